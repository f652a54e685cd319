import { violation } from './simple-value.js';

/** Texts longer than this are not made. */
const LONGEST = 4096;
/** Groups nested deeper than this are not followed. */
const DEEPEST = 20;

/**
 * A text that an expression of XML Schema matches, as short as the first alternatives allow. What it is good for is
 * left to whoever asks: it is a candidate, to be validated.
 *
 * @param pattern the expression
 * @param more characters beyond the fewest, which the first run of no fixed number gets
 * @param tried characters that are tried for a class, in this order
 * @returns undefined where the expression has something that is not followed, or no run takes the characters
 */
export function patternSample(pattern: string, more = 0, tried = TRIED): string | undefined {
  if (more < 0) return undefined;
  const reading: Reading = { pattern, tried, at: 0, more };
  const text = alternatives(reading, 0);
  return text === undefined || reading.at < pattern.length || reading.more > 0 ? undefined : text;
}

interface Reading {
  readonly pattern: string;
  readonly tried: readonly string[];
  at: number;
  /** Characters that no run has taken yet. */
  more: number;
}

/** The first of several alternatives; the others are passed over. */
function alternatives(reading: Reading, depth: number): string | undefined {
  const first = branch(reading, depth);
  if (first === undefined) return undefined;
  while (reading.pattern[reading.at] === '|') {
    reading.at += 1;
    const { more } = reading;
    reading.more = 0;
    if (branch(reading, depth) === undefined) return undefined;
    reading.more = more;
  }
  return first;
}

function branch(reading: Reading, depth: number): string | undefined {
  let text = '';
  for (let next = reading.pattern[reading.at]; next !== undefined; next = reading.pattern[reading.at]) {
    if (next === '|' || next === ')') break;
    const isGroup = next === '(';
    const one = isGroup ? group(reading, depth + 1) : character(reading);
    if (one === undefined) return undefined;
    const bounds = repetition(reading);
    let times = bounds.min;
    if (!isGroup && bounds.max > times) {
      const taken = Math.min(reading.more, bounds.max - times);
      times += taken;
      reading.more -= taken;
    }
    if (text.length + one.length * times > LONGEST) return undefined;
    text += one.repeat(times);
  }
  return text;
}

function group(reading: Reading, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  reading.at += 1;
  const { more } = reading;
  reading.more = 0;
  const text = alternatives(reading, depth);
  reading.more = more;
  if (reading.pattern[reading.at] !== ')') return undefined;
  reading.at += 1;
  return text;
}

const QUANTIFIER = /[?*+]|\{(\d+)(?:(,)(\d*))?\}/uy;
const MARKS: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: LONGEST },
  '+': { min: 1, max: LONGEST },
};

function repetition(reading: Reading): { readonly min: number; readonly max: number } {
  QUANTIFIER.lastIndex = reading.at;
  const match = QUANTIFIER.exec(reading.pattern);
  if (match === null) return { min: 1, max: 1 };
  const [whole, low, comma, high] = match;
  reading.at += whole.length;
  const min = Number(low);
  return MARKS[whole] ?? { min, max: comma === undefined ? min : high === '' ? LONGEST : Number(high) };
}

/** One character, a class of them, or an escape, up to the end of it; classes that are taken away stand inside. */
const ATOM = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\\[\]]|\[(?:\\.|[^\\[\]])*\])*\]|[^\\?*+{}()|[\]]/uy;
/** Characters that are tried for a class: plain ones first. */
const TRIED: readonly string[] = ['a', '1', 'A', '0', '-', '.', ',', ' ', '_', ':', '/', '@'];

function character(reading: Reading): string | undefined {
  ATOM.lastIndex = reading.at;
  const atom = ATOM.exec(reading.pattern)?.[0];
  if (atom === undefined) return undefined;
  reading.at += atom.length;
  if ([...atom].length === 1 && atom !== '.') return atom;
  const simple = { codec: 'text', facets: { patterns: [[atom]] } };
  return [...reading.tried, ...atom].find((one) => violation(one, simple) === undefined);
}
