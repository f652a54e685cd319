import { NAME_PART, NAME_START } from './name-characters.js';
import { blocks } from './blocks.js';

/** A pattern as a regular expression of JavaScript, or what is wrong with it. */
export type TranslatedPattern = PatternTranslation | { readonly problem: string; readonly offset: number };

/** A regular expression of JavaScript that matches what a pattern matches. */
export interface PatternTranslation {
  readonly expression: RegExp;
  /** Repeats a part that can match in several ways: a long value can take JavaScript forever. */
  readonly risky: boolean;
}

/** Deepest nesting of groups and classes that is read. */
const DEPTH_LIMIT = 200;

const CATEGORIES = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;
const SINGLE: Readonly<Record<string, string>> = { n: '\\n', r: '\\r', t: '\\t' };
const ESCAPABLE = '\\|.?*+(){}-[]^';
const MULTI: Readonly<Record<string, string>> = {
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  i: `[${NAME_START}]`,
  I: `[^${NAME_START}]`,
  c: `[${NAME_PART}]`,
  C: `[^${NAME_PART}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
};

class PatternError extends Error {}

/**
 * Translates a regular expression of XML Schema (Part 2, appendix F) into one of JavaScript that matches the
 * whole of a value.
 *
 * @param pattern value of the pattern facet
 */
export function translatePattern(pattern: string): TranslatedPattern {
  const parser = new PatternParser(pattern);
  try {
    const source = parser.expression(0);
    if (!parser.atEnd) throw new PatternError('holds a ")" that closes nothing');
    return { expression: new RegExp(`^(?:${source})$`, 'v'), risky: parser.risky };
  } catch (error) {
    const problem = error instanceof PatternError ? error.message : 'cannot be compiled';
    return { problem, offset: parser.offset };
  }
}

class PatternParser {
  readonly #characters: readonly string[];
  offset = 0;
  risky = false;
  /** Alternatives and repetitions so far, to see whether a group holds some. */
  #ways = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  get atEnd(): boolean {
    return this.offset >= this.#characters.length;
  }

  expression(depth: number): string {
    if (depth > DEPTH_LIMIT) throw new PatternError('is nested too deep');
    const branches = [this.#branch(depth)];
    while (this.#take('|')) {
      this.#ways++;
      branches.push(this.#branch(depth));
    }
    return branches.join('|');
  }

  #branch(depth: number): string {
    let result = '';
    while (!this.atEnd && !this.#sees('|') && !this.#sees(')')) {
      const before = this.#ways;
      const atom = this.#atom(depth);
      const quantifier = this.#quantifier();
      if (quantifier !== '' && quantifier !== '?') {
        if (this.#ways > before) this.risky = true;
        this.#ways++;
      }
      result += atom + quantifier;
    }
    return result;
  }

  #atom(depth: number): string {
    const character = this.#next();
    switch (character) {
      case '(': {
        const inner = this.expression(depth + 1);
        if (!this.#take(')')) throw new PatternError('lacks a ")"');
        return `(?:${inner})`;
      }
      case '[':
        return this.#class(depth + 1);
      case '\\':
        return this.#escape();
      case '.':
        return '[^\\n\\r]';
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        throw new PatternError(`holds a "${character}" where it means nothing`);
      default:
        return literal(character);
    }
  }

  #quantifier(): string {
    for (const mark of ['?', '*', '+']) if (this.#take(mark)) return mark;
    if (!this.#take('{')) return '';
    let text = '';
    while (!this.#take('}')) {
      if (this.atEnd) throw new PatternError('lacks a "}"');
      text += this.#next();
    }
    const match = /^(\d+)(,(\d*))?$/.exec(text);
    if (match === null) throw new PatternError(`holds the quantity "{${text}}", which is none`);
    const [, min = '', comma, max = ''] = match;
    if (comma !== undefined && max !== '' && BigInt(max) < BigInt(min)) {
      throw new PatternError(`holds the quantity "{${text}}", whose limits are the wrong way round`);
    }
    return `{${text}}`;
  }

  /** An escape outside or inside of a class. */
  #escape(): string {
    if (this.atEnd) throw new PatternError('ends in a "\\"');
    const character = this.#next();
    const multi = MULTI[character];
    if (multi !== undefined) return multi;
    if (character === 'p' || character === 'P') return this.#property(character === 'P');
    const single = SINGLE[character];
    if (single !== undefined) return single;
    if (ESCAPABLE.includes(character)) return literal(character);
    throw new PatternError(`holds the escape "\\${character}", which is none`);
  }

  #property(negated: boolean): string {
    if (!this.#take('{')) throw new PatternError('lacks a "{" after "\\p"');
    let name = '';
    while (!this.#take('}')) {
      if (this.atEnd) throw new PatternError('lacks a "}"');
      name += this.#next();
    }
    if (CATEGORIES.test(name)) return `\\${negated ? 'P' : 'p'}{${name}}`;
    const block = name.startsWith('Is') ? blocks.get(name.slice(2)) : undefined;
    if (block === undefined) throw new PatternError(`names the category or block "${name}", which is none`);
    const [first, last] = block;
    return `[${negated ? '^' : ''}\\u{${first.toString(16)}}-\\u{${last.toString(16)}}]`;
  }

  /** A class expression behind its "[". */
  #class(depth: number): string {
    if (depth > DEPTH_LIMIT) throw new PatternError('is nested too deep');
    const negated = this.#take('^');
    let members = '';
    for (let first = true; ; first = false) {
      if (this.atEnd) throw new PatternError('lacks a "]"');
      if (this.#take(']')) {
        if (first) throw new PatternError('holds an empty class');
        return `[${negated ? '^' : ''}${members}]`;
      }
      if (this.#sees('-') && this.#sees('[', 1)) {
        if (first) throw new PatternError('subtracts from an empty class');
        this.offset += 2;
        const less = this.#class(depth + 1);
        if (!this.#take(']')) throw new PatternError('lacks a "]" after a subtraction');
        return `[[${negated ? '^' : ''}${members}]--${less}]`;
      }
      members += this.#member(first);
    }
  }

  #member(first: boolean): string {
    const start = this.#single(first);
    if (start === undefined) return this.#escape();
    if (!this.#sees('-') || this.#sees('[', 1) || this.#sees(']', 1)) return literal(start);
    const dash = this.offset;
    this.offset++;
    const end = this.#single(false);
    if (end === undefined || (start === '-' && !first)) {
      this.offset = dash;
      throw new PatternError('holds a range without an end');
    }
    if ((end.codePointAt(0) ?? 0) < (start.codePointAt(0) ?? 0)) {
      throw new PatternError(`holds the range "${start}-${end}", whose limits are the wrong way round`);
    }
    return `${literal(start)}-${literal(end)}`;
  }

  /** A single character of a class; undefined, with the backslash taken, where an escape stands for several. */
  #single(first: boolean): string | undefined {
    const character = this.#next();
    if (character === '[') throw new PatternError('holds a "[" inside of a class');
    if (character === ']') throw new PatternError('holds a range without an end');
    if (character === '-' && !first && !this.#sees(']') && !this.#sees('-')) {
      throw new PatternError('holds a "-" inside of a class that is neither range nor end');
    }
    if (character !== '\\') return character;
    const next = this.#characters[this.offset];
    if (next === undefined || (SINGLE[next] === undefined && !ESCAPABLE.includes(next))) return undefined;
    this.offset++;
    return next === 'n' ? '\n' : next === 'r' ? '\r' : next === 't' ? '\t' : next;
  }

  #next(): string {
    const character = this.#characters[this.offset++];
    if (character === undefined) throw new PatternError('ends too early');
    return character;
  }

  #sees(character: string, ahead = 0): boolean {
    return this.#characters[this.offset + ahead] === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.offset++;
    return true;
  }
}

/** A character that means itself, inside and outside of classes. */
function literal(character: string): string {
  if (/^[A-Za-z0-9]$/.test(character)) return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
