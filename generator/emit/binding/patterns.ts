/** Escapes of XML Schema that JavaScript does not have (Part 2, appendix F), as the inside of a class. */
const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = `${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;
const INSIDE: Readonly<Record<string, string>> = {
  i: NAME_START,
  c: NAME,
  d: '\\p{Nd}',
  s: ' \\t\\n\\r',
  w: '\\p{L}\\p{M}\\p{N}\\p{S}',
};
/** What the complement of a class escape is outside of a class. */
const COMPLEMENT: Readonly<Record<string, string>> = { I: 'i', C: 'c', D: 'd', S: 's', W: 'w' };
/** Blocks that schemas in use name; others are refused. */
const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: '\\u{0}-\\u{7F}',
  'Latin-1Supplement': '\\u{80}-\\u{FF}',
  'LatinExtended-A': '\\u{100}-\\u{17F}',
  'LatinExtended-B': '\\u{180}-\\u{24F}',
  Greek: '\\u{370}-\\u{3FF}',
  Cyrillic: '\\u{400}-\\u{4FF}',
};
/** Characters that mean something to JavaScript and nothing to XML Schema, outside of a class. */
const PLAIN_IN_SCHEMA: ReadonlySet<string> = new Set(['^', '$', '/']);

/**
 * Translates the patterns of one derivation step to a JavaScript regular expression.
 *
 * @param patterns patterns in the syntax of XML Schema Part 2, appendix F; a text must match one of them
 * @returns source for `new RegExp(source, 'u')`, anchored; undefined where a pattern cannot be translated
 */
export function translatePatterns(patterns: readonly string[]): string | undefined {
  const sources: string[] = [];
  for (const pattern of patterns) {
    const source = new Translator(pattern).translate();
    if (source === undefined) return undefined;
    sources.push(source);
  }
  const source = sources.length === 1 ? (sources[0] ?? '') : sources.map((one) => `(?:${one})`).join('|');
  const anchored = `^(?:${source})$`;
  try {
    return new RegExp(anchored, 'u').source;
  } catch {
    return undefined;
  }
}

class Translator {
  readonly #text: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#text = [...pattern];
  }

  translate(): string | undefined {
    let source = '';
    while (this.#at < this.#text.length) {
      const atom = this.#atom();
      if (atom === undefined) return undefined;
      source += atom;
    }
    return source;
  }

  #next(): string | undefined {
    const found = this.#text[this.#at];
    this.#at += 1;
    return found;
  }

  #atom(): string | undefined {
    const char = this.#next();
    if (char === '[') return this.#class(0);
    if (char === '\\') return this.#escape(false);
    if (char === '.') return '[^\\n\\r]';
    if (char === '(') return '(?:';
    return char !== undefined && PLAIN_IN_SCHEMA.has(char) ? `\\${char}` : char;
  }

  /** An escape, complete outside of a class, or what stands for it inside of one. */
  #escape(inClass: boolean): string | undefined {
    const char = this.#next();
    if (char === undefined) return undefined;
    if (char === 'p' || char === 'P') return this.#property(char, inClass);
    const inside = INSIDE[char];
    if (inside !== undefined) return inClass ? inside : `[${inside}]`;
    const opposite = INSIDE[COMPLEMENT[char] ?? ''];
    if (opposite !== undefined) return inClass ? undefined : `[^${opposite}]`;
    if ('nrt'.includes(char)) return `\\${char}`;
    return /[\\|.?*+(){}\-[\]^$]/u.test(char) ? `\\${char === '-' && !inClass ? 'x2D' : char}` : undefined;
  }

  #property(escape: 'p' | 'P', inClass: boolean): string | undefined {
    if (this.#next() !== '{') return undefined;
    let name = '';
    for (let char = this.#next(); char !== '}'; char = this.#next()) {
      if (char === undefined) return undefined;
      name += char;
    }
    if (!name.startsWith('Is')) return `\\${escape}{${name}}`;
    const block = BLOCKS[name.slice(2)];
    if (block === undefined) return undefined;
    if (inClass) return escape === 'p' ? block : undefined;
    return `[${escape === 'p' ? '' : '^'}${block}]`;
  }

  /** A class behind its `[`. A subtracted class becomes a negative look-ahead. */
  #class(depth: number): string | undefined {
    if (depth > 50) return undefined;
    let inside = '';
    let subtracted: string | undefined;
    for (let first = true; ; first = false) {
      const char = this.#next();
      if (char === undefined) return undefined;
      if (char === ']') break;
      if (char === '^' && first) inside += '^';
      else if (char === '-' && this.#text[this.#at] === '[') {
        this.#at += 1;
        subtracted = this.#class(depth + 1);
        if (subtracted === undefined) return undefined;
      } else if (char === '\\') {
        const escape = this.#escape(true);
        if (escape === undefined) return undefined;
        inside += escape;
      } else if (char === '-') {
        const edge = first || inside === '^' || this.#text[this.#at] === ']';
        inside += edge ? '\\-' : '-';
      } else inside += '^['.includes(char) ? `\\${char}` : char;
    }
    return subtracted === undefined ? `[${inside}]` : `(?:(?!${subtracted})[${inside}])`;
  }
}
