import type { CandidateValue } from '../row.js';
import { isCapitalised, LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, normalise, stripEnd } from '../vocabulary/normalise.js';
import { hasExample, unquote, WORD } from './prose.js';
import type { RowProse } from './prose.js';

/** Values with the lines that they were read from. */
export interface ReadValues {
  readonly values: readonly CandidateValue[];
  readonly text: string;
}

const PAIR = /^(?<left>[^=]{1,60}?)\s*=\s*(?<right>.+)$/u;
const DASHED = new RegExp(`^(?<left>${WORD})\\s+[-–]\\s+(?<right>.+)$`, 'u');
/** Rows of a table inside the cell. */
const BARRED = new RegExp(`^(?<left>${WORD})\\s+\\|\\s+(?<right>[^|]+)$`, 'u');
const GLOSSED = new RegExp(`^(?<left>${WORD})\\s*(?:\\((?<right>[^()]*)\\)|:\\s+(?<rest>.+))?$`, 'u');
const WORDS = new RegExp(`^${WORD}(?:\\s*,\\s*${WORD})*$`, 'u');
const CHAIN = new RegExp(`^-\\s*${WORD}(?:\\s+-\\s+${WORD})+$`, 'u');
const LED = new RegExp(`^(?<word>[${LETTER}0-9]+)\\s+(?<gloss>[${LETTER}]{2,}(?:\\s.*|[.])?)$`, 'u');
const ONE = new RegExp(`^${WORD}$`, 'u');
const AFTERTHOUGHT = /^\((?<gloss>[^()]*)\)$/u;

/**
 * Reads values that stand one a line: `1 = yes`, `0 - none`, `- open`, `- open (not paid)`, `- open: not paid`,
 * and, where the example is on the other side (`paid in full = paid`), the values on the right. At least two lines
 * of one form are needed; of list items every one must fit.
 *
 * @param prose prose of the row
 * @param lexicon words to read with
 */
export function readValueLines(prose: RowProse, lexicon: Lexicon): ReadValues | null {
  if (!prose.description.includes('\n') && !prose.description.startsWith('- ')) return null;
  const lines = prose.description.split('\n');
  const items = lines.map((line) => /^\s*- (.+)$/u.exec(line)?.[1]?.trim() ?? null);
  const chain = lines.find((line) => CHAIN.test(line));
  if (chain !== undefined) {
    const values = chain.split(/(?:^|\s)-\s+/u).filter((word) => word !== '');
    return { values: values.map((word) => ({ value: unquote(word), gloss: null })), text: chain };
  }
  if (items.filter((item) => item !== null).length >= 2) return itemValues(lines, items, lexicon);
  return pairValues(lines, prose, lexicon) ?? announcedWords(lines, lexicon) ?? ledLines(lines, prose);
}

function itemValues(
  lines: readonly string[],
  items: readonly (string | null)[],
  lexicon: Lexicon,
): ReadValues | null {
  const values: CandidateValue[] = [];
  for (const [at, item] of items.entries()) {
    const last = values.at(-1);
    const gloss = AFTERTHOUGHT.exec(lines[at]?.trim() ?? '')?.groups?.['gloss'];
    if (item === null && gloss !== undefined && last?.gloss === null) {
      values[values.length - 1] = { value: last.value, gloss };
    }
    if (item === null) continue;
    const read = itemValue(item, lexicon);
    if (read === null) return null;
    values.push(...read);
  }
  return { values, text: lines.join('\n') };
}

function itemValue(item: string, lexicon: Lexicon): readonly CandidateValue[] | null {
  const pair = PAIR.exec(item)?.groups ?? DASHED.exec(item)?.groups;
  if (pair !== undefined && WORDS.test(pair['left'] ?? '')) {
    return valuesOf(pair['left'] ?? '', pair['right'] ?? '', lexicon);
  }
  const single = GLOSSED.exec(item)?.groups;
  if (single === undefined) return null;
  return [{ value: unquote(single['left'] ?? ''), gloss: single['right'] ?? single['rest'] ?? null }];
}

function pairValues(lines: readonly string[], prose: RowProse, lexicon: Lexicon): ReadValues | null {
  for (const form of [PAIR, DASHED, BARRED]) {
    const pairs = lines.flatMap((line) => {
      const groups = form.exec(line.trim())?.groups;
      return groups === undefined ? [] : [{ left: groups['left'] ?? '', right: groups['right'] ?? '', line }];
    });
    if (pairs.length < 2) continue;
    const text = pairs.map((pair) => pair.line).join('\n');
    const right = pairs.map((pair) => stripEnd(pair.right, '.,;'));
    const left = pairs.filter((pair) => WORDS.test(pair.left));
    const lefts = left.flatMap((pair) => pair.left.split(',').map(unquote));
    const onTheRight =
      right.every((word) => ONE.test(word)) && hasExample(prose, right) && !hasExample(prose, lefts);
    if (onTheRight) {
      return {
        values: pairs.map(({ left: gloss }, at) => ({ value: unquote(right[at] ?? ''), gloss })),
        text,
      };
    }
    if (left.length < 2) continue;
    return { values: left.flatMap((pair) => valuesOf(pair.left, pair.right, lexicon)), text };
  }
  return null;
}

/** Lines of one word and a sentence that begins with a capital (`Add Adds a new one`), and nothing else. */
function ledLines(lines: readonly string[], prose: RowProse): ReadValues | null {
  const values = lines.map((line): CandidateValue | null => {
    const groups = LED.exec(line.trim())?.groups;
    return groups === undefined || !isTitleCase(groups['gloss'] ?? '')
      ? null
      : { value: groups['word'] ?? '', gloss: groups['gloss'] ?? '' };
  });
  const read = values.filter((value) => value !== null);
  if (read.length < 2 || read.length < lines.length) return null;
  const fits =
    prose.examples.length === 0 ||
    hasExample(
      prose,
      read.map(({ value }) => value),
    );
  return fits ? { values: read, text: prose.description } : null;
}

const announcements = new WeakMap<Lexicon, RegExp>();

function announcementOf(lexicon: Lexicon): RegExp {
  let made = announcements.get(lexicon);
  if (made === undefined) {
    made = new RegExp(`(?:^|\\s)(?:${alternation(lexicon.prose.values)})\\s*:$`, 'i');
    announcements.set(lexicon, made);
  }
  return made;
}

function isTitleCase(text: string): boolean {
  return isCapitalised(text) && !isCapitalised(text.slice(1));
}

/** Single words on lines of their own, right after a line that announces values. */
function announcedWords(lines: readonly string[], lexicon: Lexicon): ReadValues | null {
  const announcement = announcementOf(lexicon);
  const from = lines.findIndex((line) => announcement.test(line.trimEnd()));
  if (from < 0) return null;
  const words: string[] = [];
  for (const line of lines.slice(from + 1)) {
    if (!ONE.test(line.trim())) break;
    words.push(unquote(line));
  }
  return words.length < 2
    ? null
    : { values: words.map((value) => ({ value, gloss: null })), text: lines.join('\n') };
}

/** The word for the empty value becomes the empty value itself. */
function valuesOf(words: string, gloss: string, lexicon: Lexicon): readonly CandidateValue[] {
  const empty = new Set(lexicon.prose.empty.map(normalise));
  return words.split(',').map((word) => {
    const value = unquote(word);
    return { value: empty.has(normalise(value)) ? '' : value, gloss: gloss.trim() };
  });
}
