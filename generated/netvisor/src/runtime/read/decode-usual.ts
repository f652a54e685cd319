import type { Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { takeAttribute } from './decode-attributes.js';
import { build, put } from './decode-close.js';
import { nextFrame } from './decode-open.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';
import { LAST_XSI } from './names.js';
import { isAttribute } from './records.js';
import { isBlank } from './text.js';
import * as tape from './tape.js';
import { usualValue } from './values.js';

/** Flags of elements that are not usual. */
const UNUSUAL = tape.ATTRS | tape.SCOPED;

/**
 * Takes in records of the usual kind, as long as there are: elements that their parent knows under one name only,
 * with text of the usual form, and ends of objects. Nothing depends on it but speed.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param first the first record
 * @param top behind the last record
 * @returns the first record that is of another kind
 */
export function takeUsual(decoder: Decoder, records: Int32Array, first: number, top: number): number {
  const input = decoder.input;
  const { pool } = decoder.tokeniser;
  const { foresight } = decoder;
  const sink = decoder.sink === null ? null : decoder.sink.member;
  let frame = decoder.frames[decoder.depth - 1];
  let at = first;
  for (; at < top && frame !== undefined; at += tape.RECORD) {
    const head = records[at] ?? 0;
    const kind = head & tape.KIND;
    const { type } = frame;
    if (type === null) break;
    if (kind === tape.END) {
      const parent = closeUsual(decoder, frame, type);
      if (parent === null) break;
      frame = parent;
      continue;
    }
    if (kind === tape.TEXT && type.content === 'parts') {
      if (!isBlank(input.bytes, records[at + 2] ?? 0, records[at + 3] ?? 0)) break;
      continue;
    }
    const member = type.directOf(records[at + 1] ?? 0);
    if (member === null || frame.nil) break;
    if ((frame.counts[member.index] ?? 0) >= member.max) break;
    const inner = member.type;
    // The items of a list that is streamed are nobody's property.
    const mayForesee = decoder.sink === null || decoder.depth >= decoder.sink.depth;
    if (kind === tape.LEAF && member.scalar !== null) {
      const from = records[at + 2] ?? 0;
      const to = records[at + 3] ?? 0;
      if ((head & UNUSUAL) !== 0 || member === sink || (from === to && !member.emptyIsEmpty)) break;
      const value = usualValue(input.bytes, pool, member.scalar, records, at);
      if (value === undefined) break;
      put(frame, member, value);
    } else if (kind === tape.LEAF && inner !== null && inner.text !== null && member.emptyIsEmpty) {
      const bag = member === sink ? null : foresight.leaf(inner, records, at);
      if (bag === null) break;
      put(frame, member, bag);
      at = foresight.end - tape.RECORD;
    } else if (kind !== tape.START || inner === null) break;
    else {
      const bag = mayForesee ? foresight.make(inner, records, at) : null;
      if (bag !== null) {
        count(frame, type, member);
        if (member === sink && decoder.depth === decoder.sink?.depth) decoder.sink.take(bag);
        else put(frame, member, bag);
        at = foresight.end - tape.RECORD;
        continue;
      }
      if (!isUsualStart(inner, records, at, head)) break;
    }
    count(frame, type, member);
    if (kind === tape.START && inner !== null) {
      frame = openUsual(decoder, inner, member, records[at + 1] ?? 0);
      while (isAttribute(records, at + tape.RECORD)) {
        at += tape.RECORD;
        takeUsualAttribute(decoder, frame, inner, records, at);
      }
    }
  }
  return at;
}

function count(frame: Frame, type: CompiledType, member: Member): void {
  if (type.isOrdered) {
    frame.last[0] = member.entry;
    frame.count(member);
  } else frame.counts[member.index] = (frame.counts[member.index] ?? 0) + 1;
}

/** Whether an object can be opened without a look at anything but its attributes, all of which are known. */
function isUsualStart(type: CompiledType, records: Int32Array, start: number, head: number): boolean {
  if (!type.isOpenedPlainly || (head & tape.SCOPED) !== 0) return false;
  if ((head & tape.ATTRS) === 0) return true;
  let before = -1;
  for (let at = start + tape.RECORD; isAttribute(records, at); at += tape.RECORD) {
    const symbol = records[at + 1] ?? 0;
    const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
    if (attribute === null || attribute.index <= before) return false;
    before = attribute.index;
  }
  return true;
}

function takeUsualAttribute(
  decoder: Decoder,
  frame: Frame,
  type: CompiledType,
  records: Int32Array,
  at: number,
): void {
  const attribute = type.attributeOf(records[at + 1] ?? 0);
  const flags = records[at] ?? 0;
  if (attribute === null) return;
  const { scalar, slot } = attribute;
  const usual = (flags & (tape.SPECIAL | tape.EXPANDED)) === 0;
  const value = usual
    ? usualValue(decoder.input.bytes, decoder.tokeniser.pool, scalar, records, at)
    : undefined;
  frame.attributeCount += 1;
  if (value === undefined) takeAttribute(decoder, frame, records, at, null);
  else frame.values[slot] = value;
}

function openUsual(decoder: Decoder, type: CompiledType, member: Member, symbol: number): Frame {
  const frame = nextFrame(decoder);
  frame.begin(symbol, member, null, decoder.scope);
  frame.hold(type);
  return frame;
}

/** Closes an object and gives it to its parent; null where that takes more. */
function closeUsual(decoder: Decoder, frame: Frame, type: CompiledType): Frame | null {
  const { member } = frame;
  const parent = decoder.frames[decoder.depth - 2];
  if (member === null || parent === undefined || member.container !== 0) return null;
  if (type.content !== 'parts' || !frame.isPlain || parent.type?.content !== 'parts') return null;
  const bag = build(frame, type);
  decoder.scope = frame.scope ?? decoder.scope;
  decoder.depth -= 1;
  if (decoder.sink !== null && decoder.sink.member === member && decoder.depth === decoder.sink.depth)
    decoder.sink.take(bag);
  else put(parent, member, bag);
  return parent;
}
