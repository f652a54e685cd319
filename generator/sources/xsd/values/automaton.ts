import type { PatternNode } from './pattern.js';

/** Most states of an automaton; patterns that need more are not tried on values. */
const LIMIT = 20_000;

/** A state reads a character of a set and goes on, or goes on to several states without reading. */
type State =
  | { readonly kind: 'read'; readonly test: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'fork'; next: readonly number[] }
  | { readonly kind: 'end' };

class TooLarge extends Error {}

/**
 * Makes a test for a pattern that takes time in proportion to the length of the value, whatever the pattern: a
 * backtracking engine can take forever on `(a+)+b`.
 *
 * @param node the pattern
 * @returns undefined where the automaton would be too large
 */
export function matcherOf(node: PatternNode): ((value: string) => boolean) | undefined {
  const states: State[] = [{ kind: 'end' }];
  try {
    const start = build(node, 0, states);
    return (value) => run(states, start, value);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

function add(states: State[], state: State): number {
  if (states.length >= LIMIT) throw new TooLarge();
  return states.push(state) - 1;
}

/** Builds the states of a node in front of a state, from the back to the front, and gives the first one. */
function build(node: PatternNode, next: number, states: State[]): number {
  switch (node.kind) {
    case 'set':
      return add(states, { kind: 'read', test: testOf(node.source), next });
    case 'sequence':
      return node.parts.reduceRight((then, part) => build(part, then, states), next);
    case 'choice':
      return add(states, { kind: 'fork', next: node.parts.map((part) => build(part, next, states)) });
    case 'repeat':
      return buildRepeat(node.part, node.min, node.max, next, states);
  }
}

function buildRepeat(
  part: PatternNode,
  min: number,
  max: number | null,
  next: number,
  states: State[],
): number {
  let first = next;
  if (max === null) {
    const loop: State = { kind: 'fork', next: [] };
    first = add(states, loop);
    loop.next = [build(part, first, states), next];
  } else {
    for (let n = min; n < max; n++)
      first = add(states, { kind: 'fork', next: [build(part, first, states), next] });
  }
  for (let n = 0; n < min; n++) first = build(part, first, states);
  return first;
}

const tests = new Map<string, (character: string) => boolean>();

/** Test of one character, which remembers its answers. */
function testOf(source: string): (character: string) => boolean {
  const known = tests.get(source);
  if (known !== undefined) return known;
  const expression = new RegExp(`^${source}$`, 'v');
  const answers = new Map<string, boolean>();
  const test = (character: string): boolean => {
    const answer = answers.get(character) ?? expression.test(character);
    answers.set(character, answer);
    return answer;
  };
  if (tests.size > 5000) tests.clear();
  tests.set(source, test);
  return test;
}

function run(states: readonly State[], start: number, value: string): boolean {
  let current = closure(states, [start]);
  for (const character of value) {
    const reached: number[] = [];
    for (const at of current) {
      const state = states[at];
      if (state?.kind === 'read' && state.test(character)) reached.push(state.next);
    }
    if (reached.length === 0) return false;
    current = closure(states, reached);
  }
  return current.has(0);
}

function closure(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const seen = new Set(from);
  const stack = [...from];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const state = states[at];
    if (state?.kind !== 'fork') continue;
    for (const next of state.next) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(next);
    }
  }
  return seen;
}
