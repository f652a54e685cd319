import type { Facets } from '../../../model/schema.js';
import type { FacetFact, FacetName } from '../fact.js';
import type { FactValue } from '../value.js';
import type { CodecFamily } from './codecs.js';
import { compareBounds } from './ordered.js';
import { comparePatterns } from './patterns.js';

/** One facet that differs. */
export interface FacetDifference {
  readonly facet: FacetName;
  readonly change: FacetFact['change'];
  readonly before: FactValue;
  readonly after: FactValue;
}

/** Families of codecs that a facet means something for; every other facet fits all. */
const fits: Partial<Record<FacetName, readonly CodecFamily[]>> = {
  'min-length': ['text', 'binary', 'combined'],
  'max-length': ['text', 'binary', 'combined'],
  range: ['number', 'date'],
  'total-digits': ['number'],
  'fraction-digits': ['number'],
  pattern: ['text', 'number', 'date', 'combined'],
};

/**
 * Facets that differ.
 *
 * @param before facets of the old type
 * @param after facets of the new type
 * @param families families of both codecs; facets that only one of them can have are left out, for the change
 * of the type already says so
 */
export function compareFacets(
  before: Facets,
  after: Facets,
  families: readonly [CodecFamily, CodecFamily],
): readonly FacetDifference[] {
  const found: FacetDifference[] = [];
  const add = (difference: FacetDifference | undefined): void => {
    if (difference === undefined) return;
    const fitting = fits[difference.facet];
    if (families[0] !== families[1] && fitting !== undefined) {
      if (!families.every((family) => fitting.includes(family))) return;
    }
    found.push(difference);
  };
  add(lowerLimit('min-length', before.length ?? before.minLength, after.length ?? after.minLength));
  add(upperLimit('max-length', before.length ?? before.maxLength, after.length ?? after.maxLength));
  add(bound(lowerBound(before), lowerBound(after), 1));
  add(bound(upperBound(before), upperBound(after), -1));
  add(digits('total-digits', before.totalDigits, after.totalDigits));
  add(digits('fraction-digits', before.fractionDigits, after.fractionDigits));
  add(patterns(before.patterns ?? [], after.patterns ?? []));
  if (before.whiteSpace !== after.whiteSpace) {
    add({
      facet: 'white-space',
      change: 'changed',
      before: before.whiteSpace ?? null,
      after: after.whiteSpace ?? null,
    });
  }
  return found;
}

function lowerLimit(
  facet: FacetName,
  before: number | undefined,
  after: number | undefined,
): FacetDifference | undefined {
  const from = before ?? 0;
  const to = after ?? 0;
  if (from === to) return undefined;
  return { facet, change: to > from ? 'tightened' : 'relaxed', before: before ?? null, after: after ?? null };
}

function upperLimit(
  facet: FacetName,
  before: number | undefined,
  after: number | undefined,
): FacetDifference | undefined {
  if (before === after) return undefined;
  if (before === undefined) return { facet, change: 'added', before: null, after: after ?? null };
  if (after === undefined) return { facet, change: 'removed', before, after: null };
  return { facet, change: after < before ? 'tightened' : 'relaxed', before, after };
}

function digits(
  facet: FacetName,
  before: number | undefined,
  after: number | undefined,
): FacetDifference | undefined {
  if (before === after) return undefined;
  const tightened = before === undefined || (after !== undefined && after < before);
  return { facet, change: tightened ? 'tightened' : 'relaxed', before: before ?? null, after: after ?? null };
}

interface Bound {
  readonly value: string;
  readonly exclusive: boolean;
  readonly text: string;
}

function lowerBound({ minInclusive, minExclusive }: Facets): Bound | undefined {
  if (minInclusive !== undefined) return { value: minInclusive, exclusive: false, text: `≥ ${minInclusive}` };
  if (minExclusive === undefined) return undefined;
  return { value: minExclusive, exclusive: true, text: `> ${minExclusive}` };
}

function upperBound({ maxInclusive, maxExclusive }: Facets): Bound | undefined {
  if (maxInclusive !== undefined) return { value: maxInclusive, exclusive: false, text: `≤ ${maxInclusive}` };
  if (maxExclusive === undefined) return undefined;
  return { value: maxExclusive, exclusive: true, text: `< ${maxExclusive}` };
}

/** @param side 1 for lower bounds, which tighten upwards; -1 for upper ones */
function bound(
  before: Bound | undefined,
  after: Bound | undefined,
  side: 1 | -1,
): FacetDifference | undefined {
  const values = { before: before?.text ?? null, after: after?.text ?? null };
  if (values.before === values.after) return undefined;
  if (before === undefined) return { facet: 'range', change: 'tightened', ...values };
  if (after === undefined) return { facet: 'range', change: 'relaxed', ...values };
  // Bounds that cannot be compared still need the same answer, reversed, in the other direction.
  const order = compareBounds(before.value, after.value) ?? (before.value < after.value ? -1 : 1);
  if (order === 0) {
    if (before.exclusive === after.exclusive) return undefined;
    return { facet: 'range', change: after.exclusive ? 'tightened' : 'relaxed', ...values };
  }
  return { facet: 'range', change: order * side < 0 ? 'tightened' : 'relaxed', ...values };
}

function patterns(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): FacetDifference | undefined {
  if (before.length === 0 && after.length === 0) return undefined;
  const values = { before: showPatterns(before), after: showPatterns(after) };
  if (values.before === values.after) return undefined;
  if (before.length === 0) return { facet: 'pattern', change: 'added', ...values };
  if (after.length === 0) return { facet: 'pattern', change: 'removed', ...values };
  const containment = comparePatterns(before, after);
  if (containment === 'same') return undefined;
  const change = containment === 'widened' ? 'relaxed' : containment === 'narrowed' ? 'tightened' : 'changed';
  return { facet: 'pattern', change, ...values };
}

function showPatterns(steps: readonly (readonly string[])[]): string | null {
  return steps.length === 0 ? null : steps.map((alternatives) => alternatives.join(' | ')).join(' & ');
}
