import type { CompiledScalar } from './compile.js';
import { COLLAPSE, PRESERVE } from './compile.js';
import { checkFacets } from './facets.js';

/** Says what is wrong with a text. */
export type Reporter = (code: string, message: string, text: string) => void;

/**
 * Handles white space as a type asks for (XML Schema Part 2, 4.3.6).
 *
 * @param text text with references resolved
 * @param mode `PRESERVE`, `REPLACE` or `COLLAPSE`
 */
export function handleSpace(text: string, mode: number): string {
  if (mode === PRESERVE || !hasLooseSpace(text)) return text;
  const replaced = text.replace(/[\t\n\r]/g, ' ');
  return mode === COLLAPSE ? replaced.replace(/ {2,}/g, ' ').replace(/^ | $/g, '') : replaced;
}

/** Whether there is white space other than single spaces between other characters. */
function hasLooseSpace(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 && (code < 32 || before === 32)) return true;
    before = code;
  }
  return before === 32 && text !== '';
}

/**
 * Makes a value of a text.
 *
 * @param scalar its type
 * @param raw text with references resolved
 * @param empty what an empty text stands for, or null
 * @param strict whether facets are checked
 * @param report told of what is wrong
 * @returns the value; null for an empty text; undefined where there is no value
 */
export function scalarValue(
  scalar: CompiledScalar,
  raw: string,
  empty: string | null,
  strict: boolean,
  report: Reporter,
): unknown {
  let text = handleSpace(raw, scalar.whiteSpace);
  if (text === '') {
    if (empty !== null) text = handleSpace(empty, scalar.whiteSpace);
    else if (!scalar.keepsEmpty) {
      if (strict) checkEmpty(scalar, report);
      return null;
    }
  }
  const value = scalar.codec.decode(text);
  if (value === undefined) {
    report('invalid-value', `is not ${article(scalar.codec.name)}`, text);
    return undefined;
  }
  if (scalar.values !== null && !isListed(scalar, text)) {
    report('unknown-value', `is not one of ${[...scalar.values].join(', ')}`, text);
  }
  if (strict)
    for (const { code, message } of checkFacets(scalar.scalar, text, value)) report(code, message, text);
  return value;
}

/** An empty text is valid where the codec and the facets take it, although it is handed out as null. */
function checkEmpty(scalar: CompiledScalar, report: Reporter): void {
  const value = scalar.codec.decode('');
  if (value === undefined)
    report('invalid-value', `is empty, which is not ${article(scalar.codec.name)}`, '');
  else if (scalar.values !== null && !scalar.values.has('')) {
    report('unknown-value', `is empty, which is not one of ${[...scalar.values].join(', ')}`, '');
  } else for (const { code, message } of checkFacets(scalar.scalar, '', value)) report(code, message, '');
}

function isListed(scalar: CompiledScalar, text: string): boolean {
  if (scalar.values === null || scalar.values.has(text)) return true;
  const { compare } = scalar.codec;
  if (compare === undefined) return false;
  for (const value of scalar.values) if (compare(text, value) === 0) return true;
  return false;
}

/**
 * Whether two texts are the same value.
 *
 * @param scalar their type
 * @param left one text
 * @param right the other
 */
export function isSameValue(scalar: CompiledScalar, left: string, right: string): boolean {
  const one = handleSpace(left, scalar.whiteSpace);
  const other = handleSpace(right, scalar.whiteSpace);
  return one === other || scalar.codec.compare?.(one, other) === 0;
}

function article(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
