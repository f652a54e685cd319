import type { Facets, SimpleType } from '../../model/schema.js';
import { compareBounds, zerosAtEnd } from '../facts/simple/ordered.js';
import { isLexical } from './lexical.js';

/**
 * Why a text is no value of a type (XML Schema Part 2, sections 3 and 4.3).
 *
 * @param text the text as it stands in a document
 * @param simple the type
 * @returns the reason in a few words; undefined where it is a value
 */
export function violation(text: string, simple: SimpleType): string | undefined {
  return check(text, simple, 0);
}

/** Lists and unions nest; no schema of anyone nests them deeper. */
const DEPTH = 16;

function check(text: string, simple: SimpleType, depth: number): string | undefined {
  if (depth > DEPTH) return undefined;
  const value = spaced(text, simple);
  const { codec, item, members, enumeration } = simple;
  let length: number | undefined;
  if (codec === 'list' && item !== undefined) {
    const words = value.split(' ').filter((word) => word !== '');
    length = words.length;
    for (const word of words) {
      const reason = check(word, item, depth + 1);
      if (reason !== undefined) return reason;
    }
  } else if (codec === 'union' && members !== undefined) {
    const reasons = members.map((member) => check(value, member, depth + 1));
    if (reasons.every((reason) => reason !== undefined)) return `"${value}" is of none of the types`;
  } else if (!isLexical(codec, value)) {
    return `"${value}" is no ${codec}`;
  }
  const closed = enumeration?.openness === 'closed' ? enumeration.values : undefined;
  if (closed !== undefined && !closed.some((known) => known.value === value)) {
    return `"${value}" is not one of the listed values`;
  }
  return simple.facets === undefined ? undefined : checkFacets(value, simple.facets, length);
}

function spaced(text: string, { codec, facets }: SimpleType): string {
  const how = facets?.whiteSpace ?? (codec === 'text' || codec === 'union' ? 'preserve' : 'collapse');
  if (how === 'preserve') return text;
  const replaced = text.replaceAll(/[\t\n\r]/gu, ' ');
  return how === 'replace' ? replaced : replaced.replaceAll(/ +/gu, ' ').trim();
}

function checkFacets(text: string, facets: Facets, items: number | undefined): string | undefined {
  const length = items ?? [...text].length;
  const { minLength = facets.length, maxLength = facets.length } = facets;
  if (maxLength !== undefined && length > maxLength) return `"${short(text)}" is longer than ${maxLength}`;
  if (minLength !== undefined && length < minLength) return `"${short(text)}" is shorter than ${minLength}`;
  return checkRange(text, facets) ?? checkDigits(text, facets) ?? checkPatterns(text, facets);
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function checkRange(text: string, facets: Facets): string | undefined {
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  const order = (bound: string | undefined): number | undefined =>
    bound === undefined ? undefined : compareBounds(text, bound);
  if ((order(minInclusive) ?? 0) < 0) return `${text} is less than ${minInclusive ?? ''}`;
  if ((order(maxInclusive) ?? 0) > 0) return `${text} is more than ${maxInclusive ?? ''}`;
  if ((order(minExclusive) ?? 1) <= 0) return `${text} is not more than ${minExclusive ?? ''}`;
  return (order(maxExclusive) ?? -1) >= 0 ? `${text} is not less than ${maxExclusive ?? ''}` : undefined;
}

function checkDigits(text: string, { totalDigits, fractionDigits }: Facets): string | undefined {
  if (totalDigits === undefined && fractionDigits === undefined) return undefined;
  const number = /^[-+]?(\d*)(?:[.,](\d*))?$/u.exec(text);
  if (number === null) return undefined;
  const [, leading = '', trailing = ''] = number;
  const fraction = trailing.length - zerosAtEnd(trailing);
  if (totalDigits !== undefined && leading.replace(/^0+/u, '').length + fraction > totalDigits) {
    return `${text} has more than ${totalDigits} digits`;
  }
  if (fractionDigits === undefined || fraction <= fractionDigits) return undefined;
  return `${text} has more than ${fractionDigits} decimals`;
}

const compiled = new Map<string, RegExp | null>();

function checkPatterns(text: string, { patterns }: Facets): string | undefined {
  for (const alternatives of patterns ?? []) {
    const expressions = alternatives.map(compile);
    // An expression that JavaScript does not know refuses nothing.
    if (expressions.some((one) => one === null || one.test(text))) continue;
    return `"${short(text)}" does not match ${alternatives.join(' | ')}`;
  }
  return undefined;
}

function compile(pattern: string): RegExp | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  let expression: RegExp | null = null;
  try {
    const translated = pattern
      .replaceAll('\\i', '[\\p{L}_:]')
      .replaceAll('\\c', '[\\p{L}\\p{N}._:-]')
      .replaceAll(/(?<!\\)[$^](?![^[]*\])/gu, String.raw`\$&`);
    expression = new RegExp(`^(?:${translated})$`, 'u');
  } catch {
    expression = null;
  }
  compiled.set(pattern, expression);
  return expression;
}
