import type { GroupParticle } from '../../../model/schema.js';
import { acceptorOf, type Acceptor, type Leaf } from './acceptor.js';
import { admitsNamespace } from './ambiguity.js';

/** Most pairs of states that are looked at. */
const LIMIT = 20_000;

/** Outcome of a comparison of two content models. */
export type Inclusion =
  | { readonly kind: 'included'; readonly pairs: readonly (readonly [Leaf, Leaf])[] }
  /** The restriction admits `leaf` where the base does not; without it, it may end where the base may not. */
  | { readonly kind: 'excluded'; readonly leaf?: Leaf }
  | { readonly kind: 'unknown' };

/**
 * Compares two content models by the sequences of children that they admit (in the spirit of version 1.1,
 * Part 1, section 3.9.6; the structural rules of version 1.0 refuse more).
 *
 * @param derived content of the restriction
 * @param base content of the type that is restricted
 */
export function compareContent(
  derived: GroupParticle | undefined,
  base: GroupParticle | undefined,
): Inclusion {
  const [left, right] = [acceptorOf(derived), acceptorOf(base)];
  if (left === undefined || right === undefined) return { kind: 'unknown' };
  return compare(left, right);
}

function compare(derived: Acceptor, base: Acceptor): Inclusion {
  const pairs = new Map<Leaf, Set<Leaf>>();
  const seen = new Set<string>();
  const queue: (readonly [string, readonly string[]])[] = [[derived.start, [base.start]]];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    const [state, others] = item;
    const key = `${state}|${others.join(';')}`;
    if (seen.has(key)) continue;
    if (seen.add(key).size > LIMIT) return { kind: 'unknown' };
    if (derived.accepts(state) && !others.some((other) => base.accepts(other))) return { kind: 'excluded' };
    for (const [leaf, next] of derived.next(state)) {
      const reached = new Set<string>();
      for (const other of others) {
        for (const [candidate, to] of base.next(other)) {
          if (!covers(candidate, leaf)) continue;
          reached.add(to);
          pairs.set(leaf, (pairs.get(leaf) ?? new Set()).add(candidate));
        }
      }
      if (reached.size === 0) return { kind: 'excluded', leaf };
      queue.push([next, [...reached].sort()]);
    }
  }
  return {
    kind: 'included',
    pairs: [...pairs].flatMap(([leaf, set]) => [...set].map((other) => [leaf, other] as const)),
  };
}

/** Whether everything that the second matches is matched by the first. */
function covers(base: Leaf, derived: Leaf): boolean {
  if (derived.kind === 'element') {
    if (base.kind === 'element') return base.name === derived.name && base.namespace === derived.namespace;
    return admitsNamespace(base.namespaces, derived.namespace);
  }
  return base.kind === 'wildcard' && isSubset(derived.namespaces, base.namespaces);
}

/** Whether one list of wildcard namespaces of the model lies within the other. */
export function isSubset(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.includes('##any')) return true;
  if (inner.includes('##any')) return false;
  const isNot = (words: readonly string[]): boolean => words.some((word) => word.startsWith('##not:'));
  if (isNot(inner)) return isNot(outer) && outer.every((word) => inner.includes(word));
  return inner.every((word) => admitsNamespace(outer, word === '##local' ? undefined : word));
}
