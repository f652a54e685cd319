import type { Facets, SimpleType } from '../../../model/schema.js';
import type { Containment, ValueSubject } from '../fact.js';
import type { FactContext, FactRecorder } from '../recorder.js';
import { isSame, isSameSimple } from '../same.js';
import { violation } from '../../witnesses/simple-value.js';
import { aspectOf, containmentOf, familyOf, relationOf } from './codecs.js';
import { compareValues } from './enumeration.js';
import { compareFacets } from './facets.js';
import type { FacetDifference } from './facets.js';
import { showSimple } from './show.js';

const NO_FACETS: Facets = {};

/** A type and the value that absence stands for. */
export interface TypedValue {
  readonly simple: SimpleType;
  readonly default?: string | undefined;
}

/**
 * Compares two types of text.
 *
 * A default that changed because the new type does not know the old value, or the reverse, is one change with that
 * of the type.
 *
 * @returns whether a change of the default was taken into a fact about the type
 */
export function compareSimple(
  recorder: FactRecorder,
  context: FactContext,
  subject: ValueSubject,
  before: TypedValue,
  after: TypedValue,
): boolean {
  const left = before.simple;
  const right = after.simple;
  if (before.default === after.default && isSameSimple(left, right)) return false;
  const familyPair = [familyOf(left.codec), familyOf(right.codec)] as const;
  const facets = compareFacets(facetsOf(left, right), facetsOf(right, left), familyPair);
  const defaultToo = before.default !== after.default && !(isValue(before, right) && isValue(after, left));
  const containment = compareCodecs(recorder, context, subject, before, after, defaultToo);
  for (const difference of facets) {
    const { facet, change } = difference;
    if (isEcho(difference, containment) || isMoot(difference, left, right)) continue;
    recorder.add(context, {
      kind: 'facet',
      subject,
      facet,
      change,
      before: difference.before,
      after: difference.after,
    });
  }
  const closed = compareEnumerations(
    recorder,
    context,
    subject,
    before,
    after,
    defaultToo && containment === undefined,
  );
  return defaultToo && (containment !== undefined || closed);
}

/** The facets of a type; with the white space of its codec where the other type has another codec. */
function facetsOf({ codec, facets }: SimpleType, other: SimpleType): Facets {
  if (codec === other.codec || facets?.whiteSpace !== undefined) return facets ?? NO_FACETS;
  return { ...facets, whiteSpace: codec === 'text' ? 'preserve' : 'collapse' };
}

/** Whether a facet only repeats what the change of the type says: a wider type with wider limits of its own. */
function isEcho({ facet, change }: FacetDifference, containment: Containment | undefined): boolean {
  if (containment === undefined) return false;
  if (facet === 'white-space') return true;
  if (containment === 'widened') return change === 'relaxed' || change === 'removed';
  return containment === 'narrowed' && (change === 'tightened' || change === 'added');
}

/** Whether a facet leaves out no text that the rest of both types takes. */
function isMoot({ facet, before, after }: FacetDifference, left: SimpleType, right: SimpleType): boolean {
  if (left.enumeration?.openness === 'closed' && right.enumeration?.openness === 'closed') {
    const listed = new Set(left.enumeration.values.map(({ value }) => value));
    return right.enumeration.values.every(
      ({ value }) => !listed.has(value) || isValueOf(value, left) === isValueOf(value, right),
    );
  }
  if (facet !== 'min-length' || Math.max(Number(before), Number(after)) > 1) return false;
  return !isValueOf('', Number(before) === 0 ? left : right);
}

function isValueOf(text: string, simple: SimpleType): boolean {
  return violation(text, simple) === undefined;
}

/** Whether the default of one side is a value of the type of the other, as far as its enumeration says. */
function isValue({ default: value }: TypedValue, simple: SimpleType): boolean {
  const { enumeration } = simple;
  if (value === undefined || enumeration === undefined || enumeration.openness === 'open') return true;
  return enumeration.values.some((known) => known.value === value);
}

function compareCodecs(
  recorder: FactRecorder,
  context: FactContext,
  subject: ValueSubject,
  before: TypedValue,
  after: TypedValue,
  defaultToo: boolean,
): Containment | undefined {
  const left = before.simple;
  const right = after.simple;
  const sameCodec = left.codec === right.codec;
  if (sameCodec && left.codec !== 'list' && left.codec !== 'union') return undefined;
  const lexical = containmentOf(left, right);
  const same = lexical === 'same' && sameCodec;
  if (same && showSimple(left) === showSimple(right)) return undefined;
  if (same) {
    compareParts(recorder, context, subject, left, right);
    return undefined;
  }
  const isCombined = [left.codec, right.codec].some((codec) => familyOf(codec) === 'combined');
  if (lexical === 'same' && !isCombined) return undefined;
  // A wider type whose own facets cannot be weighed against the old type is not known to hold every old value.
  const weighable = (inner: SimpleType, outer: SimpleType): boolean =>
    !restricts(outer.facets, inner.facets) || familyOf(inner.codec) === familyOf(outer.codec);
  const grows = (lexical === 'same' || lexical === 'widened') && weighable(left, right);
  const shrinks = (lexical === 'same' || lexical === 'narrowed') && weighable(right, left);
  const containment = relationOf(grows, shrinks);
  recorder.add(context, {
    kind: 'codec',
    subject,
    aspect: aspectOf(left.codec, right.codec),
    containment,
    defaultToo,
    before: withDefault(before, defaultToo),
    after: withDefault(after, defaultToo),
  });
  return containment;
}

/** Whether facets leave out any text that others take: how white space is read does not. */
function restricts(facets: Facets | undefined, others: Facets = NO_FACETS): boolean {
  if (facets === undefined) return false;
  const known = new Map(Object.entries(others));
  return Object.entries(facets).some(
    ([facet, value]) => facet !== 'whiteSpace' && !isSame(value, known.get(facet)),
  );
}

/** Items and members of combined types whose lexical spaces are the same, so only facets and values differ. */
function compareParts(
  recorder: FactRecorder,
  context: FactContext,
  subject: ValueSubject,
  left: SimpleType,
  right: SimpleType,
): void {
  if (left.item !== undefined && right.item !== undefined) {
    compareSimple(recorder, context, subject, { simple: left.item }, { simple: right.item });
  }
  const members = right.members ?? [];
  for (const [index, member] of (left.members ?? []).entries()) {
    const partner = members.find((other) => other.codec === member.codec) ?? members[index];
    if (partner !== undefined) {
      compareSimple(recorder, context, subject, { simple: member }, { simple: partner });
    }
  }
}

function withDefault({ simple, default: value }: TypedValue, defaultToo: boolean): string {
  const text = showSimple(simple);
  return defaultToo && value !== undefined ? `${text} = "${value}"` : text;
}

function compareEnumerations(
  recorder: FactRecorder,
  context: FactContext,
  subject: ValueSubject,
  before: TypedValue,
  after: TypedValue,
  defaultToo: boolean,
): boolean {
  const left = before.simple.enumeration;
  const right = after.simple.enumeration;
  if (left === undefined && right === undefined) return false;
  const wasClosed = left?.openness === 'closed';
  const isClosed = right?.openness === 'closed';
  const changesOpenness = wasClosed !== isClosed;
  if (changesOpenness) {
    recorder.add(context, {
      kind: 'openness',
      subject,
      to: isClosed ? 'closed' : 'open',
      defaultToo,
      before: withDefault(before, defaultToo),
      after: withDefault(after, defaultToo),
    });
  }
  // A list that comes into being or goes with the binding is not a list of values that came or went.
  if (changesOpenness && (left === undefined || right === undefined)) return true;
  const { added, removed, renamed } = compareValues(left?.values ?? [], right?.values ?? []);
  for (const { before: from, after: to, how, confidence } of renamed) {
    recorder.add(
      { ...context, confidence },
      { kind: 'renamed', subject: 'value', how, before: from, after: to },
    );
  }
  if (removed.length > 0) {
    recorder.add(context, {
      kind: 'values',
      subject,
      change: 'removed',
      values: removed,
      open: !isClosed,
      before: removed,
      after: null,
    });
  }
  if (added.length > 0) {
    recorder.add(context, {
      kind: 'values',
      subject,
      change: 'added',
      values: added,
      open: !wasClosed,
      before: null,
      after: added,
    });
  }
  return changesOpenness;
}
