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
 * A sequence of children that one content model allows and the other does not, as short as can be up to the point
 * where the other refuses it.
 *
 * @param accepting the content model that allows it
 * @param refusing the one that does not
 * @returns keys of elements and wildcards; undefined where there is none, or the models are too large to tell
 */
export function tellingSequence(accepting: GroupNode, refusing: GroupNode): readonly string[] | undefined {
  const left = automatonOf(accepting);
  const right = automatonOf(refusing);
  if (left === undefined || right === undefined) return undefined;
  const found = difference(left, right);
  return typeof found === 'string' ? undefined : found;
}

function isIncluded(inner: Automaton, outer: Automaton): boolean | undefined {
  const found = difference(inner, outer);
  return found === 'unknown' ? undefined : found === 'none';
}

/** A position of the inner automaton beside a set of states of the outer one, and how it was reached. */
interface Visit {
  readonly state: number;
  readonly key: string;
  readonly from: Visit | undefined;
}

/**
 * What one automaton accepts and another does not: runs both side by side, the second through sets of states
 * (subset construction), and looks for a point at which only the first can go on or end.
 */
function difference(inner: Automaton, outer: Automaton): readonly string[] | 'none' | 'unknown' {
  const sets = new Map<string, readonly number[]>();
  const intern = (states: readonly number[]): string => {
    const key = states.join(',');
    if (!sets.has(key)) sets.set(key, states);
    return key;
  };
  const seen = new Set<string>();
  const queue: Visit[] = [{ state: 0, key: intern([0]), from: undefined }];
  const steps = new Map<string, ReadonlyMap<string, string>>();
  for (const visit of queue) {
    const { state, key } = visit;
    const states = sets.get(key) ?? [];
    if (inner.final.has(state) && !states.some((one) => outer.final.has(one))) return wordTo(inner, visit);
    let step = steps.get(key);
    if (step === undefined) {
      step = stepsFrom(outer, states, intern);
      steps.set(key, step);
    }
    for (const next of inner.follow[state] ?? []) {
      const target = step.get(inner.symbols[next] ?? '');
      if (target === undefined) return [...wordTo(inner, visit), ...shortestEnd(inner, next)];
      const pair = `${next} ${target}`;
      if (seen.has(pair)) continue;
      if (seen.size > LARGEST) return 'unknown';
      seen.add(pair);
      queue.push({ state: next, key: target, from: visit });
    }
  }
  return 'none';
}

/** The names on the way to a position. */
function wordTo({ symbols }: Automaton, visit: Visit): readonly string[] {
  const word: string[] = [];
  for (let at: Visit | undefined = visit; at?.from !== undefined; at = at.from)
    word.push(symbols[at.state] ?? '');
  return word.reverse();
}

/** The name at a position, and the shortest way from there to an end. */
function shortestEnd(automaton: Automaton, start: number): readonly string[] {
  const seen = new Set([start]);
  const queue: Visit[] = [{ state: start, key: '', from: { state: 0, key: '', from: undefined } }];
  for (const visit of queue) {
    if (automaton.final.has(visit.state)) return wordTo(automaton, visit);
    for (const state of automaton.follow[visit.state] ?? []) {
      if (seen.has(state)) continue;
      seen.add(state);
      queue.push({ state, key: '', from: visit });
    }
  }
  return [];
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
