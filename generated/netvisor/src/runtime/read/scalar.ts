import { isListed } from '../check/same-value.js';
import { collapse } from '../codecs/white-space.js';
import type { Checks } from './checks.js';
import type { CompiledScalar } from './compiled.js';
import { COLLAPSE, PRESERVE } from './compiled.js';

/** Says what is wrong with a text. */
export type Reporter = (code: string, message: string, text: string) => void;

/**
 * Handles white space as a type asks for (XML Schema Part 2, 4.3.6).
 *
 * @param text text with references resolved
 * @param mode `PRESERVE`, `REPLACE` or `COLLAPSE`
 */
export function handleSpace(text: string, mode: number): string {
  if (mode === PRESERVE) return text;
  return mode === COLLAPSE ? collapse(text) : text.replace(/[\t\n\r]/g, ' ');
}

/**
 * Makes a value of a text.
 *
 * @param scalar its type
 * @param raw text with references resolved
 * @param empty what an empty text stands for, or null
 * @param strict checks facets; null where they are not to be checked
 * @param report told of what is wrong
 * @returns the value; null for an empty text; undefined where there is no value
 */
export function scalarValue(
  scalar: CompiledScalar,
  raw: string,
  empty: string | null,
  strict: Checks | null,
  report: Reporter,
): unknown {
  let text = handleSpace(raw, scalar.whiteSpace);
  if (text === '') {
    if (empty !== null) text = handleSpace(empty, scalar.whiteSpace);
    else if (!scalar.keepsEmpty) {
      strict?.empty(scalar, report);
      return null;
    }
  }
  const value = scalar.codec.decode(text);
  if (value === undefined) {
    report('invalid-value', `is not ${article(scalar.codec.name)}`, text);
    return undefined;
  }
  if (scalar.values !== null && !isListed(scalar.codec, scalar.values, text)) {
    report('unknown-value', `is not one of ${[...scalar.values].join(', ')}`, text);
  }
  for (const { code, message } of strict?.facets(scalar.scalar, text, value) ?? [])
    report(code, message, text);
  return value;
}

/**
 * The name of a codec with its article.
 *
 * @param name the name
 */
export function article(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
