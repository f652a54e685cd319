import type { ApiModel, Resource } from '../model/model.js';
import type { ComplexType, TypeId } from '../model/schema.js';
import { idInBothDirections } from '../model/type-id.js';
import { capitalised, pascalCase } from './case.js';
import { derivedTypes, elementsOf, shapesOf } from './identity.js';
import type { Ledger } from './ledger.js';
import { cutSpelling } from './spelling.js';

/** Which message of a resource. */
export type MessagePart = 'request' | 'response';

/** One interface to be named: the types of one message that look the same and are called the same. */
export interface NamedType {
  readonly resource: string;
  readonly part: MessagePart;
  /** The first of its types in order of appearance; the others are bound to it. */
  readonly id: TypeId;
  readonly ids: readonly TypeId[];
  readonly name: string;
}

interface Candidate {
  readonly ids: TypeId[];
  /** The type of the root element: its name is given by the resource and the part. */
  readonly isRoot: boolean;
  readonly own: readonly string[];
  readonly parent: readonly string[];
}

/** What the naming of types needs to know. */
export interface TypeNameContext {
  readonly ledger: Ledger;
  readonly words: (wire: string) => readonly string[];
  /** The type name that a resource was given. */
  readonly resourceType: (resource: string) => string;
}

/**
 * Names the types of every message: the resource and the element (`OrderDeliveryLine`), without
 * repeating the words they share; then with the parent, then with a number. All names of an API differ, so
 * that one module can export them all.
 *
 * @param model the model
 * @param taken names that are given already; added to
 * @param context words, resources and the lock
 */
export function nameTypes(
  model: ApiModel,
  taken: Set<string>,
  context: TypeNameContext,
): readonly NamedType[] {
  const shapes = shapesOf(model.types);
  const derived = derivedTypes(model.types);
  const groups: { resource: Resource; part: MessagePart; candidate: Candidate }[] = [];
  for (const resource of model.resources) {
    for (const part of ['request', 'response'] as const) {
      for (const candidate of candidatesOf(model, resource, part, shapes, derived, context)) {
        groups.push({ resource, part, candidate });
      }
    }
  }
  // The next number by name, so that many types of one name do not each count from the beginning.
  const counts = new Map<string, number>();
  const settled = groups.map((group) => settledName(group, taken, context.ledger));
  return groups.map(({ resource, part, candidate }, index) => {
    const [id = ''] = candidate.ids;
    if (candidate.isRoot) {
      const name = context.resourceType(resource.name) + capitalised(part);
      return { resource: resource.name, part, id, ids: candidate.ids, name };
    }
    const name = settled[index] ?? freshName(resource.name, candidate, taken, counts, context);
    if (settled[index] === undefined) context.ledger.write('types', typeKey(resource.name, part, id), name);
    return { resource: resource.name, part, id, ids: candidate.ids, name };
  });
}

function settledName(
  { resource, part, candidate }: { resource: Resource; part: MessagePart; candidate: Candidate },
  taken: Set<string>,
  ledger: Ledger,
): string | undefined {
  if (candidate.isRoot) return undefined;
  for (const look of ['override', 'locked'] as const) {
    for (const id of candidate.ids) {
      const key = typeKey(resource.name, part, id);
      const name = ledger[look]('types', key);
      if (name === undefined || taken.has(name)) continue;
      taken.add(name);
      ledger.write('types', key, name);
      return name;
    }
  }
  return undefined;
}

function freshName(
  resource: string,
  { own, parent }: Candidate,
  taken: Set<string>,
  counts: Map<string, number>,
  context: TypeNameContext,
): string {
  const head = context.resourceType(resource);
  const options = [joined(head, own), joined(joined(head, parent), own)];
  let name = options.find((option) => !taken.has(option));
  const base = options[0] ?? '';
  for (let count = counts.get(base) ?? 2; name === undefined; count += 1) {
    const option = `${base}${count}`;
    counts.set(base, count + 1);
    if (!taken.has(option)) name = option;
  }
  taken.add(name);
  return name;
}

/**
 * A type name followed by words, with what ends the one and begins the others only once. An item of a list says
 * enough by itself: `OrderLine` in `OrderLines`.
 */
function joined(head: string, words: readonly string[]): string {
  const known = cutSpelling(head);
  for (let length = Math.min(known.length, words.length); length > 0; length -= 1) {
    const end = known.slice(-length);
    if (end.every((word, index) => word === words[index])) return head + tailOf(words.slice(length));
    if (end.every((word, index) => singular(word) === singular(words[index]))) {
      return pascalCase([...known.slice(0, -length), ...words]);
    }
  }
  return head + tailOf(words);
}

function tailOf(words: readonly string[]): string {
  return words.map(capitalised).join('');
}

function singular(word: string | undefined): string | undefined {
  return word !== undefined && word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word;
}

function typeKey(resource: string, part: MessagePart, id: TypeId): string {
  const prefix = `${resource}.${part}:`;
  return id.startsWith(prefix) ? id : prefix + idInBothDirections(id);
}

/** Types of a message in order of appearance, root first, those of one shape and name together. */
function candidatesOf(
  model: ApiModel,
  resource: Resource,
  part: MessagePart,
  shapes: ReadonlyMap<TypeId, number>,
  derived: ReadonlyMap<TypeId, readonly TypeId[]>,
  context: TypeNameContext,
): readonly Candidate[] {
  const root = resource[part]?.root;
  if (root === undefined || root.type.kind !== 'complex') return [];
  const found = new Map<string, Candidate>();
  const seen = new Set<TypeId>();
  const pending: { id: TypeId; label: string; parent: readonly string[] }[] = [
    { id: root.type.id, label: root.name, parent: [] },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { id, label, parent } = next;
    const type = model.types[id];
    if (type === undefined || seen.has(id)) continue;
    seen.add(id);
    const isRoot = found.size === 0;
    const own = isRoot ? [] : wordsOfType(type, label, context);
    const key = isRoot ? '' : `${shapes.get(id)} ${own.join(' ')}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { ids: [id], isRoot, own, parent });
    else known.ids.push(id);
    const below = elementsOf(type).flatMap((element) =>
      element.type.kind === 'complex' ? [{ id: element.type.id, label: element.name, parent: own }] : [],
    );
    const others = (derived.get(id) ?? []).map((other) => ({ id: other, label, parent: own }));
    pending.push(...[...below, ...others].reverse());
  }
  return [...found.values()];
}

function wordsOfType(type: ComplexType, label: string, context: TypeNameContext): readonly string[] {
  if (type.name === undefined) return context.words(label);
  const words = context.words(type.name);
  return words.length > 1 && words.at(-1) === 'type' ? words.slice(0, -1) : words;
}
