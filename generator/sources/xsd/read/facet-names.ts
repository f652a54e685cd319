import type { XsdFacetName } from '../mirror.js';

/** Names of the constraining facets that are read (Part 2, section 4.3). */
export const FACETS: readonly XsdFacetName[] = [
  'length',
  'minLength',
  'maxLength',
  'pattern',
  'enumeration',
  'whiteSpace',
  'maxInclusive',
  'maxExclusive',
  'minInclusive',
  'minExclusive',
  'totalDigits',
  'fractionDigits',
  'explicitTimezone',
  'assertion',
];
