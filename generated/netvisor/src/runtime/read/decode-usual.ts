import { put } from './decode-close.js';
import { isRoot } from './decode-open.js';
import type { Decoder } from './decoder.js';
import * as tape from './tape.js';

const ROOT = { emptyIsEmpty: true };

/**
 * Takes in a child of the innermost element where it is of the usual kind: its parent knows it under one name only, and
 * there is nothing to report. Nothing depends on it but speed.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the child
 * @param head first integer of the record
 * @returns the last record of the child; -1 where nothing has been taken in
 */
export function takeUsual(decoder: Decoder, records: Int32Array, at: number, head: number): number {
  const { frame } = decoder;
  if (frame === null) return takeWhole(decoder, records, at);
  if (frame.nil) return -1;
  const member = frame.type?.directOf(records[at + 1] ?? 0) ?? null;
  if (member === null || (frame.counts[member.index] ?? 0) >= member.max) return -1;
  const { builder, sink } = decoder;
  const isItem = sink !== null && sink.member === member && sink.depth === decoder.depth;
  let value: unknown;
  let last = at;
  if (member.type !== null) {
    // The items of a list that is streamed are nobody's property.
    if (sink !== null && decoder.depth < sink.depth) return -1;
    value = builder.make(member, member.type, at);
    last = builder.end - tape.RECORD;
  } else if (member.scalar !== null && (head & (tape.KIND | tape.ATTRS | tape.SCOPED)) === tape.LEAF) {
    if (isItem || (!member.emptyIsEmpty && records[at + 2] === records[at + 3])) return -1;
    value = builder.values.of(member.scalar, at);
  }
  if (value === undefined) return -1;
  frame.count(member);
  frame.last[0] = member.entry;
  if (isItem) sink.take(value);
  else put(frame, member, value);
  return last;
}

/** The root element with all that it holds, where the tape holds it. */
function takeWhole(decoder: Decoder, records: Int32Array, at: number): number {
  const { builder, message, sink, tokeniser } = decoder;
  if (sink !== null || tokeniser.depth > 0 || !isRoot(decoder, records, at)) return -1;
  decoder.value = builder.make(ROOT, message.type, at);
  return decoder.value === undefined ? -1 : builder.end - tape.RECORD;
}
