import { tagStart } from './capture.js';
import type { Member } from './compiled.js';
import type { Breach } from '../check/content.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';

/** Characters of a text that a problem shows. */
const SHOWN = 200;

/** What each tolerance is reported as, by its number on the tape. */
const NOTES: readonly (readonly [code: string, message: string] | undefined)[] = [
  undefined,
  ['illegal-character', 'A control character is not allowed in XML'],
  ['stray-ampersand', 'An "&" begins no reference'],
  ['tag-case', 'The end tag is not in the case of its start tag'],
  ['unresolved-entity', 'A reference to an entity declared outside of the document is left out'],
];

/**
 * Reports an element that the content model does not allow where it stands.
 *
 * @param decoder the decoder
 * @param breach what is wrong; without a message, that it stands too often
 * @param member how the element is bound; null where it is not
 * @param symbol its name
 * @param records the tape
 * @param at its record
 * @param head first integer of the record
 */
export function reportMisplaced(
  decoder: Decoder,
  { code, message }: Pick<Breach, 'code' | 'message'>,
  member: Member | null,
  symbol: number,
  records: Int32Array,
  at: number,
  head: number,
): void {
  const local = decoder.message.names.symbolLocals[symbol] ?? '';
  const path = `${pathTo(decoder)}/${local}${member === null ? '' : ordinal(decoder.frame ?? undefined, member)}`;
  const from = tagStart(decoder.input.bytes, head, records[at + 2] ?? 0);
  report(
    decoder,
    code,
    path,
    message || `${local} stands too often`,
    undefined,
    decoder.input.absolute(from),
  );
}

/**
 * Reports the use of a tolerance.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the note
 */
export function reportNote(decoder: Decoder, records: Int32Array, at: number): void {
  const note = NOTES[records[at + 1] ?? 0];
  if (note !== undefined) reportAt(decoder, records[at + 2] ?? 0, note[0], note[1]);
}

/**
 * Reports a problem of the innermost element.
 *
 * @param decoder the decoder
 * @param at position in the window
 * @param code stable code
 * @param message one sentence
 * @param text the text that was found
 * @param suffix what the path has behind that of the element
 */
export function reportAt(
  decoder: Decoder,
  at: number,
  code: string,
  message: string,
  text?: string,
  suffix = '',
): void {
  report(decoder, code, pathTo(decoder) + suffix, message, text, decoder.input.absolute(at));
}

/** @param at position in the document as UTF-8 */
export function report(
  decoder: Decoder,
  code: string,
  path: string,
  message: string,
  text: string | undefined,
  at: number,
): void {
  const most = decoder.options.limits.problems;
  if (decoder.problems.length > most) return;
  const input = decoder.input;
  const held = decoder.frame?.textAt === at ? decoder.frame.textPlace : null;
  const place = input.whole !== null ? null : (held ?? input.placeOf(Math.max(0, at - input.base)));
  decoder.problems.push(
    decoder.problems.length < most
      ? { code, path, message, text: text?.slice(0, SHOWN), at, place }
      : { code: 'more-problems', path, message: `There are more than ${String(most)} problems`, at, place },
  );
}

/**
 * Path of the innermost element.
 *
 * @param decoder the decoder
 */
export function pathTo(decoder: Decoder): string {
  const { symbolLocals } = decoder.message.names;
  let path = '';
  for (let i = 0; i < decoder.depth; i++) {
    const frame = decoder.frames[i];
    if (frame === undefined) break;
    path += `${i === 0 ? '' : '/'}${symbolLocals[frame.symbol] ?? ''}`;
    if (frame.member !== null) path += ordinal(decoder.frames[i - 1], frame.member);
  }
  return path;
}

/**
 * The number of an element among those of its name, in brackets; empty where it cannot repeat.
 *
 * @param parent the element around
 * @param member how the element is bound in it
 */
export function ordinal(parent: Frame | undefined, member: Member): string {
  if (parent === undefined || (!member.many && member.container === 0)) return '';
  return `[${String(parent.ordinal(member))}]`;
}

/**
 * A text in quotes, cut where it is long.
 *
 * @param text the text
 */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
