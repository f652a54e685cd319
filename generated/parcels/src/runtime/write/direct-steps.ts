import type { Direct } from './direct.js';
import { writeComplex, writeItems } from './direct.js';
import { EMPTY, GIVEN_UP, isWithin, WRITTEN, writePrinted, writeScalar } from './direct-values.js';
import type { ElementOp, ScalarOp, Step, TypeOp } from './program.js';
import { ONE, PLAIN_TEXT, PRINTED } from './program.js';

/** What `writeInOrder` gives beside `GIVEN_UP` and `WRITTEN`: what it wrote has to be taken back. */
export const OUT_OF_ORDER = 3;

/**
 * Writes an object whose properties come in the order of the wire, each as it is met. That is most objects: those
 * of a decoder, and those that are written down beside their type.
 *
 * @param d the state
 * @param op the element
 * @param type its type
 * @param object the object
 */
export function writeInOrder(d: Direct, op: ElementOp, type: TypeOp, object: object): number {
  const { out, program } = d;
  const isText = type.text !== undefined;
  const isRoot = op === program.root;
  let step = type.first;
  // Whether the start tag lacks its `>`, which belongs to the site of a text.
  let isOpen = isRoot || isText || step?.isAttribute === true;
  out.constant(isOpen ? op.tags.start : op.tags.open);
  if (isRoot) out.constant(program.declarations);
  let start = out.at;
  const record = object as Readonly<Record<string, unknown>>;
  for (const key in record) {
    const value = record[key];
    if (value === undefined) continue;
    while (step !== undefined && step.as !== key) {
      if (step.needed) return OUT_OF_ORDER;
      step = step.next;
    }
    if (step === undefined) return OUT_OF_ORDER;
    if (isOpen && !step.isAttribute && !isText) {
      isOpen = false;
      out.constant(program.gt);
      start = out.at;
    }
    if (!writeStep(d, op, step, value)) return GIVEN_UP;
    step = step.next;
  }
  for (; step !== undefined; step = step.next) if (step.needed) return OUT_OF_ORDER;
  if (isText) return WRITTEN;
  if (isOpen) out.constant(program.slash);
  else endContent(d, op, start);
  return WRITTEN;
}

function writeStep(d: Direct, op: ElementOp, step: Step, value: unknown): boolean {
  const { scalar, element } = step;
  switch (step.how) {
    case PLAIN_TEXT:
      if (typeof value === 'string' && value !== '' && scalar !== undefined && isWithin(scalar, value))
        return d.out.text(value, step.site ?? op.contentSite);
      break;
    case PRINTED:
      if (scalar !== undefined && writePrinted(d.out, scalar, value, step.site ?? op.contentSite))
        return true;
      break;
    case ONE:
      return element?.type !== undefined && writeComplex(d, element, element.type, value);
    default:
  }
  return scalar === undefined
    ? element !== undefined && writeItems(d, element, value)
    : writeUnusual(d, op, step, scalar, value);
}

/** A value that becomes one text, and is not of the usual kind for it. */
function writeUnusual(d: Direct, op: ElementOp, step: Step, scalar: ScalarOp, value: unknown): boolean {
  if (value === null) {
    if (step.isNullSpecial || isNil(op, step)) return false;
    d.out.constant(step.empty);
    return true;
  }
  const done = writeScalar(d.out, scalar, value, step.site ?? op.contentSite, step.fixed);
  if (done === EMPTY) d.out.constant(step.empty);
  return done !== GIVEN_UP;
}

/** Whether null as the text of an element makes it nil. */
function isNil(op: ElementOp, { isAttribute }: Step): boolean {
  return op.nillable && op.type?.text !== undefined && !isAttribute;
}

/**
 * Ends an element whose content began at `start`, behind the `>`.
 *
 * @param d the state
 * @param op the element
 * @param start index of the first byte of the content
 */
export function endContent({ out, program }: Direct, op: ElementOp, start: number): void {
  if (out.at > start) out.constant(op.tags.close);
  else {
    // Back to before the `>`.
    out.at = start - 1;
    out.constant(program.slash);
  }
}
