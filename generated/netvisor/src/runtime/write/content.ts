import { ContentMatcher } from '../check/content.js';
import { writeAny, writeElement } from './parts.js';
import { inWords, listNames } from './problems.js';
import type { MixedOp, Site, TypeOp } from './program.js';
import { rawName, rawProblem } from './raw.js';
import { emitText, reportEmpty, reportOutside, writeValue } from './scalar.js';
import type { Writer } from './writer.js';
import { beginContent, enter, isRecord, leave, read, report } from './writer.js';

/**
 * Writes the text beside attributes.
 *
 * @param w the state
 * @param text property and type
 * @param value its value
 * @param site what stands around it
 * @returns false where nothing was written
 */
export function writeText(w: Writer, text: NonNullable<TypeOp['text']>, value: unknown, site: Site): boolean {
  const { as, scalar } = text;
  if (value === null) {
    if (text.filled && w.validate) reportEmpty(w, scalar, as, -1);
    return false;
  }
  if (value !== undefined) return writeValue(w, scalar, value, site, as, -1, undefined);
  if (w.validate)
    report(
      w,
      'missing',
      as,
      -1,
      `expected ${scalar.codec.name}, or null for an empty element, found nothing`,
    );
  return false;
}

/**
 * Writes mixed content: text as it is, elements as objects with one member each. Nothing is added between them.
 *
 * @param w the state
 * @param mixed property and the elements that may stand in it
 * @param value its value
 */
export function writeMixed(w: Writer, mixed: MixedOp, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) {
    report(w, 'type', mixed.as, -1, `expected an array of texts and objects, found ${inWords(value)}`);
    return;
  }
  const items: readonly unknown[] = value;
  const order = w.validate ? new ContentMatcher(mixed.parts, w.program.root.ns, false) : undefined;
  const { indent } = w;
  w.indent = undefined;
  // Neighbouring texts are one text, or `]]` and `>` would be written as the end of a CDATA section.
  let text = '';
  const flush = (index: number): void => {
    if (text === '') return;
    emitText(w, text, beginContent(w), mixed.as, index);
    text = '';
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'string') text += item;
    else if (item !== undefined) {
      flush(i - 1);
      writeMixedElement(w, mixed, item, i, order);
    }
  }
  flush(items.length - 1);
  for (const { code, message } of order?.finish(-1) ?? []) report(w, code, mixed.as, -1, message);
  w.indent = indent;
}

function writeMixedElement(
  w: Writer,
  mixed: MixedOp,
  item: unknown,
  index: number,
  order: ContentMatcher | undefined,
): void {
  const names = isRecord(item) ? Object.keys(item).filter((name) => read(w, item, name) !== undefined) : [];
  const [name = ''] = names;
  const op = mixed.elements.get(name);
  if (!isRecord(item) || names.length !== 1 || op === undefined) {
    const found = names.length === 0 ? inWords(item) : `an object with ${listNames(names, 'and')}`;
    const expected = `text or an object with one of ${listNames([...mixed.elements.keys()], 'or')}`;
    report(w, 'type', mixed.as, index, `expected ${expected}, found ${found}`);
    return;
  }
  const value = read(w, item, name);
  const element = op.kind === 'any' ? nameOfRaw(w, value) : op;
  const breach = element && order?.step(element.ns, element.local, index);
  if (breach) report(w, breach.code, mixed.as, index, breach.message);
  if (!enter(w, item, mixed.as, index, false)) return;
  if (op.kind === 'any') writeAny(w, value, name, -1);
  else writeElement(w, op, value, name, -1);
  leave(w);
}

/** The name of an element given as raw XML; undefined where it is no such thing, which is reported elsewhere. */
function nameOfRaw(w: Writer, value: unknown): ReturnType<typeof rawName> {
  const { prefixes } = w.program;
  const isElement = typeof value === 'string' && rawProblem(value, prefixes, true) === undefined;
  return isElement ? rawName(value, prefixes) : undefined;
}

/**
 * Writes content of which the schema says nothing.
 *
 * @param w the state
 * @param property property that holds it as XML
 * @param value its value
 */
export function writeRaw(w: Writer, property: string, value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  if (typeof value !== 'string') {
    report(w, 'type', property, -1, `expected XML as text, found ${inWords(value)}`);
    return;
  }
  const wrong = rawProblem(value, w.program.prefixes, false);
  if (wrong !== undefined) {
    report(w, 'not-well-formed', property, -1, `expected well-formed XML, but ${wrong}`, value);
    return;
  }
  reportOutside(w, value, property, -1);
  beginContent(w);
  w.out.markup(value);
}

/**
 * Writes back the elements that a decoder kept because the schema does not know them, behind all others.
 *
 * @param w the state
 * @param value its value
 */
export function writeUnknown(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) {
    report(w, 'type', '$unknown', -1, `expected an array of elements as XML, found ${inWords(value)}`);
    return;
  }
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) writeAny(w, items[i], '$unknown', i);
}
