import { NC_NAME } from '../codecs/names.js';
import { isCharacter } from './characters.js';
import { DoctypeFault } from './dtd-support.js';

/** Thrown where the text ends inside of a declaration. */
export class EndOfText extends Error {}

const NAME = /[^\s<>&'"/=?!()|,*+%;[\]#]+/y;
const SPACE = /[ \t\r\n]*/y;
const PUBLIC_ID = /^[- \r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/;

/** Walks along the text of declarations. */
export class DoctypeScanner {
  readonly text: string;
  at: number;

  /**
   * @param text the text
   * @param at where to begin
   */
  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Whether nothing is left. */
  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /**
   * @param what one sentence
   * @param code stable code
   * @throws DoctypeFault always
   */
  fail(what: string, code = 'doctype'): never {
    throw new DoctypeFault(code, what, this.at);
  }

  /**
   * Whether a literal stands next.
   *
   * @throws EndOfText where the text ends before that is known
   */
  sees(literal: string): boolean {
    if (this.text.startsWith(literal, this.at)) return true;
    const rest = this.text.slice(this.at);
    if (rest.length < literal.length && literal.startsWith(rest)) throw new EndOfText();
    return false;
  }

  /** Takes a literal if it stands next. */
  takes(literal: string): boolean {
    if (!this.sees(literal)) return false;
    this.at += literal.length;
    return true;
  }

  /** Takes a literal that must stand next. */
  expect(literal: string): void {
    if (!this.takes(literal)) this.fail(`"${literal}" is missing in the DOCTYPE`);
  }

  /** Takes white space; returns whether there was any. */
  space(): boolean {
    SPACE.lastIndex = this.at;
    const length = SPACE.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }

  /** Takes white space that must be there. */
  expectSpace(): void {
    if (this.space()) return;
    if (this.isAtEnd) throw new EndOfText();
    this.fail('White space is missing in the DOCTYPE');
  }

  /** Takes a name token (XML 1.0, production 7). */
  token(): string {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.text)?.[0] ?? '';
    if (this.at + found.length >= this.text.length) throw new EndOfText();
    if (found === '' || !NC_NAME.test(`x${found.replaceAll(':', '')}`))
      this.fail('A name is missing in the DOCTYPE', 'name');
    this.at += found.length;
    return found;
  }

  /** Takes a name without a colon, as entities and notations have. */
  simpleName(): string {
    const start = this.at;
    const name = this.token();
    if (NC_NAME.test(name)) return name;
    this.at = start;
    return this.fail(`"${name}" is not a name`, 'name');
  }

  /** Takes a name of an element or attribute. */
  name(): string {
    const start = this.at;
    const name = this.token();
    const parts = name.split(':');
    if (parts.length <= 2 && parts.every((part) => NC_NAME.test(part))) return name;
    this.at = start;
    return this.fail(`"${name}" is not a name`, 'name');
  }

  /** Takes a quoted literal and returns what stands between the quotes. */
  literal(): string {
    const quote = this.takes('"')
      ? '"'
      : this.takes("'")
        ? "'"
        : this.fail('A quoted literal is missing in the DOCTYPE');
    return this.until(quote);
  }

  /** Takes the literal of a public identifier (XML 1.0, production 12). */
  publicLiteral(): void {
    const start = this.at;
    if (PUBLIC_ID.test(this.literal())) return;
    this.at = start;
    this.fail('A public identifier has a character that it cannot have');
  }

  /** Takes everything up to an end, and the end. */
  until(end: string): string {
    const stop = this.text.indexOf(end, this.at);
    if (stop < 0) throw new EndOfText();
    const found = this.text.slice(this.at, stop);
    this.at = stop + end.length;
    return found;
  }

  /** Takes a comment, behind its `<!--`. */
  comment(): void {
    this.until('--');
    if (!this.takes('>')) this.fail('A comment contains "--"', 'comment');
  }

  /** Takes a processing instruction, behind its `<?`. */
  instruction(): void {
    const target = this.simpleName();
    if (target.toLowerCase() === 'xml') this.fail('An XML declaration may not stand here', 'declaration');
    if (this.takes('?>')) return;
    this.expectSpace();
    this.until('?>');
  }
}

/**
 * The character that a character reference stands for.
 *
 * @param body what stands between `&#` and `;`
 * @returns the character, or undefined where it is none
 */
export function characterOf(body: string): string | undefined {
  if (!/^(?:\d+|x[\da-fA-F]+)$/.test(body)) return undefined;
  const code = body.startsWith('x') ? Number.parseInt(body.slice(1), 16) : Number.parseInt(body, 10);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}
