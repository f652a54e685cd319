import type { Containment } from '../fact.js';
import type { Automaton } from './automaton.js';
import { automatonOf } from './automaton.js';
import type { GroupNode } from './node.js';

/**
 * How the sequences of children that two content models allow lie to each other.
 *
 * @param before the old content model
 * @param after the new one
 * @returns `widened` where every old sequence is a new one; undefined where the models are too large to tell
 */
export function contentContainment(before: GroupNode, after: GroupNode): Containment | undefined {
  const left = automatonOf(before);
  const right = automatonOf(after);
  if (left === undefined || right === undefined) return undefined;
  const grows = isIncluded(left, right);
  const shrinks = isIncluded(right, left);
  if (grows === undefined || shrinks === undefined) return undefined;
  if (grows && shrinks) return 'same';
  if (grows) return 'widened';
  return shrinks ? 'narrowed' : 'disjoint';
}

/** Pairs of states beyond this are not visited. */
const LARGEST = 4000;

/**
 * Whether one automaton accepts whatever another does: runs both side by side, the second through sets of states
 * (subset construction), and looks for a point at which only the first can go on or end.
 */
function isIncluded(inner: Automaton, outer: Automaton): boolean | undefined {
  const sets = new Map<string, readonly number[]>();
  const intern = (states: readonly number[]): string => {
    const key = states.join(',');
    if (!sets.has(key)) sets.set(key, states);
    return key;
  };
  const seen = new Set<string>();
  const queue: (readonly [number, string])[] = [[0, intern([0])]];
  const steps = new Map<string, ReadonlyMap<string, string>>();
  for (const [state, key] of queue) {
    const states = sets.get(key) ?? [];
    if (inner.final.has(state) && !states.some((one) => outer.final.has(one))) return false;
    let step = steps.get(key);
    if (step === undefined) {
      step = stepsFrom(outer, states, intern);
      steps.set(key, step);
    }
    for (const next of inner.follow[state] ?? []) {
      const target = step.get(inner.symbols[next] ?? '');
      if (target === undefined) return false;
      const pair = `${next} ${target}`;
      if (seen.has(pair)) continue;
      if (seen.size > LARGEST) return undefined;
      seen.add(pair);
      queue.push([next, target]);
    }
  }
  return true;
}

/** Where a set of states leads, by name. */
function stepsFrom(
  automaton: Automaton,
  states: readonly number[],
  intern: (states: readonly number[]) => string,
): ReadonlyMap<string, string> {
  const targets = new Map<string, Set<number>>();
  for (const state of states) {
    for (const next of automaton.follow[state] ?? []) {
      const symbol = automaton.symbols[next] ?? '';
      const known = targets.get(symbol);
      if (known === undefined) targets.set(symbol, new Set([next]));
      else known.add(next);
    }
  }
  return new Map([...targets].map(([symbol, next]) => [symbol, intern([...next].sort((a, b) => a - b))]));
}
