import { NAME_PART, NAME_START } from './name-characters.js';
import { blocks } from './blocks.js';

/** A node of a pattern. A set is a class, escape or character as the flag `v` of JavaScript writes it. */
export type PatternNode =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly min: number;
      readonly max: number | null;
    };

/** A pattern that was read, or what is wrong with it and at which character. */
export type ReadPattern =
  { readonly node: PatternNode } | { readonly problem: string; readonly offset: number };

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
 * Reads a regular expression of XML Schema (Part 2, appendix F).
 *
 * @param pattern value of the pattern facet
 */
export function readPattern(pattern: string): ReadPattern {
  const parser = new PatternParser(pattern);
  try {
    const node = parser.expression(0);
    if (!parser.atEnd) throw new PatternError('holds a ")" that closes nothing');
    return { node };
  } catch (error) {
    if (error instanceof PatternError) return { problem: error.message, offset: parser.offset };
    throw error;
  }
}

/**
 * Writes a pattern as the source of a regular expression of JavaScript with the flag `v`, which must be anchored
 * at both ends to match like the pattern.
 */
export function printPattern(node: PatternNode): string {
  switch (node.kind) {
    case 'set':
      return node.source;
    case 'sequence':
      return node.parts.map(printPattern).join('');
    case 'choice':
      return `(?:${node.parts.map(printPattern).join('|')})`;
    case 'repeat': {
      const part = node.part.kind === 'sequence' ? `(?:${printPattern(node.part)})` : printPattern(node.part);
      const { min, max } = node;
      if (node.part.kind === 'repeat') return `(?:${part})${quantity(min, max)}`;
      return `${part}${quantity(min, max)}`;
    }
  }
}

function quantity(min: number, max: number | null): string {
  if (max === null) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

class PatternParser {
  readonly #characters: readonly string[];
  offset = 0;
  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  get atEnd(): boolean {
    return this.offset >= this.#characters.length;
  }

  expression(depth: number): PatternNode {
    if (depth > DEPTH_LIMIT) throw new PatternError('is nested too deep');
    const branches = [this.#branch(depth)];
    while (this.#take('|')) branches.push(this.#branch(depth));
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : { kind: 'choice', parts: branches };
  }

  #branch(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.atEnd && !this.#sees('|') && !this.#sees(')'))
      parts.push(this.#quantified(this.#atom(depth)));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
  }

  #atom(depth: number): PatternNode {
    const character = this.#next();
    switch (character) {
      case '(': {
        const inner = this.expression(depth + 1);
        if (!this.#take(')')) throw new PatternError('lacks a ")"');
        return inner;
      }
      case '[':
        return set(this.#class(depth + 1));
      case '\\':
        return set(this.#escape());
      case '.':
        return set('[^\\n\\r]');
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        throw new PatternError(`holds a "${character}" where it means nothing`);
      default:
        return set(literal(character));
    }
  }

  #quantified(part: PatternNode): PatternNode {
    const repeat = (min: number, max: number | null): PatternNode => ({ kind: 'repeat', part, min, max });
    if (this.#take('?')) return repeat(0, 1);
    if (this.#take('*')) return repeat(0, null);
    if (this.#take('+')) return repeat(1, null);
    if (!this.#take('{')) return part;
    let text = '';
    while (!this.#take('}')) {
      if (this.atEnd) throw new PatternError('lacks a "}"');
      text += this.#next();
    }
    const match = /^(\d+)(,(\d*))?$/.exec(text);
    if (match === null) throw new PatternError(`holds the quantity "{${text}}", which is none`);
    const [, min = '', comma, max = ''] = match;
    if (comma === undefined) return repeat(Number(min), Number(min));
    if (max !== '' && Number(max) < Number(min)) {
      throw new PatternError(`holds the quantity "{${text}}", whose limits are the wrong way round`);
    }
    return repeat(Number(min), max === '' ? null : Number(max));
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
    const ranges = name.startsWith('Is') ? blocks.get(name.slice(2)) : undefined;
    if (ranges === undefined) throw new PatternError(`names the category or block "${name}", which is none`);
    const members = ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`);
    return `[${negated ? '^' : ''}${members.join('')}]`;
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

function set(source: string): PatternNode {
  return { kind: 'set', source };
}
