import type { ContentNode, GroupNode } from './node.js';
import { isGroup, wildcardKey } from './node.js';

/**
 * A content model as an automaton of positions (Glushkov): a position is one mention of an element or of a wildcard,
 * and what may follow it is known. Position 0 is the start. What a wildcard takes is not looked at: a model within
 * another by its names is within it whatever stands for them.
 */
export interface Automaton {
  /** Key of the element or wildcard at each position; the start has none. */
  readonly symbols: readonly string[];
  /** Positions that may come next. */
  readonly follow: readonly (readonly number[])[];
  /** Positions at which the content may end. */
  readonly final: ReadonlySet<number>;
}

/** Mentions beyond this are not followed: repetitions are written out. */
const LARGEST = 600;
/** Groups nested deeper than this are not followed. */
const DEEPEST = 60;

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const EMPTY: Part = { first: [], last: [], nullable: true };

/**
 * Builds the automaton of a content model.
 *
 * @param model the content model in normal form
 * @returns undefined where it would be too large, or where `all` groups leave the ground of regular expressions
 */
export function automatonOf(model: GroupNode): Automaton | undefined {
  const builder = new Builder();
  const part = builder.part(model, 0);
  if (part === undefined) return undefined;
  builder.connect([0], part.first);
  const final = new Set(part.nullable ? [0, ...part.last] : part.last);
  return { symbols: builder.symbols, follow: builder.follow.map((next) => [...next]), final };
}

class Builder {
  readonly symbols: string[] = [''];
  readonly follow: Set<number>[] = [new Set()];

  connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) for (const next of to) this.follow[position]?.add(next);
  }

  /** A node with its occurrence: the required rounds written out, the optional ones behind them. */
  part(node: ContentNode, depth: number): Part | undefined {
    if (depth > DEEPEST || node.kind === 'all') return undefined;
    const isUnbounded = node.max === Number.POSITIVE_INFINITY;
    const rounds = isUnbounded ? Math.max(1, node.min) : node.max;
    let whole: Part = EMPTY;
    for (let round = 0; round < rounds; round += 1) {
      const one = this.#once(node, depth);
      if (one === undefined) return undefined;
      const isLast = round === rounds - 1;
      if (isUnbounded && isLast) this.connect(one.last, one.first);
      whole = this.#sequence(whole, round < node.min ? one : { ...one, nullable: true });
    }
    return whole;
  }

  #once(node: ContentNode, depth: number): Part | undefined {
    if (!isGroup(node)) {
      if (this.symbols.length > LARGEST) return undefined;
      const key = node.kind === 'element' ? node.key : wildcardKey(node.wildcard);
      const position = this.symbols.push(key) - 1;
      this.follow.push(new Set());
      return { first: [position], last: [position], nullable: false };
    }
    const parts: Part[] = [];
    for (const child of node.children) {
      const part = this.part(child, depth + 1);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    if (node.kind !== 'choice') return parts.reduce((left, right) => this.#sequence(left, right), EMPTY);
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    };
  }

  #sequence(left: Part, right: Part): Part {
    this.connect(left.last, right.first);
    return {
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
      nullable: left.nullable && right.nullable,
    };
  }
}
