import { hint, inWords, listNames } from './problems.js';
import type { AnyOp, ElementOp, GroupOp, PartOp } from './program.js';
import { rawProblem } from './raw.js';
import { emitText, reportOutside, scalarText } from './scalar.js';
import { writeComplex } from './types.js';
import type { Writer } from './writer.js';
import { beginChild, enter, isGiven, isRecord, leave, read, report } from './writer.js';

/**
 * Writes what an object holds for the parts of a content model, in their order.
 *
 * @param w the state
 * @param parts a sequence
 * @param object the object
 */
export function writeParts(w: Writer, parts: readonly PartOp[], object: object): void {
  for (const part of parts) writePart(w, part, object);
}

function writePart(w: Writer, part: PartOp, object: object): void {
  if (part.kind === 'element') {
    const value = read(w, object, part.as);
    if (part.many) writeEach(w, part, value, (item, index) => writeElement(w, part, item, part.as, index));
    else if (value !== undefined) writeElement(w, part, value, part.as, -1);
    else if (part.min > 0) writeAbsent(w, part);
  } else if (part.kind === 'any') {
    writeEach(w, part, read(w, object, part.as), (item, index) => writeAny(w, item, part.as, index));
  } else if (part.as === undefined) writeGroup(w, part, object);
  else {
    const { as } = part;
    writeEach(w, part, read(w, object, as), (item, index) => writeRound(w, part, item, as, index));
  }
}

/** A required element that the caller left out: of its only value, or a problem. */
function writeAbsent(w: Writer, op: ElementOp): void {
  if (op.fixed !== undefined && op.scalar !== undefined) {
    beginChild(w);
    w.out.constant(op.tags.open);
    w.out.text(op.fixed);
    w.out.constant(op.tags.close);
  } else if (w.validate) report(w, 'missing', op.as, -1, `expected ${expectedOf(op)}, found nothing`);
}

function expectedOf(op: ElementOp): string {
  return op.scalar?.codec.name ?? 'an object';
}

/** The items of a property that is an array. */
function writeEach(
  w: Writer,
  part: ElementOp | AnyOp | GroupOp,
  value: unknown,
  write: (item: unknown, index: number) => void,
): void {
  const as = part.as ?? '';
  const required = part.min > 0 && !('emptiable' in part && part.emptiable);
  if (value === undefined) {
    if (required && w.validate)
      report(w, 'missing', as, -1, `expected an array of at least ${part.min}, found nothing`);
    return;
  }
  if (!Array.isArray(value)) {
    report(w, 'type', as, -1, `expected an array, found ${inWords(value)}`);
    return;
  }
  const items: readonly unknown[] = value;
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    count++;
    write(item, i);
  }
  if (!w.validate) return;
  if (required && count < part.min)
    report(w, 'too-few', as, -1, `expected at least ${part.min}, found ${count}`);
  if (count > part.max) report(w, 'too-many', as, -1, `expected at most ${part.max}, found ${count}`);
}

/**
 * Writes one element.
 *
 * @param w the state
 * @param op the element
 * @param value its value; null writes it empty
 * @param property property that holds it
 * @param index index in the array that the property is; -1 where it is none
 */
export function writeElement(
  w: Writer,
  op: ElementOp,
  value: unknown,
  property: string,
  index: number,
): void {
  if (op.max === 0 && w.validate)
    report(w, 'too-many', property, index, 'expected nothing: it must not occur');
  const { scalar, tags } = op;
  if (scalar === undefined) {
    writeComplex(w, op, value, property, index);
    return;
  }
  if (value === null) {
    beginChild(w);
    if (op.nillable) {
      w.out.constant(tags.start);
      w.out.constant(w.program.nil);
    } else w.out.constant(tags.empty);
    return;
  }
  const text = scalarText(w, scalar, value, property, index, op.fixed);
  if (text === undefined) return;
  beginChild(w);
  if (text === '') {
    w.out.constant(tags.empty);
    return;
  }
  w.out.constant(tags.open);
  emitText(w, text, false, property, index);
  w.out.constant(tags.close);
}

/**
 * Writes one element given as raw XML.
 *
 * @param w the state
 * @param item the XML
 * @param property property that holds it
 * @param index index in the array that the property is; -1 where it is none
 */
export function writeAny(w: Writer, item: unknown, property: string, index: number): void {
  if (typeof item !== 'string') {
    report(w, 'type', property, index, `expected the XML of one element as text, found ${inWords(item)}`);
    return;
  }
  const wrong = rawProblem(item, w.program.prefixes, true);
  if (wrong !== undefined) {
    report(w, 'not-well-formed', property, index, `expected the XML of one element, but ${wrong}`, item);
    return;
  }
  reportOutside(w, item, property, index);
  beginChild(w);
  w.out.markup(item.trim());
}

/** One round of a group that may repeat. */
function writeRound(w: Writer, op: GroupOp, item: unknown, property: string, index: number): void {
  if (!isRecord(item)) {
    report(w, 'type', property, index, `expected an object, found ${inWords(item)}`);
    return;
  }
  if (!enter(w, item, property, index)) return;
  writeMembers(w, op, item);
  if (w.validate) checkUnknown(w, item, op.memberNames);
  leave(w);
}

/** A group whose members are properties of the object itself. */
function writeGroup(w: Writer, op: GroupOp, object: object): void {
  if (op.max === 0) return;
  if (op.min === 0 && !op.properties.some(({ as, many }) => isGiven(read(w, object, as), many))) return;
  writeMembers(w, op, object);
}

function writeMembers(w: Writer, op: GroupOp, object: object): void {
  if (op.kind === 'sequence') writeParts(w, op.parts, object);
  else writeChoice(w, op, object);
}

/**
 * Writes the alternative that the properties speak for: one that has all that are given. Where several do, the one
 * whose required properties are all given comes first.
 */
function writeChoice(w: Writer, op: GroupOp, object: object): void {
  const given = op.members.filter(({ as, many }) => isGiven(read(w, object, as), many)).map(({ as }) => as);
  if (given.length === 0) {
    if (w.validate && !op.emptiable)
      report(w, 'choice', undefined, -1, `expected ${alternativesOf(op)}, found nothing`);
    return;
  }
  const fitting = op.parts.filter(({ names }) => given.every((as) => names.has(as)));
  const chosen = fitting.find(({ needs }) => needs.every((as) => given.includes(as))) ?? fitting[0];
  if (chosen !== undefined) {
    writePart(w, chosen, object);
    return;
  }
  if (w.validate)
    report(
      w,
      'choice',
      undefined,
      -1,
      `expected only one of ${alternativesOf(op)}, found ${listNames(given, 'and')}`,
    );
  // Their own problems are worth knowing too.
  const seen = new Set<string>();
  for (const part of op.parts) {
    if (!given.some((as) => part.names.has(as) && !seen.has(as))) continue;
    for (const as of part.names) seen.add(as);
    writePart(w, part, object);
  }
}

function alternativesOf(op: GroupOp): string {
  const names = op.parts.map((part) => {
    const all = [...part.names];
    return all.length === 1 ? (all[0] ?? '') : `(${all.join(', ')})`;
  });
  return listNames(names, 'or');
}

/**
 * Reports properties that nothing reads, most of them misspelt.
 *
 * @param w the state
 * @param object the object that is being written
 * @param known names of its properties
 */
export function checkUnknown(w: Writer, object: object, known: ReadonlySet<string>): void {
  for (const name of Object.keys(object)) {
    if (known.has(name) || read(w, object, name) === undefined) continue;
    report(w, 'unknown-property', name, -1, `there is no property of this name; ${hint(name, known)}`);
  }
}
