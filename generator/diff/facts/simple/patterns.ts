import type { Containment } from '../fact.js';
import { relationOf } from './codecs.js';

/** A pattern of one character class repeated: `[0-9]{1,5}`. */
interface Run {
  readonly characters: string;
  readonly min: number;
  readonly max: number;
}

const RUN = /^(\[[^\]\\]+\]|\\[dwis]|[^\\.?*+()[\]{}|])(?:\{(\d+)(?:,(\d*))?\}|([?*+]))?$/u;

/**
 * How the texts of one set of patterns lie to those of another. Containment of regular expressions is decided for
 * a few common shapes only: alternatives that come or go, and one character class with other bounds.
 *
 * @param before patterns of the old type, all of which must match; the inner lists are alternatives
 * @param after patterns of the new type
 * @returns `disjoint` where nothing is proved
 */
export function comparePatterns(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Containment {
  return relationOf(isWithin(before, after), isWithin(after, before));
}

/** Each step of the outer set follows from a step of the inner one. */
function isWithin(inner: readonly (readonly string[])[], outer: readonly (readonly string[])[]): boolean {
  return outer.every((wide) =>
    inner.some((narrow) => narrow.every((pattern) => wide.some((other) => isPatternWithin(pattern, other)))),
  );
}

function isPatternWithin(inner: string, outer: string): boolean {
  if (inner === outer) return true;
  const a = runOf(inner);
  const b = runOf(outer);
  if (a === undefined || b === undefined || a.characters !== b.characters) return false;
  return a.min >= b.min && a.max <= b.max;
}

function runOf(pattern: string): Run | undefined {
  const match = RUN.exec(pattern);
  if (match === null) return undefined;
  const [, characters = '', low, high, mark] = match;
  if (mark === '?') return { characters, min: 0, max: 1 };
  if (mark === '*') return { characters, min: 0, max: Number.POSITIVE_INFINITY };
  if (mark === '+') return { characters, min: 1, max: Number.POSITIVE_INFINITY };
  if (low === undefined) return { characters, min: 1, max: 1 };
  const min = Number(low);
  if (high === undefined) return { characters, min, max: min };
  return { characters, min, max: high === '' ? Number.POSITIVE_INFINITY : Number(high) };
}
