import { writeMixed, writeRaw, writeText, writeUnknown } from './content.js';
import { clear, load } from './load.js';
import { writeOtherAttributes } from './other-attributes.js';
import { writeParts } from './parts.js';
import { inWords, listNames } from './problems.js';
import type { AttributeOp, ElementOp, ScalarOp, TypeOp } from './program.js';
import { ATTRIBUTES_SLOT, TYPE_SLOT, UNKNOWN_SLOT } from './program.js';
import { checkRules } from './rules.js';
import { writeValue } from './scalar.js';
import type { Writer } from './writer.js';
import {
  beginChild,
  beginContent,
  breakLine,
  enter,
  isGiven,
  isRecord,
  leave,
  read,
  report,
} from './writer.js';

/**
 * Writes an element with attributes, children or both.
 *
 * @param w the state
 * @param op the element
 * @param declared its type
 * @param value its object; a bare value stands for its text; null writes it empty
 * @param property property that holds it, '' for the message itself
 * @param index index in the array that the property is; -1 where it is none
 */
export function writeComplex(
  w: Writer,
  op: ElementOp,
  declared: TypeOp,
  value: unknown,
  property: string,
  index: number,
): void {
  if (!isRecord(value)) {
    if (declared.abstract && w.validate && (declared.text !== undefined || value === null)) {
      const message = `expected an object whose $type is ${typeNames(declared)}, found ${inWords(value)}`;
      report(w, 'missing', property, index, message);
    }
    if (declared.text !== undefined) writeBare(w, op, declared, declared.text.scalar, value, property, index);
    else if (value === null) writeNull(w, op, declared, property, index);
    else report(w, 'type', property, index, `expected an object, found ${inWords(value)}`);
    return;
  }
  if (!enter(w, value, property, index, declared.recursive)) return;
  const type = declared.derived.size > 0 ? chooseType(w, declared, read(w, value, '$type')) : declared;
  const isNil = op.nillable && type.text === undefined && read(w, value, '$nil') === true;
  const base = load(w, type.layout, value, isNil ? '$nil' : undefined);
  // Without derived types the name is looked at only where there is one.
  if (declared.derived.size === 0 && (declared.abstract || w.values[base + TYPE_SLOT] !== undefined))
    chooseType(w, declared, w.values[base + TYPE_SLOT]);
  beginElement(w, op);
  if (type !== declared && type.xsiType !== undefined) w.out.constant(type.xsiType);
  if (isNil) writeNil(w, type, base);
  else writeObject(w, op, type, base);
  if (w.validate && !isNil && type.rules.length > 0) checkRules(w, type, base);
  w.top = base;
  leave(w);
}

function writeAttributes(w: Writer, type: TypeOp, base: number): void {
  const { values } = w;
  for (const attribute of type.attributes) writeAttribute(w, attribute, values[base + attribute.slot]);
  const others = values[base + ATTRIBUTES_SLOT];
  if (others !== undefined) writeOtherAttributes(w, type, others);
}

/** An element that is nil and has attributes, whose start tag has begun. */
function writeNil(w: Writer, type: TypeOp, base: number): void {
  writeAttributes(w, type, base);
  const content = [...type.parts.flatMap(({ properties }) => properties), type.mixed, type.raw];
  for (const property of content) {
    if (property !== undefined && w.validate && isGiven(w.values[base + property.slot]))
      report(w, 'nil', property.as, -1, 'expected nothing: the element is nil');
  }
  w.out.constant(w.program.nil);
}

/** Attributes and content of an element whose start tag has begun, and its end. */
function writeObject(w: Writer, op: ElementOp, type: TypeOp, base: number): void {
  const { values } = w;
  writeAttributes(w, type, base);
  const unknown = values[base + UNKNOWN_SLOT];
  if (type.text !== undefined && unknown === undefined) {
    const text = values[base + type.text.slot];
    if (text === null && op.nillable) w.out.constant(w.program.nil);
    else if (!writeText(w, type.text, text, op.contentSite)) w.out.constant(w.program.slash);
    return;
  }
  w.open = true;
  if (type.text !== undefined) writeText(w, type.text, values[base + type.text.slot], beginContent(w));
  else if (type.mixed !== undefined) writeMixed(w, type.mixed, values[base + type.mixed.slot]);
  else if (type.raw !== undefined) writeRaw(w, type.raw.as, values[base + type.raw.slot]);
  else {
    w.depth++;
    writeParts(w, type.parts, base);
    if (unknown !== undefined) writeUnknown(w, unknown);
    w.depth--;
    if (w.open) {
      w.open = false;
      w.out.constant(w.program.slash);
    } else {
      if (w.indent !== undefined) breakLine(w);
      w.out.constant(op.tags.close);
    }
    return;
  }
  if (unknown !== undefined) writeUnknown(w, unknown);
  endElement(w, op);
}

/** Null in place of an object: nil where that may be, else an object without properties. */
function writeNull(w: Writer, op: ElementOp, type: TypeOp, property: string, index: number): void {
  // A new object each time is in no circle.
  if (!enter(w, {}, property, index, false)) return;
  const base = clear(w, type.layout);
  beginElement(w, op);
  if (op.nillable) {
    for (const attribute of type.attributes) writeAttribute(w, attribute, undefined);
    w.out.constant(w.program.nil);
  } else writeObject(w, op, type, base);
  w.top = base;
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
  beginElement(w, op);
  for (const { as, site, required, fixed } of type.attributes) {
    if (!required) continue;
    if (fixed !== undefined) w.out.text(fixed, site);
    else if (w.validate) {
      const message = `expected an object with the property ${as}, found ${inWords(value)}`;
      report(w, 'missing', property, index, message);
    }
  }
  if (value === null && op.nillable) {
    w.out.constant(w.program.nil);
    return;
  }
  if (value === null || !writeValue(w, scalar, value, op.contentSite, property, index, op.fixed))
    w.out.constant(w.program.slash);
}

function beginElement(w: Writer, op: ElementOp): void {
  beginChild(w);
  w.out.constant(op.tags.start);
  if (op === w.program.root) w.out.constant(w.program.declarations);
}

function endElement(w: Writer, op: ElementOp): void {
  if (w.open) {
    w.open = false;
    w.out.constant(w.program.slash);
  } else w.out.constant(op.tags.close);
}

/** The type that `$type` names: the declared one or one derived from it. */
function chooseType(w: Writer, type: TypeOp, name: unknown): TypeOp {
  const derived = typeof name === 'string' ? type.derived.get(name) : undefined;
  const chosen = derived ?? type;
  if (chosen.abstract || (name !== undefined && derived === undefined && name !== type.name))
    reportType(w, type, name);
  return chosen;
}

function reportType(w: Writer, type: TypeOp, name: unknown): void {
  if (!w.validate) return;
  const expected = `expected ${typeNames(type)}`;
  if (name === undefined) report(w, 'missing', '$type', -1, `${expected}, found nothing`);
  else report(w, 'type', '$type', -1, `${expected}, found ${inWords(name)}`);
}

/** The names that `$type` may have, as a list in words. */
function typeNames({ abstract, derived, name }: TypeOp): string {
  const own = abstract || name === undefined ? [] : [name];
  return listNames([...new Set([...own, ...[...derived.values()].map((one) => one.name ?? '')])], 'or');
}

function writeAttribute(w: Writer, op: AttributeOp, value: unknown): void {
  const { scalar, site, fixed } = op;
  if (value === undefined) {
    if (!op.required) return;
    if (fixed !== undefined) w.out.text(fixed, site);
    else if (w.validate) report(w, 'missing', op.as, -1, `expected ${scalar.codec.name}, found nothing`);
  } else if (value === null || !writeValue(w, scalar, value, site, op.as, -1, fixed)) {
    w.out.constant(site.before);
    w.out.constant(site.after);
  }
}
