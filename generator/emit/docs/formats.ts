import type { SimpleType } from '../../model/schema.js';
import type { CodecBinding } from '../binding/codecs.js';
import { codecBinding } from '../binding/codecs.js';
import type { PreparedResource } from './resource-page.js';
import { factsOf } from './walk-bound.js';

/** What stands on the wire for each codec, in words. */
const WORDS: Readonly<Record<string, string>> = {
  text: 'Text as it is, to the last space.',
  token: 'Text; white space around it and repeated in it means nothing.',
  uri: 'A URI.',
  decimal: 'An exact decimal number with a point: 12.50. A string in the SDK, never a float.',
  'decimal-comma': 'An exact decimal number, written with a comma: 12,50. A string with a point in the SDK.',
  'decimal-number':
    'A decimal number with a point: 12.5. A number in the SDK; refused where digits would be lost.',
  'decimal-comma-number':
    'A decimal number, written with a comma: 12,5. A number in the SDK; refused where digits would be lost.',
  integer: 'A whole number.',
  'big-integer': 'A whole number of any size, a bigint in the SDK.',
  float: 'A floating-point number.',
  double: 'A floating-point number.',
  boolean: 'true or false; 1 and 0 are read too.',
  'boolean-lenient': 'Yes or no in any known spelling; written as true or false.',
  'boolean-digit': 'Yes or no in any known spelling; written as 1 or 0.',
  'boolean-title': 'Yes or no in any known spelling; written as True or False.',
  'boolean-yes-no': 'Yes or no in any known spelling; written as Yes or No.',
  date: 'A date: 2026-01-31.',
  'date-loose': 'A day: 2026-01-31. Read in several notations (2026-1-31, 31.1.2026), written in this one.',
  'date-lenient': 'A date in any of several notations (2026-1-31, 31.1.2026); written as 2026-01-31.',
  'date-time': 'A date with a time: 2026-01-31T08:30:00.',
  'date-time-lenient':
    'A date with a time in any of several notations (31.1.2026 8:30); written as 2026-01-31T08:30:00.',
  time: 'A time of day: 08:30:00.',
  'g-year': 'A year: 2026.',
  'g-year-month': 'A month of a year: 2026-01.',
  duration: 'A duration: P1DT2H.',
  week: 'A week of a year, counted as ISO 8601 does: 2026-W05; 5/2026 is read too.',
  month: 'A month of a year: 2026-01; 1/2026 and 01.2026 are read too.',
  base64: 'Bytes in Base64.',
  hex: 'Bytes in hexadecimal digits.',
};

/**
 * Anchor of a format on the page of formats.
 *
 * @param codec its name
 */
export function formatAnchor(codec: string): string {
  return `format-${codec}`;
}

/**
 * The formats of text that an API uses, sorted by name.
 *
 * @param resources the resources
 * @param codecs bindings of codecs, stronger than the built-in ones
 * @returns each codec with what stands on the wire, its type in the SDK, and how often it is used
 */
export function formatsOf(
  resources: readonly PreparedResource[],
  codecs: Readonly<Record<string, CodecBinding>>,
): readonly {
  readonly codec: string;
  readonly text: string;
  readonly type: string;
  readonly uses: number;
}[] {
  const used = new Map<string, number>();
  const use = (simple: SimpleType | undefined): void => {
    if (simple === undefined) return;
    if (simple.codec !== 'list' && simple.codec !== 'union')
      used.set(simple.codec, (used.get(simple.codec) ?? 0) + 1);
    use(simple.item);
    for (const member of simple.members ?? []) use(member);
  };
  for (const { bound, messages } of resources) {
    for (const { is } of bound.parameters) use(is.simple);
    for (const { bound: message, rows } of messages) {
      for (const row of rows) use(factsOf(message, row).scalar?.simple);
    }
  }
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([codec, uses]) => ({
      codec,
      text: WORDS[codec] ?? '',
      type: codecBinding(codec, codecs)?.value ?? '',
      uses,
    }));
}
