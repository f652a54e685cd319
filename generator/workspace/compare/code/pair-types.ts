import { resourceLabel } from '../../../diff/index.js';
import type { Location } from '../../../diff/index.js';
import type { BoundMessage, BoundPart, BoundResource, BoundType } from '../../../emit/binding/bound.js';

/** A name of the old SDK and the name of the same thing in the new one. */
export interface NamePair {
  readonly kind: 'resource' | 'type' | 'property';
  /** Type that has the property, in the old SDK and in the new one. */
  readonly of?: { readonly before: string; readonly after: string };
  readonly before: string;
  readonly after: string;
  /** Place of the API that has the names. */
  readonly wire: Location;
  /** Callers hand it in, or get it out. */
  readonly role: 'argument' | 'result';
}

/**
 * Pairs the names that two SDKs have for the same places of the API. What only one of them has is left out: that is
 * a difference of the messages.
 *
 * @param before resources of the old SDK
 * @param after resources of the new one
 */
export function pairNames(
  before: readonly BoundResource[],
  after: readonly BoundResource[],
): readonly NamePair[] {
  const byLabel = new Map(after.map((one) => [resourceLabel(one.source), one]));
  return before.flatMap((left): readonly NamePair[] => {
    const resource = resourceLabel(left.source);
    const right = byLabel.get(resource);
    if (right === undefined) return [];
    const names = { before: left.names.type, after: right.names.type };
    const wire = { resource, part: 'resource', path: '' } as const;
    const pairs: NamePair[] = [{ kind: 'resource', ...names, wire, role: 'argument' }];
    const holder = { before: `${names.before}Query`, after: `${names.after}Query` };
    const parameters = new Map(right.parameters.map((one) => [one.source.name, one]));
    if (left.parameters.length > 0 && right.parameters.length > 0) {
      const query = { ...wire, part: 'parameter' } as const;
      pairs.push({ kind: 'type', ...holder, wire: query, role: 'argument' });
    }
    for (const { source, as } of left.parameters) {
      const other = parameters.get(source.name);
      if (other === undefined) continue;
      const at = { resource, part: 'parameter', path: source.name } as const;
      pairs.push({ kind: 'property', of: holder, before: as, after: other.as, wire: at, role: 'argument' });
    }
    for (const part of ['request', 'response'] as const) {
      const one = left[part];
      const other = right[part];
      if (one !== undefined && other !== undefined) pairs.push(...pairMessages(one, other, resource));
    }
    return pairs;
  });
}

interface TypePair {
  readonly before: BoundType;
  readonly after: BoundType;
  readonly path: string;
}

function pairMessages(before: BoundMessage, after: BoundMessage, resource: string): readonly NamePair[] {
  const pairs: NamePair[] = [];
  const role = before.part === 'request' ? 'argument' : 'result';
  const left = before.types.get(before.type);
  const right = after.types.get(after.type);
  const pending: TypePair[] = [];
  if (left !== undefined && right !== undefined) {
    pending.push({ before: left, after: right, path: before.root.name });
  }
  const seen = new Set<BoundType>();
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (seen.has(next.before)) continue;
    seen.add(next.before);
    const of = { before: next.before.name, after: next.after.name };
    const at = (path: string): Location => ({ resource, part: 'message', path });
    pairs.push({ kind: 'type', ...of, wire: at(next.path), role });
    const others = slotsOf(next.after);
    for (const [key, slot] of slotsOf(next.before)) {
      const other = others.get(key);
      if (other === undefined) continue;
      const path = `${next.path}/${slot.wire}`;
      // What stands in rounds has another holder than the type.
      if (!slot.inRounds) {
        pairs.push({ kind: 'property', of, before: slot.as, after: other.as, wire: at(path), role });
      }
      const one = slot.type === undefined ? undefined : before.types.get(slot.type);
      const two = other.type === undefined ? undefined : after.types.get(other.type);
      if (one !== undefined && two !== undefined) pending.push({ before: one, after: two, path });
    }
  }
  return pairs;
}

/** A place of a type that a property stands for. */
export interface Slot {
  /** Property. */
  readonly as: string;
  readonly wire: string;
  readonly type: string | undefined;
  readonly inRounds: boolean;
}

/**
 * Places in a type by their wire name (`@id` for an attribute, `#text`); the second element of a name is another
 * place.
 *
 * @param type the type
 */
export function slotsOf(type: BoundType): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  const add = (wire: string, as: string, key: string | undefined, inRounds: boolean): void => {
    let name = wire;
    for (let count = 2; slots.has(name); count += 1) name = `${wire}#${count}`;
    slots.set(name, { as, wire, type: key, inRounds });
  };
  for (const { source, as } of type.attributes) add(`@${source.name}`, as, undefined, false);
  const visit = (part: BoundPart, inRounds: boolean): void => {
    if (part.kind === 'element') {
      add(part.source.name, part.as, part.is.kind === 'type' ? part.is.key : undefined, inRounds);
    } else if (part.kind === 'group') {
      if (part.as !== undefined) add(`(${part.group})`, part.as, undefined, inRounds);
      for (const one of part.parts) visit(one, inRounds || part.as !== undefined);
    }
  };
  for (const part of type.parts) visit(part, false);
  if (type.text !== undefined) add('#text', type.text.as, undefined, false);
  return slots;
}
