import type { Facets } from '../../../model/schema.js';

/** White space handling of a type: only text can do without collapsing (Part 2, section 4.3.6). */
export function whiteSpaceOf(codec: string, facets: Facets | undefined): NonNullable<Facets['whiteSpace']> {
  return codec === 'text' ? (facets?.whiteSpace ?? 'preserve') : 'collapse';
}

/** A literal as the white space facet leaves it. */
export function normalizeSpace(value: string, space: Facets['whiteSpace']): string {
  if (space === 'replace') return value.replace(/[\t\n\r]/g, ' ');
  return space === 'collapse' ? value.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '') : value;
}
