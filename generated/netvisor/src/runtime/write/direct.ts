import { brokenRule } from '../check/rules.js';
import { Bytes } from './bytes.js';
import { fittingAlternative, givenSlots } from './choice.js';
import { EMPTY, GIVEN_UP, WRITTEN, writeScalar } from './direct-values.js';
import { clear } from './load.js';
import type { ElementOp, GroupOp, Layout, PartOp, Program, ScalarOp, Site, Step, TypeOp } from './program.js';
import { ATTRIBUTES_SLOT, TYPE_SLOT, UNKNOWN_SLOT } from './program.js';
import { isGiven, isPlain, isRecord } from './writer.js';

/**
 * The fast way: a message in which nothing is wrong and nothing unusual goes straight into bytes. It keeps no path
 * and reports nothing; whatever needs a second look makes it give up, and the writer that knows how to report
 * begins anew. Both write the same.
 */
interface Direct {
  readonly program: Program;
  readonly out: Bytes;
  readonly maxDepth: number;
  /** Properties of the objects being written, by slot; see `load`. */
  readonly values: unknown[];
  /** Index behind the last slot in use. */
  top: number;
  /** Number of objects being written. */
  level: number;
}

/** What one message needs and the next can use again. It is taken meanwhile, so that two never share it. */
let spare: { readonly out: Bytes; readonly values: unknown[] } | undefined;
/** Longer arrays are not kept. */
const MOST_KEPT = 4096;

/**
 * Writes a message, all of whose rules are checked on the way.
 *
 * @param program the message
 * @param value its object
 * @param maxDepth how deep objects may be nested
 * @param prolog what stands before the root element
 * @param take makes of so many of the bytes, which the next message overwrites, what the caller wants
 * @returns what `take` made; undefined where the message is for the other writer
 */
export function writeDirectly<Result>(
  program: Program,
  value: unknown,
  maxDepth: number,
  prolog: string,
  take: (bytes: Uint8Array, length: number) => Result,
): Result | undefined {
  if (!arePrototypesPlain()) return undefined;
  const { out, values } = spare ?? { out: new Bytes(), values: [] };
  spare = undefined;
  out.begin(program.pool);
  const d: Direct = { program, out, maxDepth, values, top: 0, level: 0 };
  let result: Result | undefined;
  try {
    if (prolog !== '') out.markup(prolog);
    if (value !== undefined && writeElement(d, program.root, value)) result = take(out.bytes, out.at);
  } catch {
    // What throws here (a getter, a proxy, an array that is too large) is reported by the other writer.
  }
  out.end();
  // Nothing of the caller is kept alive.
  values.fill(undefined);
  if (values.length <= MOST_KEPT) spare = { out, values };
  return result;
}

/** Whether a loop over an object shows nothing but what is its own. */
function arePrototypesPlain(): boolean {
  for (const _ in {}) return false;
  return true;
}

/**
 * Puts the properties of an object into slots. One loop over them is several times faster than a look-up of each
 * name, since the engine then reads them by position; and what is not known shows by itself.
 *
 * @returns index of the first slot; -1 where there is a property without a slot
 */
function load(d: Direct, layout: Layout, object: object): number {
  const base = clear(d, layout);
  const { values } = d;
  const { keys, order } = layout;
  const record = object as Readonly<Record<string, unknown>>;
  let position = 0;
  for (const key in record) {
    const value = record[key];
    const slot = keys[position] === key ? (order[position] ?? -1) : learn(layout, position, key);
    if (slot >= 0) values[base + slot] = value;
    else if (value !== undefined) return -1;
    position++;
  }
  return base;
}

function learn(layout: Layout, position: number, key: string): number {
  const slot = layout.slots.get(key) ?? -1;
  // What is not known may be data, and there is no end to data.
  if (slot >= 0) {
    layout.keys[position] = key;
    layout.order[position] = slot;
  }
  return slot;
}

/** One of the functions below: false where they give up. */
function writePart(d: Direct, part: PartOp, base: number): boolean {
  if (part.kind === 'group') return writeGroup(d, part, base);
  const value = d.values[base + part.slot];
  if (part.kind === 'element') {
    if (value !== undefined) return writeElement(d, part, value);
    return part.min === 0;
  }
  if (value === undefined) return part.needs.length === 0;
  return part.kind !== 'any' && writeItems(d, part, value);
}

function writeElement(d: Direct, op: ElementOp, value: unknown): boolean {
  const { scalar, type } = op;
  if (op.max === 0) return false;
  if (scalar === undefined) return type !== undefined && writeComplex(d, op, type, value);
  if (value === null) return writeEmpty(d, op);
  const done = writeScalar(d.out, scalar, value, op.site, op.fixed);
  if (done === EMPTY) d.out.constant(op.tags.empty);
  return done !== GIVEN_UP;
}

function writeEmpty(d: Direct, op: ElementOp): boolean {
  d.out.constant(op.tags.empty);
  return !op.nillable && !op.filled;
}

function writeItems(d: Direct, part: ElementOp | GroupOp, value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    count++;
    if (!(part.kind === 'rounds' ? writeRound(d, part, item) : 'tags' in part && writeElement(d, part, item)))
      return false;
  }
  return count <= part.max && (count >= part.min || part.needs.length === 0);
}

function writeRound(d: Direct, op: GroupOp, item: unknown): boolean {
  if (!isRecord(item) || !isPlain(item) || op.layout === undefined || d.level >= d.maxDepth) return false;
  const base = load(d, op.layout, item);
  if (base < 0) return false;
  d.level++;
  if (!writeMembers(d, op, base)) return false;
  d.level--;
  d.top = base;
  return true;
}

function writeGroup(d: Direct, op: GroupOp, base: number): boolean {
  if (op.max === 0) return true;
  if (op.min === 0 && !op.properties.some(({ slot, many }) => isGiven(d.values[base + slot], many)))
    return true;
  return writeMembers(d, op, base);
}

function writeMembers(d: Direct, op: GroupOp, base: number): boolean {
  if (!op.isChoice) return op.parts.every((part) => writePart(d, part, base));
  const slots = givenSlots(op, d.values, base);
  if (slots.size === 0) return op.emptiable;
  const chosen = fittingAlternative(op, slots);
  return chosen !== undefined && writePart(d, chosen, base);
}

/** An element with attributes, children or both. */
function writeComplex(d: Direct, op: ElementOp, type: TypeOp, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return writeBare(d, op, type, value);
  const { out, top, level } = d;
  const { steps } = type;
  if (level >= d.maxDepth) return false;
  d.level = level + 1;
  const mark = out.at;
  let done = OUT_OF_ORDER;
  if (steps !== undefined && type.inOrder) done = writeInOrder(d, op, steps, value);
  if (done === OUT_OF_ORDER) {
    out.at = mark;
    if (!writeBySlots(d, op, type, value)) return false;
    type.inOrder = false;
    d.top = top;
  }
  d.level = level;
  return done !== GIVEN_UP;
}

/** What `writeInOrder` gives beside `GIVEN_UP` and `WRITTEN`. */
const OUT_OF_ORDER = 3;

/**
 * Writes an object whose properties come in the order of the wire, each as it is met. That is most objects: those
 * of a decoder, and those that are written down beside their type.
 */
function writeInOrder(d: Direct, op: ElementOp, steps: readonly Step[], object: object): number {
  const { out, program } = d;
  const count = steps.length;
  const isText = op.type?.text !== undefined;
  let isOpen = isText || steps[0]?.isAttribute === true || op === program.root;
  out.constant(isOpen ? op.tags.start : op.tags.open);
  if (op === program.root) out.constant(program.declarations);
  let start = out.at;
  let position = 0;
  const record = object as Readonly<Record<string, unknown>>;
  for (const key in record) {
    const value = record[key];
    if (value === undefined) continue;
    let step = steps[position];
    while (step !== undefined && step.as !== key) {
      if (step.needed) return OUT_OF_ORDER;
      step = steps[++position];
    }
    if (step === undefined) return OUT_OF_ORDER;
    position++;
    const { scalar, element } = step;
    if (isOpen && !step.isAttribute && !isText) {
      isOpen = false;
      out.constant(program.gt);
      start = out.at;
    }
    if (scalar !== undefined) {
      const done =
        value === null ? EMPTY : writeScalar(out, scalar, value, step.site ?? op.contentSite, step.fixed);
      if (done === GIVEN_UP || (value === null && (step.isNullSpecial || isNil(op, step)))) return GIVEN_UP;
      if (done === EMPTY) out.constant(step.empty);
    } else if (element !== undefined && !writeOther(d, element, value)) return GIVEN_UP;
  }
  for (; position < count; position++) if (steps[position]?.needed === true) return OUT_OF_ORDER;
  if (isText) return WRITTEN;
  if (isOpen) out.constant(program.slash);
  else endContent(d, op, start);
  return WRITTEN;
}

/** Whether null as the text of an element makes it nil. */
function isNil(op: ElementOp, { isAttribute }: Step): boolean {
  return op.nillable && op.type?.text !== undefined && !isAttribute;
}

/** An element with more than text, or several elements. */
function writeOther(d: Direct, op: ElementOp, value: unknown): boolean {
  if (op.kind === 'elements') return writeItems(d, op, value);
  return op.type !== undefined && writeComplex(d, op, op.type, value);
}

/** Ends an element whose content began at `start`, behind the `>`. */
function endContent({ out, program }: Direct, op: ElementOp, start: number): void {
  if (out.at > start) out.constant(op.tags.close);
  else {
    // Back to before the `>`.
    out.at = start - 1;
    out.constant(program.slash);
  }
}

/** Writes an object by way of slots, whatever the order of its properties. */
function writeBySlots(d: Direct, op: ElementOp, type: TypeOp, value: object): boolean {
  if (type.derived.size > 0 || type.abstract) return false;
  const base = load(d, type.layout, value);
  const { values, out } = d;
  if (
    base < 0 ||
    values[base + TYPE_SLOT] !== undefined ||
    values[base + ATTRIBUTES_SLOT] !== undefined ||
    values[base + UNKNOWN_SLOT] !== undefined
  )
    return false;
  const { attributes, text } = type;
  const isOpen = attributes.length > 0 || op === d.program.root;
  if (isOpen) {
    out.constant(op.tags.start);
    if (op === d.program.root) out.constant(d.program.declarations);
    for (const { scalar, site, slot, required, fixed } of attributes) {
      const given = values[base + slot];
      if (given !== undefined) {
        if (!writeAttribute(d, scalar, site, fixed, given)) return false;
      } else if (required && (fixed === undefined || !out.text(fixed, site))) return false;
    }
  }
  if (text === undefined) {
    if (!writeContent(d, op, type, base, isOpen)) return false;
  } else {
    const given = values[base + text.slot];
    if (given === undefined || writeTextStep(d, op, text, given, isOpen) === GIVEN_UP) return false;
  }
  return type.rules.every((rule) => !isBroken(d, type, base, rule));
}

function isBroken(d: Direct, type: TypeOp, base: number, rule: TypeOp['rules'][number]): boolean {
  const { slots } = type.layout;
  const has = (property: string): boolean => {
    const slot = slots.get(property);
    return slot !== undefined && isGiven(d.values[base + slot]);
  };
  return brokenRule(rule, has) !== null;
}

/** The text of an element and its end, and its start as well where there are no attributes. */
function writeTextStep(
  d: Direct,
  op: ElementOp,
  { scalar, filled }: NonNullable<TypeOp['text']>,
  value: unknown,
  isOpen: boolean,
): number {
  if (value === null && (filled || op.nillable)) return GIVEN_UP;
  const site = isOpen ? op.contentSite : op.site;
  const done = value === null ? EMPTY : writeScalar(d.out, scalar, value, site, undefined);
  if (done === EMPTY) d.out.constant(isOpen ? d.program.slash : op.tags.empty);
  return done;
}

function writeContent(d: Direct, op: ElementOp, type: TypeOp, base: number, isOpen: boolean): boolean {
  const { out, values } = d;
  const { parts, raw, mixed } = type;
  out.constant(isOpen ? d.program.gt : op.tags.open);
  const start = out.at;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined || !writePart(d, part, base)) return false;
  }
  if (raw !== undefined && isGiven(values[base + raw.slot] ?? undefined, false)) return false;
  if (mixed !== undefined && isGiven(values[base + mixed.slot] ?? undefined, false)) return false;
  endContent(d, op, start);
  return true;
}

/** A value without an object around it, which stands for the text. */
function writeBare(d: Direct, op: ElementOp, type: TypeOp, value: unknown): boolean {
  const { text } = type;
  if (text === undefined || type.abstract || isRecord(value) || op === d.program.root) return false;
  if (type.attributes.some(({ required }) => required)) return false;
  if (value === null) return writeEmpty(d, op);
  const done = writeScalar(d.out, text.scalar, value, op.site, op.fixed);
  if (done === EMPTY) d.out.constant(op.tags.empty);
  return done !== GIVEN_UP;
}

function writeAttribute(
  d: Direct,
  scalar: ScalarOp,
  site: Site,
  fixed: string | undefined,
  value: unknown,
): boolean {
  const done = value === null ? EMPTY : writeScalar(d.out, scalar, value, site, fixed);
  if (done !== EMPTY) return done !== GIVEN_UP;
  d.out.constant(site.before);
  d.out.constant(site.after);
  return true;
}
