import type { BoundPart, BoundType } from './bound.js';

/**
 * Keys of the types that a type refers to, in document order; those that `xsi:type` names last.
 *
 * @param type the type
 */
export function referencesOf(type: BoundType): readonly string[] {
  return [...directReferences(type), ...type.derived];
}

function directReferences(type: BoundType): readonly string[] {
  const found: string[] = [];
  const pending: BoundPart[] = [...type.parts].reverse();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === 'group') pending.push(...[...part.parts].reverse());
    else if (part.kind === 'element' && part.is.kind === 'type') found.push(part.is.key);
  }
  return found;
}

/**
 * Orders types such that each stands behind those it refers to; in a circle of types the order is that of
 * appearance. Needs no recursion.
 *
 * @param root key to begin with
 * @param types all types by key
 */
export function orderTypes(root: string, types: ReadonlyMap<string, BoundType>): readonly string[] {
  const done = new Set<string>();
  const open = new Set<string>();
  const pending = [root];
  const roots = [...types.keys()].reverse();
  for (;;) {
    const key = pending.at(-1) ?? roots.pop();
    if (key === undefined) return [...done];
    const type = types.get(key);
    if (type === undefined || done.has(key)) {
      pending.pop();
      continue;
    }
    if (pending.length === 0) pending.push(key);
    if (open.has(key)) {
      pending.pop();
      done.add(key);
      continue;
    }
    open.add(key);
    pending.push(...[...directReferences(type)].reverse().filter((other) => !open.has(other)));
  }
}
