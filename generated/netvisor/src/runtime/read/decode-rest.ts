import { Capture, tagStart } from './capture.js';
import type { Member } from './compiled.js';
import { closeElement, deliver, flushText } from './decode-close.js';
import { reportAt } from './decode-problems.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';
import { PIECE } from './scan-state.js';
import { textOf } from './text.js';
import * as tape from './tape.js';

/**
 * Reports an element that has no place and passes over it, keeping it where that is asked for.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the element
 * @param head first integer of the record
 * @param code code of the problem; null where it has been reported
 * @returns the last record of the tag
 */
export function leaveOut(
  decoder: Decoder,
  records: Int32Array,
  at: number,
  head: number,
  code: string | null,
): number {
  const frame = decoder.frame;
  const symbol = records[at + 1] ?? 0;
  const local = decoder.message.names.symbolLocals[symbol] ?? '';
  const from = records[at + 2] ?? 0;
  const { unknown, strict } = decoder.options;
  if (code !== null && (code !== 'unknown-element' || unknown !== 'ignore' || strict !== null)) {
    const what = code === 'too-many' ? `${local} stands too often` : `${local} is not known here`;
    const text = leafText(decoder, from, records[at + 3] ?? 0, head);
    reportAt(decoder, tagStart(decoder.input.bytes, head, from), code, what, text, `/${local}`);
  }
  if (unknown === 'keep' && frame !== null && frame.type !== null) {
    return captureElement(decoder, records, at, head, (raw) => (frame.unknown ??= []).push(raw));
  }
  return lastOfTag(records, at);
}

/**
 * The text of an element that holds nothing else, to be shown. Long texts, and those that begin with a line break,
 * are on the tape as one record or as several, as it happens: they are not shown, so that nothing depends on that.
 */
function leafText(decoder: Decoder, from: number, to: number, head: number): string | undefined {
  const { bytes } = decoder.input;
  const isOther = (head & tape.KIND) !== tape.LEAF || from === to || to - from >= PIECE;
  return isOther || (bytes[from] ?? 0) < 32 ? undefined : textOf(bytes, from, to, head);
}

/**
 * Captures an element that a wildcard admits.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the element
 * @param head first integer of the record
 * @param parent the element around
 * @param member the wildcard
 * @returns the last record of the tag
 */
export function capturePart(
  decoder: Decoder,
  records: Int32Array,
  at: number,
  head: number,
  parent: Frame,
  member: Member,
): number {
  parent.count(member);
  if (parent.type?.content === 'mixed') flushText(parent);
  const round = member.container === 0 ? null : (parent.rounds[member.container] ?? null);
  return captureElement(decoder, records, at, head, (raw) => deliver(decoder, parent, member, round, raw));
}

function captureElement(
  decoder: Decoder,
  records: Int32Array,
  at: number,
  head: number,
  done: (raw: string) => void,
): number {
  const from = tagStart(decoder.input.bytes, head, records[at + 2] ?? 0);
  decoder.captured = done;
  decoder.capture = new Capture(decoder.tokeniser, decoder.scope, true, from);
  takeIntoCapture(decoder, decoder.capture, records, at);
  return lastOfTag(records, at);
}

/**
 * Has the capture take in a record, and ends it where the record does.
 *
 * @param decoder the decoder
 * @param capture the capture
 * @param records the tape
 * @param at the record
 */
export function takeIntoCapture(decoder: Decoder, capture: Capture, records: Int32Array, at: number): void {
  const raw = capture.take(records, at, decoder.input.bytes);
  if (raw === undefined) return;
  const done = decoder.captured;
  decoder.capture = null;
  decoder.captured = null;
  const frame = decoder.frame;
  if (done !== null) done(raw);
  else if (frame !== null && frame.type !== null) {
    frame.values[frame.type.contentSlot] = raw;
    closeElement(decoder, records[at + 2] ?? 0);
  }
}

/**
 * The last of the records that belong to a start tag.
 *
 * @param records the tape
 * @param at the record of the tag
 */
export function lastOfTag(records: Int32Array, at: number): number {
  let last = at;
  for (;;) {
    const kind = (records[last + tape.RECORD] ?? 0) & tape.KIND;
    if (kind !== tape.ATTR && kind !== tape.SCOPE) return last;
    last += tape.RECORD;
  }
}
