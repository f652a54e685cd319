import { writeMixed, writeRaw, writeText, writeUnknown } from './content.js';
import { checkUnknown, writeParts } from './parts.js';
import { inWords, listNames } from './problems.js';
import type { AttributeOp, ElementOp, ScalarOp, TypeOp } from './program.js';
import { checkRules } from './rules.js';
import { emitText, scalarText } from './scalar.js';
import { writeOtherAttributes } from './other-attributes.js';
import type { Writer } from './writer.js';
import { beginChild, breakLine, enter, isRecord, leave, read, report } from './writer.js';

/**
 * Writes an element with attributes, children or both.
 *
 * @param w the state
 * @param op the element
 * @param value its object; a bare value stands for its text; null writes it empty
 * @param property property that holds it, '' for the message itself
 * @param index index in the array that the property is; -1 where it is none
 */
export function writeComplex(
  w: Writer,
  op: ElementOp,
  value: unknown,
  property: string,
  index: number,
): void {
  if (op.type === undefined) return;
  const { text } = op.type;
  if (!isRecord(value) && text !== undefined) {
    writeBare(w, op, op.type, text.scalar, value, property, index);
    return;
  }
  if (!isRecord(value) && value !== null) {
    report(w, 'type', property, index, `expected an object, found ${inWords(value)}`);
    return;
  }
  // Null is written as an object without properties, a new one each time: it is in no circle.
  const object = value ?? {};
  if (!enter(w, object, property, index)) return;
  const type = chooseType(w, op.type, object);
  beginElement(w, op);
  if (type !== op.type && type.xsiType !== undefined) w.out.constant(type.xsiType);
  for (const attribute of type.attributes) writeAttribute(w, attribute, object);
  writeOtherAttributes(w, type, object);
  if (value === null && op.nillable) w.out.constant(w.program.nil);
  else {
    w.open = true;
    writeContent(w, type, object);
    endElement(w, op);
    if (w.validate && type.rules.length > 0) checkRules(w, type.rules, object);
  }
  if (w.validate) checkUnknown(w, object, type.known);
  leave(w);
}

/** An element with text whose value came without an object around it, so that there are no attributes. */
function writeBare(
  w: Writer,
  op: ElementOp,
  type: TypeOp,
  scalar: ScalarOp,
  value: unknown,
  property: string,
  index: number,
): void {
  const text = value === null ? '' : scalarText(w, scalar, value, property, index, op.fixed);
  beginElement(w, op);
  for (const { as, open, required, fixed } of type.attributes) {
    if (!required) continue;
    if (fixed !== undefined) writeFixed(w, open, fixed);
    else if (w.validate)
      report(
        w,
        'missing',
        property,
        index,
        `expected an object with the property ${as}, found ${inWords(value)}`,
      );
  }
  if (value === null && op.nillable) {
    w.out.constant(w.program.nil);
    return;
  }
  w.open = true;
  if (text !== undefined && text !== '') {
    w.out.markup('>');
    w.open = false;
    emitText(w, text, false, property, index);
  }
  endElement(w, op);
}

function beginElement(w: Writer, op: ElementOp): void {
  beginChild(w);
  w.out.constant(op.tags.start);
  if (op === w.program.root) w.out.markup(w.program.declarations);
}

function endElement(w: Writer, op: ElementOp): void {
  if (w.open) {
    w.out.markup('/>');
    w.open = false;
  } else w.out.constant(op.tags.close);
}

/** The type that `$type` names: the one of the element or one derived from it. */
function chooseType(w: Writer, type: TypeOp, object: object): TypeOp {
  const name = read(w, object, '$type');
  const derived = typeof name === 'string' ? type.derived.get(name) : undefined;
  const chosen = derived ?? type;
  if (!w.validate) return chosen;
  const names = (): string => {
    const all = [...type.derived.values()].map((one) => one.name ?? '');
    return listNames(
      [...new Set(type.abstract || type.name === undefined ? all : [type.name, ...all])],
      'or',
    );
  };
  if (name !== undefined && derived === undefined && (name !== type.name || type.abstract))
    report(w, 'type', '$type', -1, `expected ${names()}, found ${inWords(name)}`);
  else if (chosen.abstract) report(w, 'missing', '$type', -1, `expected ${names()}, found nothing`);
  return chosen;
}

function writeFixed(w: Writer, open: AttributeOp['open'], fixed: string): void {
  w.out.constant(open);
  w.out.attribute(fixed);
  w.out.markup('"');
}

function writeAttribute(w: Writer, op: AttributeOp, object: object): void {
  const value = read(w, object, op.as);
  if (value === undefined) {
    if (!op.required) return;
    if (op.fixed !== undefined) writeFixed(w, op.open, op.fixed);
    else if (w.validate) report(w, 'missing', op.as, -1, `expected ${op.scalar.codec.name}, found nothing`);
    return;
  }
  const text = value === null ? '' : scalarText(w, op.scalar, value, op.as, -1, op.fixed);
  if (text === undefined) return;
  w.out.constant(op.open);
  emitText(w, text, true, op.as, -1);
  w.out.markup('"');
}

function writeContent(w: Writer, type: TypeOp, object: object): void {
  if (type.text !== undefined) writeText(w, type.text, object);
  else if (type.mixed !== undefined) writeMixed(w, type.mixed, object);
  else if (type.raw !== undefined) writeRaw(w, type.raw, object);
  else {
    w.depth++;
    writeParts(w, type.parts, object);
    writeUnknown(w, object);
    w.depth--;
    if (!w.open) breakLine(w);
    return;
  }
  writeUnknown(w, object);
}
