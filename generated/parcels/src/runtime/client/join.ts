import { typed } from '../read/decode.js';
import type { ListPlace, ResourceTable } from '../request.js';
import type { CallResult } from '../transport/transport.js';

/**
 * The list of an answer; the one item that stands in its place where there is no list.
 *
 * @param place where it is
 * @param value the root object
 * @returns its items; none where the list does not stand
 */
export function itemsAt(place: ListPlace, value: unknown): readonly unknown[] {
  let current = value;
  for (const property of place.path) current = memberOf(current, property);
  if (Array.isArray(current)) return current;
  const { single, key } = place;
  const item = single === undefined ? undefined : memberOf(value, single);
  // An empty record is the answer to a key that nothing has.
  const isRecord = typeof item === 'object' && item !== null;
  return isRecord && (key === undefined || keyOf(place, item) !== undefined) ? [item] : [];
}

/**
 * The key of an item, as text.
 *
 * @param place where the list is
 * @param item the item
 * @returns undefined where it has none
 */
export function keyOf({ key }: ListPlace, item: unknown): string | undefined {
  if (key === undefined) return undefined;
  const found = memberOf(item, key);
  // An element with attributes is an object, whose text is its value.
  const text = typeof found === 'object' ? memberOf(found, 'value') : found;
  return text === undefined || text === null ? undefined : String(text);
}

/**
 * Joins the answers to the parts of one call: the first, with the items of all of them.
 *
 * @param resource the resource
 * @param keys keys in the order in which they were asked for; items without one of them go to the end
 * @param results the answers, in the order of the parts
 */
export function joinAnswers<Reply>(
  { items: place }: Pick<ResourceTable, 'items'>,
  keys: readonly unknown[],
  results: readonly CallResult<Reply>[],
): Reply {
  const [first, ...rest] = results;
  if (first === undefined) throw new RangeError('a call has at least one answer');
  if (place === undefined || (rest.length === 0 && keys.length === 0)) return first.value;
  const items = results.flatMap(({ value }) => itemsAt(place, value));
  return replaced(first.value, place, sorted(items, place, keys));
}

/**
 * An answer with another list.
 *
 * @param value the root object
 * @param place where the list is
 * @param items the other list
 */
export function replaced<Reply>(value: Reply, place: ListPlace, items: readonly unknown[]): Reply {
  if (items.length === 0 && itemsAt(place, value).length === 0) return value;
  return typed(withList(value, place.path, items));
}

function withList(value: unknown, path: readonly string[], items: readonly unknown[]): unknown {
  const [property, ...rest] = path;
  if (property === undefined) return items;
  const inner = withList(memberOf(value, property), rest, items);
  return { ...(typeof value === 'object' ? value : {}), [property]: inner };
}

function sorted(items: readonly unknown[], place: ListPlace, keys: readonly unknown[]): readonly unknown[] {
  if (place.key === undefined || keys.length === 0) return items;
  const rank = new Map(keys.map((key, index) => [String(key), index]));
  const ranked = items.map((item) => ({ item, at: rank.get(keyOf(place, item) ?? '') ?? Infinity }));
  return ranked.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ item }) => item);
}

function memberOf(value: unknown, property: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, property)) return undefined;
  return Reflect.get(value, property);
}
