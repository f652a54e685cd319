import type { Medium } from './medium.js';

const NAMES: Readonly<Record<string, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' };

/**
 * What a language calls itself; its tag where that is not known.
 *
 * @param tag the tag
 * @param medium where the name goes
 */
export function languageName(tag: string, medium: Medium): string {
  return Object.hasOwn(NAMES, tag) ? (NAMES[tag] ?? '') : medium.line(tag);
}
