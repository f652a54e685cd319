import { brokenRule } from '../check/rules.js';
import { Bytes } from './bytes.js';
import { fittingAlternative, givenSlots } from './choice.js';
import { endContent, OUT_OF_ORDER, writeInOrder } from './direct-steps.js';
import { EMPTY, GIVEN_UP, WRITTEN, writeScalar } from './direct-values.js';
import { clear } from './load.js';
import type {
  ElementOp,
  GroupOp,
  Layout,
  MarkupSink,
  PartOp,
  Program,
  ScalarOp,
  Site,
  TypeOp,
} from './program.js';
import { ATTRIBUTES_SLOT, TYPE_SLOT, UNKNOWN_SLOT } from './program.js';
import { isGiven, isPlain, isRecord } from './writer.js';

/**
 * The fast way: a message in which nothing is wrong and nothing unusual goes straight into bytes. It keeps no path
 * and reports nothing; whatever needs a second look makes it give up, and the writer that knows how to report
 * begins anew. Both write the same.
 */
export interface Direct {
  readonly program: Program;
  readonly out: MarkupSink;
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
    if (value !== undefined && program.write(d, program.root, value)) result = take(out.bytes, out.at);
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

/**
 * Writes an element.
 *
 * @param d the state
 * @param op the element
 * @param value its value, not undefined
 * @returns false where it gives up
 */
export function writeElement(d: Direct, op: ElementOp, value: unknown): boolean {
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

/**
 * Writes the elements of an array, or the rounds of a group.
 *
 * @param d the state
 * @param part what each of them is
 * @param value the array
 * @returns false where it gives up
 */
export function writeItems(d: Direct, part: ElementOp | GroupOp, value: unknown): boolean {
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
  return isCount(part, count);
}

/** Whether there may be so many of a part. */
export function isCount({ min, max, needs }: ElementOp | GroupOp, count: number): boolean {
  return count <= max && (count >= min || needs.length === 0);
}

/**
 * Writes one round of a group.
 *
 * @param d the state
 * @param op the group
 * @param item the object of the round
 * @returns false where it gives up
 */
export function writeRound(d: Direct, op: GroupOp, item: unknown): boolean {
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

/**
 * Writes an element with attributes, children or both.
 *
 * @param d the state
 * @param op the element
 * @param type its type
 * @param value its object, or what stands for the text of one
 * @returns false where it gives up
 */
export function writeComplex(d: Direct, op: ElementOp, type: TypeOp, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return writeBare(d, op, type, value);
  const { level } = d;
  if (level >= d.maxDepth) return false;
  d.level = level + 1;
  const mark = d.out.at;
  let done = type.inOrder ? writeInOrder(d, op, type, value) : OUT_OF_ORDER;
  if (done === OUT_OF_ORDER) {
    d.out.at = mark;
    done = writeBySlots(d, op, type, value) ? WRITTEN : GIVEN_UP;
  }
  d.level = level;
  return done === WRITTEN;
}

/** Writes an object by way of slots, whatever the order of its properties. */
function writeBySlots(d: Direct, op: ElementOp, type: TypeOp, value: object): boolean {
  if (type.derived.size > 0 || type.abstract) return false;
  const { top } = d;
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
  if (type.rules.some((rule) => isBroken(d, type, base, rule))) return false;
  type.inOrder = false;
  d.top = top;
  return true;
}

function isBroken(d: Direct, type: TypeOp, base: number, rule: TypeOp['rules'][number]): boolean {
  const { slots } = type.layout;
  const has = (property: string): boolean => {
    const slot = slots.get(property);
    return slot !== undefined && isGiven(d.values[base + slot]);
  };
  return brokenRule(rule, has) !== null;
}

/**
 * Writes the text of an element and its end, and its start as well where there are no attributes.
 *
 * @param d the state
 * @param op the element
 * @param text its text
 * @param value the value, not undefined
 * @param isOpen whether the start tag has begun
 * @returns `GIVEN_UP` where it gives up
 */
export function writeTextStep(
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

/**
 * Writes an attribute.
 *
 * @param d the state
 * @param scalar its type
 * @param site what stands around its text
 * @param fixed its only value
 * @param value the value, not undefined
 * @returns false where it gives up
 */
export function writeAttribute(
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
