import { admits } from '../check/wildcard.js';
import { countIn, fittingAlternative, givenSlots } from './choice.js';
import { load } from './load.js';
import { inWords, listNames } from './problems.js';
import type { ElementOp, GroupOp, PartOp } from './program.js';
import { rawName, rawProblem } from './raw.js';
import { reportEmpty, reportOutside, writeValue } from './scalar.js';
import { writeComplex } from './types.js';
import type { Writer } from './writer.js';
import { beginChild, enter, isGiven, isRecord, leave, report } from './writer.js';

/**
 * Writes what an object holds for the parts of a content model, in their order.
 *
 * @param w the state
 * @param parts a sequence
 * @param base first slot of the object
 */
export function writeParts(w: Writer, parts: readonly PartOp[], base: number): void {
  for (const part of parts) writePart(w, part, base);
}

function writePart(w: Writer, part: PartOp, base: number): void {
  if (part.kind === 'group') {
    writeGroup(w, part, base);
    return;
  }
  const value = w.values[base + part.slot];
  if (part.kind !== 'element') writeItems(w, part, value);
  else if (value !== undefined) writeElement(w, part, value, part.as, -1);
  else if (part.min > 0) writeAbsent(w, part);
}

/** A required element that the caller left out: of its only value, or a problem. */
function writeAbsent(w: Writer, op: ElementOp): void {
  if (op.fixed !== undefined && op.scalar !== undefined) {
    beginChild(w);
    w.out.text(op.fixed, op.site);
  } else if (w.validate) {
    report(w, 'missing', op.as, -1, `expected ${op.scalar?.codec.name ?? 'an object'}, found nothing`);
  }
}

/** The items of a property that is an array. */
function writeItems(w: Writer, part: PartOp, value: unknown): void {
  const as = part.as ?? '';
  const required = w.validate && part.needs.length > 0;
  if (value === undefined) {
    if (required) report(w, 'missing', as, -1, `expected an array of at least ${part.min}, found nothing`);
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
    if ('tags' in part) writeElement(w, part, item, as, i);
    else if (part.kind === 'any') writeAny(w, item, as, i, part.wildcard);
    else writeRound(w, part, item, as, i);
  }
  if (required && count < part.min)
    report(w, 'too-few', as, -1, `expected at least ${part.min}, found ${count}`);
  if (count > part.max && w.validate)
    report(w, 'too-many', as, -1, `expected at most ${part.max}, found ${count}`);
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
  const { scalar, type } = op;
  if (value === null && op.filled && w.validate)
    reportEmpty(w, scalar ?? type?.text?.scalar, property, index);
  if (scalar === undefined) {
    if (type !== undefined) writeComplex(w, op, type, value, property, index);
    return;
  }
  beginChild(w);
  if (value !== null) {
    if (!writeValue(w, scalar, value, op.site, property, index, op.fixed)) w.out.constant(op.tags.empty);
  } else if (op.nillable) {
    w.out.constant(op.tags.start);
    w.out.constant(w.program.nil);
  } else w.out.constant(op.tags.empty);
}

/**
 * Writes one element given as raw XML.
 *
 * @param w the state
 * @param item the XML
 * @param property property that holds it
 * @param index index in the array that the property is; -1 where it is none
 * @param wildcard namespaces that are admitted; left out where that is not asked
 */
export function writeAny(
  w: Writer,
  item: unknown,
  property: string,
  index: number,
  wildcard?: readonly string[],
): void {
  if (typeof item !== 'string') {
    report(w, 'type', property, index, `expected the XML of one element as text, found ${inWords(item)}`);
    return;
  }
  const wrong = rawProblem(item, w.program.prefixes, true);
  if (wrong !== undefined) {
    report(w, 'not-well-formed', property, index, `expected the XML of one element, but ${wrong}`, item);
    return;
  }
  const name = wildcard && w.validate ? rawName(item, w.program.prefixes) : undefined;
  if (name !== undefined && !admits(wildcard ?? [], name.ns, w.program.root.ns))
    report(w, 'unknown-element', property, index, `${name.local} is in a namespace that may not stand here`);
  reportOutside(w, item, property, index);
  beginChild(w);
  w.out.markup(item.trim());
}

/** One round of a group that may repeat. */
function writeRound(w: Writer, op: GroupOp, item: unknown, property: string, index: number): void {
  if (!isRecord(item) || op.layout === undefined) {
    report(w, 'type', property, index, `expected an object, found ${inWords(item)}`);
    return;
  }
  if (!enter(w, item, property, index, true)) return;
  const base = load(w, op.layout, item);
  writeMembers(w, op, base);
  w.top = base;
  leave(w);
}

/** A group whose members are properties of the object itself. */
function writeGroup(w: Writer, op: GroupOp, base: number): void {
  if (op.max === 0) return;
  if (op.min === 0 && !op.properties.some(({ slot, many }) => isGiven(w.values[base + slot], many))) return;
  writeMembers(w, op, base);
}

function writeMembers(w: Writer, op: GroupOp, base: number): void {
  if (op.isChoice) writeChoice(w, op, base);
  else writeParts(w, op.parts, base);
}

function writeChoice(w: Writer, op: GroupOp, base: number): void {
  const slots = givenSlots(op, w.values, base);
  if (slots.size === 0) {
    if (w.validate && !op.emptiable)
      report(w, 'choice', undefined, -1, `expected ${alternativesOf(op)}, found nothing`);
    return;
  }
  const chosen = fittingAlternative(op, slots);
  if (chosen !== undefined) {
    writePart(w, chosen, base);
    return;
  }
  if (w.validate) {
    const given = op.members.filter(({ slot }) => slots.has(slot));
    const names = listNames([...new Set(given.map(({ as }) => as))], 'and');
    report(w, 'choice', undefined, -1, `expected only one of ${alternativesOf(op)}, found ${names}`);
  }
  // Their own problems are worth knowing too.
  for (const part of op.parts) {
    if (countIn(part, slots) === 0) continue;
    for (const { slot } of part.properties) slots.delete(slot);
    writePart(w, part, base);
  }
}

function alternativesOf(op: GroupOp): string {
  const names = op.parts.map((part) => {
    const all = [...new Set(part.properties.map(({ as }) => as))];
    return all.length === 1 ? (all[0] ?? '') : `(${all.join(', ')})`;
  });
  return listNames(names, 'or');
}
