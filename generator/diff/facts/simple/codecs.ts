import type { SimpleType } from '../../../model/schema.js';
import type { CodecFact, Containment } from '../fact.js';

/** What kind of value a codec carries; decides which facets can be compared across two codecs. */
export type CodecFamily = 'text' | 'number' | 'boolean' | 'date' | 'binary' | 'combined';

interface CodecEntry {
  readonly family: CodecFamily;
  /** Codecs whose lexical space holds this one's, nearest first; `text` holds every one and is left out. */
  readonly within: readonly string[];
}

/**
 * How the lexical spaces of the codecs lie to each other. Known codecs of the runtime; one that is not listed is
 * compared as unknown: it lies within `text` and nothing else.
 */
const codecs: Readonly<Record<string, CodecEntry>> = {
  // White space aside, every text is a token and a URI reference.
  text: { family: 'text', within: ['token', 'uri'] },
  token: { family: 'text', within: ['uri'] },
  uri: { family: 'text', within: ['token'] },
  nmtoken: { family: 'text', within: ['token'] },
  id: { family: 'text', within: ['idref', 'nmtoken', 'token', 'qname'] },
  idref: { family: 'text', within: ['nmtoken', 'token', 'qname'] },
  qname: { family: 'text', within: ['token'] },
  decimal: { family: 'number', within: ['decimal-number', 'float', 'double', 'token'] },
  'decimal-comma': { family: 'number', within: ['decimal-comma-number', 'token'] },
  'decimal-number': { family: 'number', within: ['decimal', 'float', 'double', 'token'] },
  'decimal-comma-number': { family: 'number', within: ['decimal-comma', 'token'] },
  integer: {
    family: 'number',
    within: [
      'big-integer',
      'decimal',
      'decimal-comma',
      'float',
      'double',
      'decimal-number',
      'decimal-comma-number',
      'token',
    ],
  },
  'big-integer': { family: 'number', within: ['decimal', 'decimal-comma', 'float', 'double', 'token'] },
  float: { family: 'number', within: ['double', 'token'] },
  double: { family: 'number', within: ['float', 'token'] },
  boolean: { family: 'boolean', within: ['boolean-lenient', 'token'] },
  'boolean-digit': { family: 'boolean', within: ['boolean', 'boolean-lenient', 'token'] },
  'boolean-title': { family: 'boolean', within: ['boolean-lenient', 'token'] },
  'boolean-yes-no': { family: 'boolean', within: ['boolean-lenient', 'token'] },
  'boolean-lenient': { family: 'boolean', within: ['token'] },
  date: { family: 'date', within: ['date-lenient', 'token'] },
  'date-loose': { family: 'date', within: ['date-lenient', 'token'] },
  'date-lenient': { family: 'date', within: ['token'] },
  'date-time': { family: 'date', within: ['date-time-lenient', 'token'] },
  'date-time-lenient': { family: 'date', within: ['token'] },
  time: { family: 'date', within: ['token'] },
  'g-year': { family: 'date', within: ['token'] },
  'g-year-month': { family: 'date', within: ['token'] },
  'g-month': { family: 'date', within: ['token'] },
  'g-month-day': { family: 'date', within: ['token'] },
  'g-day': { family: 'date', within: ['token'] },
  duration: { family: 'date', within: ['token'] },
  week: { family: 'date', within: ['token'] },
  month: { family: 'date', within: ['token'] },
  base64: { family: 'binary', within: ['token'] },
  hex: { family: 'binary', within: ['token'] },
  list: { family: 'combined', within: [] },
  union: { family: 'combined', within: [] },
};

/** Codecs that spell the same type in several ways. */
const spellings: readonly { readonly aspect: CodecFact['aspect']; readonly codecs: readonly string[] }[] = [
  { aspect: 'decimal-separator', codecs: ['decimal', 'decimal-comma'] },
  { aspect: 'decimal-separator', codecs: ['decimal-number', 'decimal-comma-number'] },
  { aspect: 'date-format', codecs: ['date', 'date-loose', 'date-lenient'] },
  { aspect: 'date-format', codecs: ['date-time', 'date-time-lenient'] },
  {
    aspect: 'boolean-lexicon',
    codecs: ['boolean', 'boolean-lenient', 'boolean-digit', 'boolean-title', 'boolean-yes-no'],
  },
];

/** What kind of value a codec carries. */
export function familyOf(codec: string): CodecFamily {
  return codecs[codec]?.family ?? 'text';
}

/** Whether two codecs spell one type differently, or are different types. */
export function aspectOf(before: string, after: string): CodecFact['aspect'] {
  const spelling = spellings.find((entry) => entry.codecs.includes(before) && entry.codecs.includes(after));
  return spelling?.aspect ?? 'type';
}

/**
 * How the lexical space of one type lies to that of another, facets and enumerations left aside.
 *
 * @param before the old type
 * @param after the new type
 * @returns `widened` where every old text is a new one
 */
export function containmentOf(before: SimpleType, after: SimpleType): Containment {
  return relationOf(isWithin(before, after, 0), isWithin(after, before, 0));
}

/**
 * How two sets of texts lie to each other.
 *
 * @param grows every old text is a new one
 * @param shrinks every new text is an old one
 */
export function relationOf(grows: boolean, shrinks: boolean): Containment {
  if (grows && shrinks) return 'same';
  if (grows) return 'widened';
  return shrinks ? 'narrowed' : 'disjoint';
}

function isListed({ enumeration }: SimpleType): boolean {
  return enumeration?.openness === 'closed';
}

/** Types nest in lists and unions; no schema of anyone nests them deeper. */
const DEPTH = 16;

function isWithin(inner: SimpleType, outer: SimpleType, depth: number): boolean {
  if (depth > DEPTH) return false;
  // Beside other members, a list of values does not stand for its whole codec.
  if (depth > 0 && isListed(outer) && !isListed(inner)) return false;
  if (outer.codec === 'union') {
    const members = outer.members ?? [];
    if (inner.codec === 'union') {
      return (inner.members ?? []).every((one) => isWithin(one, outer, depth + 1));
    }
    return members.some((member) => isWithin(inner, member, depth + 1));
  }
  if (inner.codec === 'union') {
    return (inner.members ?? []).every((member) => isWithin(member, outer, depth + 1));
  }
  if (outer.codec === 'text') return true;
  if (outer.codec === 'list' && outer.item !== undefined) {
    return isWithin(inner.codec === 'list' ? (inner.item ?? inner) : inner, outer.item, depth + 1);
  }
  if (inner.codec === outer.codec) return true;
  return codecs[inner.codec]?.within.includes(outer.codec) ?? false;
}
