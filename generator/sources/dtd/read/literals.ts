import type { ExternalId } from '../mirror.js';
import { illegalInPublicId, isCharacter, nameAt } from './characters.js';
import type { Context } from './context.js';
import { reportSgml } from './sgml.js';
import type { Scanner } from './scanner.js';

/** A quoted literal: offsets of its content in the text on top, quotes excluded. */
export interface Literal {
  readonly from: number;
  readonly to: number;
}

/**
 * Passes a quoted literal, which ends in the text that it begins in.
 *
 * @param what what is expected here, for diagnostics
 */
export function readLiteral(scanner: Scanner, what: string): Literal {
  const { frame } = scanner;
  const quote = frame.text.charAt(frame.position);
  if (quote !== '"' && quote !== "'") scanner.expected(what);
  const from = frame.position + 1;
  const to = frame.text.indexOf(quote, from);
  if (to === -1) scanner.fail('dtd-syntax', `The closing quote of ${what} is missing.`);
  frame.position = to + 1;
  return { from, to };
}

/**
 * Gives a declaration up whose literal holds the start of another one: its closing quote was forgotten. Not for
 * entity values, which may hold declarations.
 */
export function failIfUnclosed(scanner: Scanner, from: number, to: number): void {
  const { frame } = scanner;
  if (!frame.text.slice(from, to).includes('<!')) return;
  frame.position = from;
  scanner.fail(
    'dtd-syntax',
    'The closing quote is missing: the value reaches into the next declaration.',
    from - 1,
  );
}

/** Reports missing white space before `what`; reading goes on. Where `what` is missing too, that is said instead. */
export function requireSpace(scanner: Scanner, what: string): void {
  if (!scanner.skipSpace() && scanner.peek() !== 0x3e)
    scanner.report('dtd-syntax', `White space is missing before ${what}.`);
}

/**
 * Passes an ExternalID (production 75) or, for notations, a PublicID (production 83).
 *
 * @returns undefined if neither SYSTEM nor PUBLIC stands here
 */
export function readExternalId(context: Context, publicAlone: boolean): ExternalId | undefined {
  const { scanner } = context;
  if (scanner.take('SYSTEM')) {
    requireSpace(scanner, 'the system identifier');
    return { systemId: readSystemId(scanner) };
  }
  if (!scanner.take('PUBLIC')) return undefined;
  requireSpace(scanner, 'the public identifier');
  const publicId = readPublicId(scanner);
  const spaced = scanner.skipSpace();
  const next = scanner.peek();
  if (next !== 0x22 && next !== 0x27) {
    if (publicAlone) return { publicId };
    if (next === 0x3e || next === 0x5b)
      reportSgml(context, 'public', 'A public identifier without a system identifier');
    else scanner.expected('a system identifier');
    return { publicId };
  }
  if (!spaced) scanner.report('dtd-syntax', 'White space is missing before the system identifier.');
  return { publicId, systemId: readSystemId(scanner) };
}

function readSystemId(scanner: Scanner): string {
  const { from, to } = readLiteral(scanner, 'a system identifier');
  failIfUnclosed(scanner, from, to);
  const value = scanner.frame.text.slice(from, to);
  if (value.includes('#')) {
    scanner.report('dtd-syntax', `The system identifier "${value}" has a fragment.`, from);
  }
  return value;
}

function readPublicId(scanner: Scanner): string {
  const { from, to } = readLiteral(scanner, 'a public identifier');
  failIfUnclosed(scanner, from, to);
  const value = scanner.frame.text.slice(from, to);
  const illegal = illegalInPublicId(value);
  if (illegal !== undefined) {
    scanner.report('dtd-syntax', `The public identifier must not hold "${illegal}".`, from);
  }
  return value.trim().replace(/\s+/gu, ' ');
}

/** A reference in a literal: how long it is, and what it refers to. */
export type Reference =
  | { readonly kind: 'character'; readonly length: number; readonly text: string }
  | { readonly kind: 'entity'; readonly length: number; readonly name: string }
  | { readonly kind: 'malformed'; readonly length: number; readonly message: string };

const CHARACTER_REFERENCE = /&#(?:([0-9]+)|x([0-9a-fA-F]+));/y;

/** The character or general-entity reference (productions 66 and 68) at an `&`. */
export function referenceAt(text: string, index: number): Reference {
  CHARACTER_REFERENCE.lastIndex = index;
  const found = CHARACTER_REFERENCE.exec(text);
  if (found !== null) {
    const code = found[1] === undefined ? Number.parseInt(found[2] ?? '', 16) : Number.parseInt(found[1], 10);
    const { length } = found[0];
    if (isCharacter(code)) return { kind: 'character', length, text: String.fromCodePoint(code) };
    return { kind: 'malformed', length, message: `The reference ${found[0]} is to no XML character.` };
  }
  const name = nameAt(text, index + 1);
  if (name !== undefined && text.charAt(index + 1 + name.length) === ';') {
    return { kind: 'entity', length: name.length + 2, name };
  }
  const message = 'The "&" does not begin a reference; write &#38; for the character.';
  return { kind: 'malformed', length: 1, message };
}
