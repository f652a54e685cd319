import type { Occurs, SimpleType } from '../../model/schema.js';
import type { BoundScalar } from '../binding/bound.js';
import type { Medium } from './medium.js';
import type { ValueView } from './views.js';

/**
 * The listed values of a text, with what the documents say of each.
 *
 * @param scalar the text
 * @param medium where it goes
 */
export function valueViews(scalar: BoundScalar | undefined, medium: Medium): readonly ValueView[] {
  const values = scalar?.simple.enumeration?.values ?? [];
  return values.map(({ value, docs }, index) => ({
    value: medium.code(value),
    docs: medium.line(Object.values(docs ?? {}).join('; ')),
    last: index === values.length - 1,
  }));
}

/**
 * A simple type in words: its codec, and the name that its schema gives it.
 *
 * @param simple the type
 */
export function typeName(simple: SimpleType): string {
  if (simple.codec === 'list') return `list of ${simple.item === undefined ? 'text' : typeName(simple.item)}`;
  if (simple.codec === 'union' && simple.members !== undefined) {
    return simple.members.map(typeName).join(' or ');
  }
  return simple.name === undefined ? simple.codec : `${simple.codec} (${simple.name})`;
}

/**
 * How often something stands, as in `0..1`; `n` where nothing limits it.
 *
 * @param occurs least and most
 */
export function occursText({ min, max }: Occurs): string {
  const most = max ?? 'n';
  return min === max ? String(min) : `${min}..${most}`;
}

/**
 * The same in words.
 *
 * @param occurs least and most
 */
export function occursWords({ min, max }: Occurs): string {
  const need = min === 0 ? 'optional' : 'required';
  if (max === 1) return need;
  if (max === null) return min > 1 ? `${need}, ${min} or more` : `${need}, repeats`;
  return min === max ? `exactly ${max} times` : `${need}, up to ${max} times`;
}

/**
 * What narrows a text, a phrase for each facet (XML Schema Part 2, section 4.3) but the enumeration.
 *
 * @param scalar the text
 */
export function limitsOf(scalar: BoundScalar | undefined): readonly string[] {
  const facets = scalar?.simple.facets;
  if (facets === undefined) return [];
  const { length, minLength, maxLength, totalDigits, fractionDigits, patterns = [] } = facets;
  const range = [
    facets.minInclusive === undefined ? '' : `from ${facets.minInclusive}`,
    facets.minExclusive === undefined ? '' : `above ${facets.minExclusive}`,
    facets.maxInclusive === undefined ? '' : `to ${facets.maxInclusive}`,
    facets.maxExclusive === undefined ? '' : `below ${facets.maxExclusive}`,
  ].filter((text) => text !== '');
  return [
    ...(length === undefined ? [] : [`Length: ${length}`]),
    ...(minLength === undefined && maxLength === undefined
      ? []
      : [`Length: ${lengthRange(minLength, maxLength)}`]),
    ...(range.length === 0 ? [] : [`Range: ${range.join(' ')}`]),
    ...(totalDigits === undefined ? [] : [`Digits: at most ${totalDigits}`]),
    ...(fractionDigits === undefined ? [] : [`Decimals: at most ${fractionDigits}`]),
    ...patterns.map((any) => `Pattern: ${any.join(' or ')}`),
  ];
}

function lengthRange(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return `at least ${least ?? 0}`;
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}
