import type { ListPlace, Paging } from '../../../runtime/request.js';
import type { Parameter } from '../../model/model.js';
import type {
  BoundElement,
  BoundMessage,
  BoundParameter,
  BoundPart,
  BoundResource,
  BoundType,
} from './bound.js';

/** A list in an answer, with the type of its items. */
export interface BoundList extends ListPlace {
  readonly item: BoundType;
}

/** Elements around a list, at most. */
const DEPTH = 4;

/**
 * Finds the list that an answer is: the repeated element that stands nearest to the root, where there is one that
 * does. Members that the roots of all answers share are the envelope, and no payload.
 *
 * @param resource the resource
 * @param envelope keys of such members, see `envelopeOf`
 */
export function listOf(
  { source, response, parameters }: Pick<BoundResource, 'source' | 'response' | 'parameters'>,
  envelope: ReadonlySet<string>,
): BoundList | undefined {
  if (response === undefined) return undefined;
  const { paging } = source;
  const steps = paging?.kind === 'above-key' ? paging.keyPath.toLowerCase().split('/').slice(1) : undefined;
  const found = listsIn(response, envelope);
  if (steps !== undefined) {
    const list = found.find(({ wire }) => wire === steps.slice(0, -1).join('/'));
    const key =
      list && elementsOf(list.item.parts).find((one) => one.source.name.toLowerCase() === steps.at(-1));
    return list && key && { path: list.path, item: list.item, key: key.as };
  }
  const depth = Math.min(...found.map(({ path }) => path.length));
  const nearest = found.filter(({ path }) => path.length === depth);
  // Of several, the one whose items have the keys that can be asked for.
  const keyed = nearest.flatMap((one) => {
    const key = keyIn(one, parameters);
    const single = singleOf(response, one);
    return key === undefined
      ? []
      : [{ path: one.path, item: one.item, key, ...(single === undefined ? {} : { single }) }];
  });
  if (keyed.length > 0) return keyed[0];
  const [only, ...others] = nearest;
  return only === undefined || others.length > 0 ? undefined : { path: only.path, item: only.item };
}

/**
 * Members of roots that every answer of the API has, each declared at one place.
 *
 * @param resources all resources
 */
export function envelopeOf(resources: readonly Pick<BoundResource, 'response'>[]): ReadonlySet<string> {
  const roots = resources.flatMap(({ response }) => (response === undefined ? [] : [rootMembers(response)]));
  const [first, ...rest] = roots.map((members) => new Set(members.map(placeOf)));
  if (first === undefined || rest.length === 0) return new Set();
  return new Set([...first].filter((place) => rest.every((one) => one.has(place))));
}

/**
 * How the list of a resource is handed out, by properties of its query.
 *
 * @param resource the resource
 * @param list its list, if it has one
 */
export function pagingOf(
  { source, parameters }: Pick<BoundResource, 'source' | 'parameters'>,
  list: BoundList | undefined,
): Paging | undefined {
  const { paging, limits } = source;
  if (list === undefined) return undefined;
  const propertyOf = (name: string): string | undefined =>
    parameters.find((one) => one.source.name === name)?.as;
  if (paging !== undefined) {
    const parameter = propertyOf(paging.parameter);
    if (parameter === undefined) return undefined;
    if (paging.kind === 'page') return { kind: 'page', parameter, pageSize: paging.pageSize };
    return list.key === undefined ? undefined : { kind: 'above-key', parameter };
  }
  const days = limits?.windowDays;
  const [date, ...others] = parameters.filter(isDate);
  if (days === undefined || date === undefined || others.length > 0) return undefined;
  return { kind: 'window', parameter: date.as, days };
}

interface Found {
  readonly path: readonly string[];
  /** Wire names from below the root, joined by `/`, in lower case. */
  readonly wire: string;
  readonly item: BoundType;
  readonly element: string;
}

function listsIn(response: BoundMessage, envelope: ReadonlySet<string>): readonly Found[] {
  const members = rootMembers(response);
  const payload = members.filter((one) => !envelope.has(placeOf(one)));
  const found: Found[] = [];
  const visit = (
    elements: readonly BoundElement[],
    path: readonly string[],
    wire: readonly string[],
  ): void => {
    for (const { as, is, source } of elements) {
      if (is.kind !== 'type') continue;
      const type = response.types.get(is.key);
      if (type === undefined) continue;
      const inner = [...path, as];
      const names = [...wire, source.name.toLowerCase()];
      const { max } = source.occurs;
      if (max === null || max > 1)
        found.push({ path: inner, wire: names.join('/'), item: type, element: source.name });
      else if (inner.length < DEPTH) visit(elementsOf(type.parts), inner, names);
    }
  };
  visit(payload.length === 0 ? members : payload, [], []);
  return found;
}

/** The member of the root that is an item of the list by itself: some services wrap records only where they are several. */
function singleOf(response: BoundMessage, { item }: Found): string | undefined {
  const same = rootMembers(response).filter(
    ({ is, source }) => source.occurs.max === 1 && is.kind === 'type' && response.types.get(is.key) === item,
  );
  return same.length === 1 ? same[0]?.as : undefined;
}

function rootMembers({ types, type }: BoundMessage): readonly BoundElement[] {
  return elementsOf(types.get(type)?.parts ?? []);
}

/** Elements that are properties of an object: those of groups that have no object of their own included. */
function elementsOf(parts: readonly BoundPart[]): readonly BoundElement[] {
  return parts.flatMap((part) => {
    if (part.kind === 'element') return [part];
    return part.kind === 'group' && part.as === undefined ? elementsOf(part.parts) : [];
  });
}

function placeOf({ source }: BoundElement): string {
  const places = source.provenance.map(({ source: file, line, column }) => `${file}:${line}:${column}`);
  return [source.name, ...places].join(' ');
}

/** The property of an item that holds what a parameter with several keys asks for: `keylist` asks for `key`. */
function keyIn({ item, element }: Found, parameters: readonly BoundParameter[]): string | undefined {
  const wanted = parameters.flatMap(({ source }) => keyName(source));
  const members = elementsOf(item.parts).filter(({ source }) => (source.occurs.max ?? Infinity) === 1);
  const named = (test: (name: string) => boolean): BoundElement | undefined =>
    members.find(({ source }) => test(source.name.toLowerCase()));
  for (const name of wanted) {
    const found = named((one) => one === name) ?? named((one) => one === `${element.toLowerCase()}${name}`);
    if (found !== undefined) return found.as;
  }
  return undefined;
}

function keyName({ name, list }: Parameter): readonly string[] {
  return list === undefined ? [] : [name.toLowerCase().replace(/(?:list|s)$/u, '')];
}

function isDate({ is }: BoundParameter): boolean {
  return is.codec.kind === 'codec' && /^date(?:-lenient)?$/u.test(is.codec.name);
}
