import { checkFacets } from '../check/facets.js';
import { isListed, isSameValue } from '../check/same-value.js';
import { illegalAt } from './escape.js';
import { inWords } from './problems.js';
import type { ScalarOp, Site } from './program.js';
import type { Writer } from './writer.js';
import { report } from './writer.js';

/** What became of a value. */
type Report = (code: string, message: string, text?: string) => void;

/**
 * The text of a value, checked against its type.
 *
 * @param op the type
 * @param value what the caller gave, neither null nor undefined
 * @param validate whether facets and `fixed` are checked
 * @param fixed the only value
 * @param problem takes what is wrong
 * @returns the text before escaping; undefined where it cannot be written
 */
export function textOf(
  op: ScalarOp,
  value: unknown,
  validate: boolean,
  fixed: string | undefined,
  problem: Report,
): string | undefined {
  const text = op.codec.encode(value);
  if (text === undefined) {
    const wrongKind =
      (typeof value === 'object' && !(value instanceof Uint8Array)) || typeof value === 'function';
    problem(
      wrongKind || typeof value === 'symbol' ? 'type' : 'invalid-value',
      `expected ${op.codec.name}, found ${inWords(value)}`,
      typeof value === 'string' ? value : undefined,
    );
    return undefined;
  }
  if (!validate) return text;
  if (op.narrowed && !isWithin(op, value, text)) {
    for (const { code, message } of checkFacets(op.scalar, text, value))
      problem(code, `${inWords(text)} ${message}`, text);
    if (op.values !== undefined && !isListed(op.codec, op.values, text))
      problem('unknown-value', `expected one of ${[...op.values].join(', ')}, found ${inWords(text)}`, text);
  }
  if (fixed !== undefined && !isSameValue(op.codec, text, fixed))
    problem('fixed', `expected ${JSON.stringify(fixed)}, the only value`, text);
  return text;
}

/**
 * Reports null where a value is due.
 *
 * @param w the state
 * @param op the type of the value
 * @param property property that holds it
 * @param index index in the array that the property is; -1 where it is none
 */
export function reportEmpty(w: Writer, op: ScalarOp | undefined, property: string, index: number): void {
  const expected = op === undefined ? 'a value' : op.codec.name;
  report(w, 'missing', property, index, `expected ${expected}, found null: it must not be empty`);
}

/** Whether a text is within every facet, as far as a glance shows. */
function isWithin(op: ScalarOp, value: unknown, text: string): boolean {
  if (text.length > op.longest || text.length < op.shortest || typeof value === 'object') return false;
  return op.values === undefined || op.values.has(text);
}

/**
 * Writes a value with what stands around it, or reports what is wrong with it.
 *
 * @param w the state
 * @param op its type
 * @param value what the caller gave, neither null nor undefined
 * @param site what stands around it
 * @param property property that holds it, '' for the object itself
 * @param index index in the array that the property is; -1 where it is none
 * @param fixed the only value
 * @returns false where nothing was written: the text is empty, or something is wrong
 */
export function writeValue(
  w: Writer,
  op: ScalarOp,
  value: unknown,
  site: Site,
  property: string,
  index: number,
  fixed: string | undefined,
): boolean {
  const text = textOf(op, value, w.validate, fixed, (code, message, found) => {
    report(w, code, property, index, message, found);
  });
  return text !== undefined && text !== '' && emitText(w, text, site, property, index);
}

/**
 * Writes a text with what stands around it, or reports what cannot stand in it.
 *
 * @param w the state
 * @param text the text before escaping
 * @param site what stands around it
 * @param property as for `writeValue`
 * @param index as for `writeValue`
 * @returns whether it was written
 */
export function emitText(w: Writer, text: string, site: Site, property: string, index: number): boolean {
  if (w.outside !== undefined && !w.refers) reportOutside(w, text, property, index);
  if (w.out.text(text, site)) return true;
  const at = illegalAt(text);
  const unit = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const what = unit.startsWith('D') ? `half of a surrogate pair (U+${unit})` : `U+${unit}`;
  const message = `expected characters of XML, found ${what} at index ${at}`;
  report(w, 'illegal-character', property, index, message, text);
  return false;
}

/**
 * Reports the first character that the character set cannot carry.
 *
 * @param w the state
 * @param text text or markup
 * @param property as for `writeValue`
 * @param index as for `writeValue`
 */
export function reportOutside(w: Writer, text: string, property: string | undefined, index: number): void {
  const found = w.outside === undefined ? null : text.match(w.outside);
  if (found === null) return;
  report(
    w,
    'charset',
    property,
    index,
    `expected characters of the character set, found ${JSON.stringify(found[0])}`,
    text,
  );
}
