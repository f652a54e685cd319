import { brokenRule } from '../check/rules.js';
import { GIVEN_UP, isWithin, writePrinted } from '../write/direct-values.js';
import type { Direct } from '../write/direct.js';
import { isCount, writeAttribute, writeElement, writeTextStep } from '../write/direct.js';
import type { AttributeOp, ElementOp, GroupOp, ScalarOp } from '../write/program.js';
import { isGiven } from '../write/writer.js';
import type { TextOp } from './ops.js';

/** The message that is being written. */
export type Writing = Direct;

/** Any object. */
export type Properties = Readonly<Record<string, unknown>>;

/** Whether a value may have the properties of a type. */
export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null;
}

/** Whether a value of a type that is `quick` goes out as it is. */
function isUsual(scalar: ScalarOp, value: unknown): value is string {
  return typeof value === 'string' && value !== '' && isWithin(scalar, value);
}

/** Writes `<a`, and behind the name of the root element what it declares. */
export function start({ out, program }: Writing, op: ElementOp): void {
  out.constant(op.tags.start);
  if (op === program.root) out.constant(program.declarations);
}

/** Writes the `>` of a start tag; returns where the content begins. */
export function content({ out, program }: Writing): number {
  out.constant(program.gt);
  return out.at;
}

/** Writes `<a>`; returns where the content begins. */
export function open({ out }: Writing, op: ElementOp): number {
  out.constant(op.tags.open);
  return out.at;
}

/**
 * Writes an element of any kind.
 *
 * @param w the message
 * @param op the element
 * @param value its value; undefined where it is left out
 * @returns false where it gives up, as all of these do
 */
export function element(w: Writing, op: ElementOp, value: unknown): boolean {
  return value === undefined ? op.needs.length === 0 : writeElement(w, op, value);
}

/** Writes an element of text. */
export function text(w: Writing, op: ElementOp, value: unknown): boolean {
  const { scalar } = op;
  if (scalar?.quick === true && op.fixed === undefined && isUsual(scalar, value))
    return w.out.text(value, op.site);
  return element(w, op, value);
}

/** Writes an element whose value is printed, most of the time: a number, a decimal. */
export function printed(w: Writing, op: ElementOp, value: unknown): boolean {
  const { scalar } = op;
  if (scalar?.prints === true && op.fixed === undefined && writePrinted(w.out, scalar, value, op.site))
    return true;
  return element(w, op, value);
}

/** Writes an attribute. */
export function attribute(w: Writing, op: AttributeOp, value: unknown): boolean {
  const { scalar, site, fixed } = op;
  if (scalar.quick && fixed === undefined && isUsual(scalar, value)) return w.out.text(value, site);
  if (value === undefined) return !op.required || (fixed !== undefined && w.out.text(fixed, site));
  return writeAttribute(w, scalar, site, fixed, value);
}

/**
 * Writes the text of an element and its end, and its start as well where that has not begun.
 *
 * @param w the message
 * @param op the element
 * @param of its text
 * @param value the value
 * @param isOpen whether the start tag has begun
 */
export function body(w: Writing, op: ElementOp, of: TextOp, value: unknown, isOpen: boolean): boolean {
  const { scalar } = of;
  const site = isOpen ? op.contentSite : op.site;
  if (scalar.quick && isUsual(scalar, value)) return w.out.text(value, site);
  if (value === undefined) return false;
  if (scalar.prints && value !== null && writePrinted(w.out, scalar, value, site)) return true;
  return writeTextStep(w, op, of, value, isOpen) !== GIVEN_UP;
}

/**
 * Writes the elements of an array, or the rounds of a group.
 *
 * @param w the message
 * @param op what each of them is
 * @param value the array; undefined where it is left out
 * @param put writes one of them
 */
export function items<Op extends ElementOp | GroupOp>(
  w: Writing,
  op: Op,
  value: unknown,
  put: (w: Writing, op: Op, value: unknown) => boolean,
): boolean {
  if (value === undefined) return op.needs.length === 0;
  if (!Array.isArray(value)) return false;
  const list: readonly unknown[] = value;
  let count = 0;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item === undefined) continue;
    count++;
    if (!put(w, op, item)) return false;
  }
  return isCount(op, count);
}

/**
 * Whether an object keeps the rules of its type.
 *
 * @param op an element of the type
 * @param values the properties that the rules name, each once, in the order in which they do
 */
export function keepsRules({ type }: ElementOp, values: readonly unknown[]): boolean {
  const rules = type?.rules ?? [];
  const names = [...new Set(rules.flatMap((rule) => rule.of))];
  return rules.every((rule) => brokenRule(rule, (name) => isGiven(values[names.indexOf(name)])) === null);
}
