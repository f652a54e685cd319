import { buildRequest } from '../build-request.js';
import type { ResourceTable } from '../request.js';
import { typed } from '../read/decode.js';
import type { Transport } from '../transport/transport.js';

/** A part of a call that is made in several. */
export interface KeyedPart<Query> {
  readonly query: Query;
  /** Keys that the part asks for; none where the call is not split. */
  readonly keys: readonly unknown[];
}

/**
 * Splits a call whose list of keys is longer than one call may be: by the number of keys, and by the length of the
 * URI. A key that is given twice is asked for once. No part has one key alone where that can be avoided, as some
 * services answer a single key otherwise than several.
 *
 * @param transport knows the host, which is part of the URI
 * @param resource the resource
 * @param query its parameters
 * @param body what the request says
 */
export function splitKeys<Query, Body, Reply>(
  transport: Transport,
  resource: ResourceTable<Query, Body, Reply>,
  query: Query,
  body: Body,
): readonly KeyedPart<Query>[] {
  // Answers that cannot be joined would be lost.
  const joins = resource.items !== undefined || resource.effects.some((effect) => effect !== 'reads');
  for (const { as, list } of joins ? resource.parameters : []) {
    const given = list === undefined ? undefined : memberOf(query, as);
    if (list === undefined || !Array.isArray(given)) continue;
    const keys = unique(given);
    const queryOf = (some: readonly unknown[]): Query => typed({ ...query, [as]: some });
    const isShort = (some: readonly unknown[]): boolean => fitsUri(transport, resource, queryOf(some), body);
    const most = list.maxItems ?? Infinity;
    if (keys.length <= most && isShort(keys)) return [{ query: queryOf(keys), keys }];
    const parts: (readonly unknown[])[] = [];
    for (let rest = keys; rest.length > 0;) {
      const part = longest(rest.slice(0, Math.min(most, rest.length)), isShort);
      parts.push(part);
      rest = rest.slice(part.length);
    }
    return balanced(parts).map((part) => ({ query: queryOf(part), keys: part }));
  }
  return [{ query, keys: [] }];
}

/** The longest beginning that fits, at least one key. */
function longest(keys: readonly unknown[], fits: (some: readonly unknown[]) => boolean): readonly unknown[] {
  if (fits(keys)) return keys;
  let low = 1;
  let high = keys.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(keys.slice(0, middle))) low = middle;
    else high = middle;
  }
  return keys.slice(0, low);
}

/** A last part of one key takes one more from the part before it. */
function balanced(parts: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.length !== 1 || before === undefined || before.length < 3) return parts;
  return [...parts.slice(0, -2), before.slice(0, -1), [...before.slice(-1), ...last]];
}

function fitsUri<Query, Body, Reply>(
  { profile }: Transport,
  resource: ResourceTable<Query, Body, Reply>,
  query: Query,
  body: Body,
): boolean {
  if (resource.limits?.uriLength === undefined) return true;
  const built = buildRequest(resource, query, body, { origin: profile.origin });
  return built.ok || !built.problems.some(({ code, path }) => code === 'too-long' && path === 'query');
}

function unique(keys: readonly unknown[]): readonly unknown[] {
  return [...new Map(keys.map((key) => [String(key), key])).values()];
}

function memberOf(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined;
}
