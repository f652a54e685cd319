import type { Facets, SimpleType } from '../../../model/schema.js';

/** How many values of an enumeration are shown. */
const SHOWN = 12;

/**
 * A type of text as one short phrase: `integer`, `text max 10`, `(net | gross)`, `list of id`.
 *
 * @param simple the type
 */
export function showSimple(simple: SimpleType): string {
  return show(simple, 0);
}

function show(simple: SimpleType, depth: number): string {
  if (depth > 4) return '…';
  if (simple.codec === 'list' && simple.item !== undefined) return `list of ${show(simple.item, depth + 1)}`;
  if (simple.codec === 'union' && simple.members !== undefined) {
    return simple.members.map((member) => show(member, depth + 1)).join(' or ');
  }
  const facets = simple.facets === undefined ? '' : showFacets(simple.facets);
  const { enumeration } = simple;
  if (enumeration === undefined) return `${simple.codec}${facets}`;
  const values = showValues(enumeration.values.map(({ value }) => value));
  const list = enumeration.openness === 'open' ? `(${values} | …)` : `(${values})`;
  return simple.codec === 'text' ? `${list}${facets}` : `${simple.codec} ${list}${facets}`;
}

function showValues(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).join(' | ');
  return values.length > SHOWN ? `${shown} | … ${values.length} in all` : shown;
}

function showFacets(facets: Facets): string {
  const parts: string[] = [];
  if (facets.length !== undefined) parts.push(`length ${facets.length}`);
  if (facets.minLength !== undefined) parts.push(`min ${facets.minLength}`);
  if (facets.maxLength !== undefined) parts.push(`max ${facets.maxLength}`);
  if (facets.minInclusive !== undefined) parts.push(`≥ ${facets.minInclusive}`);
  if (facets.minExclusive !== undefined) parts.push(`> ${facets.minExclusive}`);
  if (facets.maxInclusive !== undefined) parts.push(`≤ ${facets.maxInclusive}`);
  if (facets.maxExclusive !== undefined) parts.push(`< ${facets.maxExclusive}`);
  if (facets.totalDigits !== undefined) parts.push(`${facets.totalDigits} digits`);
  if (facets.fractionDigits !== undefined) parts.push(`${facets.fractionDigits} decimals`);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}
