import type { Literal } from '../tables/literal.js';
import { isList } from '../tables/literal.js';
import type { Question } from '../tables/maker.js';
import { propertyKey, quote } from './quote.js';
import { PRINT_WIDTH, widthOf } from './width.js';

/** How references are written. */
export interface LiteralNames {
  readonly type: (key: string) => string;
  readonly message: (part: 'request' | 'response') => string;
}

/**
 * Prints a literal as an expression, in the form that prettier gives it.
 *
 * @param literal the literal
 * @param names how references are written
 * @param indent spaces before the line that the expression stands on
 * @param used columns that stand before it on that line, the indent included
 * @param after columns that follow it on its last line
 */
export function printLiteral(
  literal: Literal,
  names: LiteralNames,
  indent: number,
  used: number,
  after: number,
): string {
  const flat = flatLiteral(literal, names, PRINT_WIDTH - used - after);
  if (flat !== null && used + widthOf(flat) + after <= PRINT_WIDTH) return flat;
  if (isAtom(literal) || typeof literal !== 'object') return flatLiteral(literal, names, Infinity) ?? '';
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  if (!isList(literal) && literal.kind === 'maker') return printMaker(literal.questions, indent);
  if (isList(literal)) {
    const items = literal.map((item) => `${inner}${printLiteral(item, names, indent + 2, indent + 2, 1)},\n`);
    return `[\n${items.join('')}${outer}]`;
  }
  if (literal.kind === 'type-list') {
    const items = literal.keys.map((key) => `${inner}${names.type(key)},\n`);
    return `() => [\n${items.join('')}${outer}]`;
  }
  if (literal.kind === 'combine') {
    const head = combineHead(literal.how);
    return `${head}${printLiteral(literal.from, names, indent, used + head.length, after + 1)})`;
  }
  if (literal.kind !== 'object') return flatLiteral(literal, names, Infinity) ?? '';
  const entries = literal.entries.map(([key, value]) => {
    const head = `${inner}${propertyKey(key)}:`;
    const text = printLiteral(value, names, indent + 2, widthOf(head) + 1, 1);
    // What cannot be broken goes to the next line, unless next to nothing is won by it.
    const tooLong = isAtom(value) && widthOf(`${head} ${text},`) > PRINT_WIDTH;
    return tooLong && key.length >= SHORT_KEY ? `${head}\n${inner}  ${text},\n` : `${head} ${text},\n`;
  });
  return `{\n${entries.join('')}${outer}}`;
}

/** Straight-line code: a property that is always set at the same place is set fastest. */
function printMaker(questions: readonly Question[], indent: number): string {
  const inner = ' '.repeat(indent + 2);
  const lines = questions.map(({ as, test, ask }, index) => {
    const part = String(index);
    const set = `made[${quote(as)}] = next.${ask}(${ask === 'text' ? '' : part});`;
    if (test === undefined) return set;
    const condition = `if (next.${test}(${part}))`;
    const broken = widthOf(`${inner}${condition} ${set}`) > PRINT_WIDTH;
    return broken ? `${condition}\n${inner}  ${set}` : `${condition} ${set}`;
  });
  const all = ['const made: Record<string, unknown> = {};', ...lines, 'return made;'];
  return `inOrder((next) => {\n${all.map((line) => `${inner}${line}\n`).join('')}${' '.repeat(indent)}})`;
}

/** A value behind a key shorter than this stays on its line (prettier: indentation and three columns). */
const SHORT_KEY = 5;

function isAtom(literal: Literal): boolean {
  if (typeof literal !== 'object') return true;
  return (
    !isList(literal) && (literal.kind === 'type' || literal.kind === 'message' || literal.kind === 'writer')
  );
}

/**
 * The literal on one line; null where prettier would break it whatever its length, or where it is longer than
 * the room there is (found early, so that a large table is not printed twice).
 */
function flatLiteral(literal: Literal, names: LiteralNames, room: number): string | null {
  if (typeof literal === 'string') return quote(literal);
  if (typeof literal !== 'object') return String(literal);
  if (isList(literal)) return flatList(literal, names, room);
  switch (literal.kind) {
    case 'codec':
      return literal.codec.binding.codec;
    case 'combine': {
      const from = flatLiteral(literal.from, names, room);
      return from === null ? null : `${combineHead(literal.how)}${from})`;
    }
    case 'type':
      return names.type(literal.key);
    case 'type-list':
      return `() => [${literal.keys.map((key) => names.type(key)).join(', ')}]`;
    case 'maker':
      return null;
    case 'writer':
      return literal.name;
    case 'message':
      return names.message(literal.part);
    case 'object':
      return flatObject(literal.entries, names, room);
  }
}

function flatList(list: readonly Literal[], names: LiteralNames, room: number): string | null {
  if (breaksAlways(list)) return null;
  let text = '[';
  for (const item of list) {
    const flat = flatLiteral(item, names, room - text.length);
    if (flat === null) return null;
    text += text === '[' ? flat : `, ${flat}`;
    if (text.length > 2 * room) return null;
  }
  return `${text}]`;
}

function flatObject(
  entries: readonly (readonly [key: string, value: Literal])[],
  names: LiteralNames,
  room: number,
): string | null {
  if (entries.length === 0) return '{}';
  let text = '{ ';
  for (const [key, value] of entries) {
    const flat = flatLiteral(value, names, room - text.length);
    if (flat === null) return null;
    text += `${text === '{ ' ? '' : ', '}${propertyKey(key)}: ${flat}`;
    // A wide character counts one in length and two in columns, a mark one and none.
    if (text.length > 2 * room) return null;
  }
  return `${text} }`;
}

/** Prettier puts the objects of a list on lines of their own where each has more than one entry. */
function breaksAlways(list: readonly Literal[]): boolean {
  return (
    list.length > 1 &&
    list.every(
      (item) =>
        typeof item === 'object' && !isList(item) && item.kind === 'object' && item.entries.length > 1,
    )
  );
}

/** Without the mark a bundler would keep the call, and the codecs that it names, for its effects. */
function combineHead(how: 'list' | 'union'): string {
  return `/* @__PURE__ */ ${how}(`;
}

/**
 * Exports of the runtime that a literal uses.
 *
 * @param literal the literal
 * @param found the names; added to
 */
export function collectCodecs(literal: Literal, found: Set<string>): void {
  if (typeof literal !== 'object') return;
  if (isList(literal)) for (const item of literal) collectCodecs(item, found);
  else if (literal.kind === 'object') for (const [, value] of literal.entries) collectCodecs(value, found);
  else if (literal.kind === 'maker') found.add('inOrder');
  else if (literal.kind === 'codec') found.add(literal.codec.binding.codec);
  else if (literal.kind === 'combine') {
    found.add(literal.how);
    collectCodecs(literal.from, found);
  }
}
