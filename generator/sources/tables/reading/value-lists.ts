import type { CandidateValue } from '../row.js';
import { isCapitalised } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, stripEnd } from '../vocabulary/normalise.js';
import { hasExample, unquote, WORD } from './prose.js';
import type { RowProse } from './prose.js';
import type { ReadValues } from './value-lines.js';

/** Patterns that depend on the words for "or", "either" and "values". */
interface Patterns {
  readonly list: RegExp;
  readonly separator: RegExp;
  readonly either: RegExp;
  readonly announced: RegExp;
  readonly truth: ReadonlySet<string>;
}

const made = new WeakMap<Lexicon, Patterns>();
const GLOSS = String.raw`(?:\s*\([^()]*\))?`;
const INLINE_PAIR = new RegExp(
  `(?<=^|[:;,(]\\s*|[.]\\s+)(?<word>${WORD})\\s*=\\s*|(?<=\\s)(?<number>\\d+)\\s*[=]\\s*`,
  'gu',
);
const BARRED = new RegExp(`^${WORD}(?:\\|${WORD})+$`, 'u');
const ONE = new RegExp(`^${WORD}$`, 'u');
const INLINE_NUMBER = /(?<=^|\s)(?<number>\d+)\s+-\s+/gu;

/**
 * Reads values that stand in a sentence: `net or gross`, `open, approved or accepted`, `Kind: a (first) or b`,
 * `1 = yes, 0 = no`, `fi|en|se`, `True/False`. A list must be a whole sentence, follow a colon, or follow a comma
 * and hold the example; where there is an example, it must be one of the values.
 *
 * @param prose prose of the row
 * @param lexicon words to read with
 */
export function readValueLists(prose: RowProse, lexicon: Lexicon): readonly ReadValues[] {
  const patterns = patternsOf(lexicon);
  const found: ReadValues[] = [];
  for (const { text } of prose.sentences) {
    const values =
      (/[|/]/u.test(text) ? barred(text) : null) ??
      (text.includes('=') ? inlinePairs(text, INLINE_PAIR) : null) ??
      (text.includes(' - ') ? inlinePairs(text, INLINE_NUMBER) : null) ??
      listed(text, prose, patterns, found.length > 0);
    if (values !== null) found.push({ values, text });
  }
  if (found.length > 0) return found;
  for (const example of prose.examples) {
    const values = asList(example, patterns);
    if (
      values?.every(({ value }) => /^\d+$/u.test(value) || patterns.truth.has(value.toLowerCase())) === true
    ) {
      return [{ values, text: example }];
    }
  }
  return [];
}

function patternsOf(lexicon: Lexicon): Patterns {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const or = `(?:\\s*,)?\\s+(?:${alternation(lexicon.prose.or)})\\s+`;
  const patterns: Patterns = {
    list: new RegExp(`^${WORD}${GLOSS}(?:\\s*,\\s*${WORD}${GLOSS})*${or}${WORD}${GLOSS}$`, 'i'),
    separator: new RegExp(`${or}|\\s*,\\s*`, 'i'),
    either: new RegExp(`^(?:${alternation(lexicon.prose.either)})\\s+`, 'i'),
    announced: new RegExp(`(?:^|\\s)(?:${alternation(lexicon.prose.values)})\\s*:?$`, 'i'),
    truth: new Set(lexicon.prose.truth.map((word) => word.toLowerCase())),
  };
  made.set(lexicon, patterns);
  return patterns;
}

function listed(
  sentence: string,
  prose: RowProse,
  patterns: Patterns,
  another: boolean,
): readonly CandidateValue[] | null {
  if (!patterns.separator.test(sentence)) return null;
  const colon = /:\s+/u.exec(sentence);
  const lead = colon === null ? '' : sentence.slice(0, colon.index);
  const body = colon === null ? sentence : sentence.slice(colon.index + colon[0].length);
  const whole = asList(body.replace(patterns.either, ''), patterns);
  if (whole !== null) return acceptable(whole, prose, patterns) ? whole : null;
  const words = body.split(patterns.separator).map((word) => word.trim());
  const announced = colon !== null && patterns.announced.test(lead.trimEnd());
  if (
    words.length >= 3 &&
    (announced || hasExample(prose, words.map(unquote)) || another) &&
    colon !== null
  ) {
    const short = announced && hasExample(prose, words) ? /^\S+(?: \S+){0,3}$/u : ONE;
    if (words.every((word) => short.test(word)))
      return words.map((word) => ({ value: unquote(word), gloss: null }));
  }
  for (let comma = body.indexOf(','); comma >= 0; comma = body.indexOf(',', comma + 1)) {
    const rest = asList(body.slice(comma + 1).trim(), patterns);
    if (rest === null) continue;
    const values = rest.map(({ value }) => value);
    const evident = values.every((value) => patterns.truth.has(value.toLowerCase()));
    return hasExample(prose, values) || evident ? rest : null;
  }
  return null;
}

function asList(text: string, patterns: Patterns): readonly CandidateValue[] | null {
  if (!patterns.list.test(text)) return null;
  return text.split(patterns.separator).map((part) => {
    const open = part.indexOf('(');
    const word = open < 0 ? part : part.slice(0, open);
    return { value: unquote(word), gloss: open < 0 ? null : part.slice(open + 1, part.lastIndexOf(')')) };
  });
}

/** Values that agree with the example, or without one look alike and not like the beginning of a sentence. */
function acceptable(list: readonly CandidateValue[], prose: RowProse, patterns: Patterns): boolean {
  const values = list.map(({ value }) => value);
  if (values.every((value) => patterns.truth.has(value.toLowerCase()))) return true;
  if (prose.type === 'number' && !values.every((value) => /^[\d.,-]+$/u.test(value))) return false;
  if (prose.examples.length > 0) return hasExample(prose, values);
  const capital = values.map(isCapitalised);
  return capital.every((is) => is === capital[0]);
}

/** `fi|en|se`, or two truth words with a slash. */
function barred(sentence: string): readonly CandidateValue[] | null {
  if (!BARRED.test(sentence)) {
    return /^(?:true\/false|yes\/no)$/iu.test(sentence) ? plain(sentence.split('/')) : null;
  }
  return plain(sentence.split('|'));
}

/** `1 = yes, 0 = no`; words need a comma before them, numbers do not. */
function inlinePairs(sentence: string, form: RegExp): readonly CandidateValue[] | null {
  const matches = [...sentence.matchAll(form)];
  if (matches.length < 2) return null;
  return matches.map((match, at) => ({
    value: unquote(match.groups?.['word'] ?? match.groups?.['number'] ?? ''),
    gloss: stripEnd(sentence.slice(match.index + match[0].length, matches[at + 1]?.index), ',;./ '),
  }));
}

function plain(words: readonly string[]): readonly CandidateValue[] {
  return words.map((word) => ({ value: unquote(word), gloss: null }));
}
