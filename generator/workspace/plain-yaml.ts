/** A node of a YAML document: its value, where it stands, and what is in it. */
export interface PlainNode {
  readonly value: unknown;
  /** Offset of its first character in the text. */
  readonly offset: number;
  readonly members?: ReadonlyMap<string | number, PlainNode>;
}

/**
 * Reads YAML 1.2 as people write configuration: block and flow collections, scalars on one line, comments,
 * anchors and aliases. It reads these as the package `yaml` does, in a tenth of the time; of everything else
 * (tags, block scalars, several documents, escapes, scalars over several lines, errors) it keeps its hands off.
 *
 * @param text the YAML text
 * @returns the root; undefined where the text needs a full reader, which also says what is wrong with it
 */
export function readPlainYaml(text: string): PlainNode | undefined {
  // Without a tab, a line starts at its first character that is no space.
  if (/[\t\r\uFEFF]|^(?:---|\.\.\.|%)/mu.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The text goes beyond what is read here. */
class NotPlain extends Error {}

/** Deeper nesting is left to the full reader. */
const DEEPEST = 40;
/** Longest key that YAML allows without a question mark is 1,024 characters. */
const LONGEST_KEY = 1000;
/** Characters that no plain scalar begins with, or only in some places. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
const NUMBER_LIKE = /^(?:[-+]?(?:(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?|\.inf|\.nan)|0x[\da-f]+|0o[0-7]+)$/iu;
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/u;
/** An alias of an alias of an alias can stand for more than memory holds. */
const MOST_ALIASES = 50;

class PlainReader {
  readonly #text: string;
  readonly #anchors = new Map<string, PlainNode>();
  #at = 0;
  #aliases = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): PlainNode {
    this.#toContent();
    const node = this.#block(-1, 0);
    this.#toContent();
    if (this.#at < this.#text.length) throw new NotPlain();
    return node;
  }

  /** Passes blank lines and comments; stops at the first character of a line that says something. */
  #toContent(): void {
    const text = this.#text;
    for (;;) {
      while (text[this.#at] === ' ' || text[this.#at] === '\n') this.#at += 1;
      if (text[this.#at] !== '#') return;
      // A comment stands behind a space or at the start of a line.
      if (this.#at > 0 && !/[ \n]/u.test(text[this.#at - 1] ?? '')) throw new NotPlain();
      this.#at = this.#lineEnd();
    }
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end === -1 ? this.#text.length : end;
  }

  #column(): number {
    return this.#at - (this.#text.lastIndexOf('\n', this.#at - 1) + 1);
  }

  /** The collection or scalar that begins here; its parent stands at column `outer`. */
  #block(outer: number, depth: number): PlainNode {
    if (depth > DEEPEST) throw new NotPlain();
    const column = this.#column();
    if (this.#isItem()) return this.#sequence(column, depth);
    const key = this.#tryKey();
    return key === undefined ? this.#inline(outer, depth) : this.#mapping(column, key, depth);
  }

  #isItem(): boolean {
    const next = this.#text[this.#at + 1];
    return this.#text[this.#at] === '-' && (next === ' ' || next === '\n' || next === undefined);
  }

  #sequence(column: number, depth: number): PlainNode {
    const offset = this.#at;
    const members = new Map<string | number, PlainNode>();
    const value: unknown[] = [];
    while (this.#at < this.#text.length && this.#column() === column && this.#isItem()) {
      this.#at += 1;
      const item = this.#value(column, depth, true);
      members.set(value.length, item);
      value.push(item.value);
      this.#toContent();
    }
    this.#checkDedent(column);
    return { value, offset, members };
  }

  #mapping(column: number, first: Key, depth: number): PlainNode {
    const { offset } = first;
    const members = new Map<string | number, PlainNode>();
    const value: Record<string, unknown> = {};
    for (let key: Key | undefined = first; key !== undefined;) {
      if (members.has(key.name)) throw new NotPlain();
      const member = this.#value(column, depth, false);
      members.set(key.name, member);
      value[key.name] = member.value;
      this.#toContent();
      const more = this.#at < this.#text.length && this.#column() === column;
      key = more ? this.#tryKey() : undefined;
      if (more && key === undefined) throw new NotPlain();
    }
    this.#checkDedent(column);
    return { value, offset, members };
  }

  /** What follows a collection stands further out; all else is an error or a scalar that goes on. */
  #checkDedent(column: number): void {
    if (this.#at < this.#text.length && this.#column() > column) throw new NotPlain();
  }

  /** The value behind `key:` or `-`, on this line or on the next ones. */
  #value(column: number, depth: number, item: boolean): PlainNode {
    let anchor: string | undefined;
    const line = this.#lineEnd();
    this.#toContent();
    if (this.#at <= line && this.#text[this.#at] === '&') {
      anchor = this.#name();
      this.#toContent();
    }
    if (this.#at >= this.#text.length) throw new NotPlain();
    const here = this.#at < line;
    const inner = this.#column();
    // On the same line, a dash opens a list in a list only, and a key a mapping in a list only.
    const nested = here ? item && anchor === undefined : true;
    if (!here && inner <= column && !(inner === column && !item && this.#isItem())) throw new NotPlain();
    const node = nested ? this.#block(column, depth + 1) : this.#inline(column, depth + 1);
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return node;
  }

  /** A scalar, an alias or a flow collection, with nothing but a comment behind it on its line. */
  #inline(outer: number, depth: number): PlainNode {
    const node = this.#flowValue(outer, depth, false);
    const rest = this.#text.slice(this.#at, this.#lineEnd());
    if (!/^ *(?: #|$)/u.test(rest)) throw new NotPlain();
    this.#at = this.#lineEnd();
    this.#toContent();
    if (this.#at < this.#text.length && this.#column() > outer) throw new NotPlain();
    return node;
  }

  /** A key with its colon, where one stands here; nothing is passed where there is none. */
  #tryKey(): Key | undefined {
    const offset = this.#at;
    const first = this.#text[offset] ?? '';
    let name: unknown;
    if (first === "'" || first === '"') name = this.#quoted();
    else if (INDICATORS.includes(first)) return undefined;
    else {
      const line = this.#text.slice(offset, this.#lineEnd());
      const colon = /:(?= |$)/u.exec(line);
      const comment = line.indexOf(' #');
      if (colon === null || (comment !== -1 && comment < colon.index)) return undefined;
      name = scalar(line.slice(0, colon.index).trimEnd());
      this.#at += colon.index;
    }
    const next = this.#text[this.#at + 1] ?? '\n';
    if (this.#text[this.#at] !== ':' || (next !== ' ' && next !== '\n')) {
      this.#at = offset;
      return undefined;
    }
    this.#at += 1;
    return { name: keyOf(name), offset };
  }

  #flowValue(outer: number, depth: number, inFlow: boolean): PlainNode {
    if (depth > DEEPEST) throw new NotPlain();
    const offset = this.#at;
    switch (this.#text[offset]) {
      case '[':
        return this.#flowSequence(outer, depth);
      case '{':
        return this.#flowMapping(outer, depth);
      case "'":
      case '"':
        return { value: this.#quoted(), offset };
      case '*': {
        const target = this.#anchors.get(this.#name());
        this.#aliases += 1;
        if (target === undefined || this.#aliases > MOST_ALIASES) throw new NotPlain();
        return { value: target.value, offset };
      }
      default:
        return { value: scalar(this.#plain(inFlow)), offset };
    }
  }

  #flowSequence(outer: number, depth: number): PlainNode {
    const offset = this.#at;
    const members = new Map<string | number, PlainNode>();
    const value: unknown[] = [];
    for (this.#open(outer); this.#text[this.#at] !== ']'; this.#separate(outer, ']')) {
      const item = this.#flowValue(outer, depth + 1, true);
      members.set(value.length, item);
      value.push(item.value);
    }
    this.#at += 1;
    return { value, offset, members };
  }

  #flowMapping(outer: number, depth: number): PlainNode {
    const offset = this.#at;
    const members = new Map<string | number, PlainNode>();
    const value: Record<string, unknown> = {};
    for (this.#open(outer); this.#text[this.#at] !== '}'; this.#separate(outer, '}')) {
      const quoted = this.#text[this.#at] === "'" || this.#text[this.#at] === '"';
      const key = keyOf(quoted ? this.#quoted() : scalar(this.#plain(true)));
      if (!/^:[ \n]/u.test(this.#text.slice(this.#at, this.#at + 2)) || members.has(key))
        throw new NotPlain();
      this.#open(outer);
      const member = this.#flowValue(outer, depth + 1, true);
      members.set(key, member);
      value[key] = member.value;
    }
    this.#at += 1;
    return { value, offset, members };
  }

  /** Passes one character and the space behind it; further lines of a flow collection are further in. */
  #open(outer: number): void {
    this.#at += 1;
    this.#flowSpace(outer);
  }

  #flowSpace(outer: number): void {
    const line = this.#lineEnd();
    this.#toContent();
    if (this.#at >= this.#text.length || (this.#at > line && this.#column() <= outer)) throw new NotPlain();
  }

  #separate(outer: number, close: string): void {
    this.#flowSpace(outer);
    if (this.#text[this.#at] === ',') this.#open(outer);
    else if (this.#text[this.#at] !== close) throw new NotPlain();
  }

  /** A quoted scalar on one line, without escapes but the doubled quote. */
  #quoted(): string {
    const rest = this.#text.slice(this.#at, this.#lineEnd());
    const [found, single, double] = /^(?:'((?:[^']|'')*)'|"([^"\\]*)")(?!['"])/u.exec(rest) ?? [];
    if (found === undefined) throw new NotPlain();
    this.#at += found.length;
    return double ?? (single ?? '').replaceAll("''", "'");
  }

  /** A plain scalar on one line, up to a comment, a colon or, in a flow collection, its punctuation. */
  #plain(inFlow: boolean): string {
    const rest = this.#text.slice(this.#at, this.#lineEnd());
    const first = rest[0] ?? '';
    if (first === '' || INDICATORS.includes(first)) throw new NotPlain();
    const end = rest.search(inFlow ? / #|:(?=[ ,[\]{}]|$)|[,[\]{}]/u : / #|:(?= |$)/u);
    const text = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
    this.#at += text.length;
    if (!inFlow && rest[end] === ':') throw new NotPlain();
    return text;
  }

  /** The name of an anchor or alias, whose first character stands here. */
  #name(): string {
    const [found] = /^[&*][\w-]+(?=[ ,\]}]|$)/u.exec(this.#text.slice(this.#at, this.#lineEnd())) ?? [];
    if (found === undefined) throw new NotPlain();
    this.#at += found.length;
    return found.slice(1);
  }
}

interface Key {
  readonly name: string;
  readonly offset: number;
}

function keyOf(name: unknown): string {
  const usual = typeof name === 'string' && name !== '__proto__' && name !== '<<';
  if (!usual || name.length > LONGEST_KEY) throw new NotPlain();
  return name;
}

/** The value of a plain scalar by the core schema of YAML 1.2 (section 10.3.2). */
function scalar(text: string): unknown {
  if (/^(?:true|false|null|~|)$/iu.test(text)) {
    if (text === 'true' || text === 'false') return text === 'true';
    throw new NotPlain();
  }
  if (!NUMBER_LIKE.test(text)) return text;
  if (!PLAIN_NUMBER.test(text)) throw new NotPlain();
  return Number(text);
}
