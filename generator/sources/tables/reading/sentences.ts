import { LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, stripEnd } from '../vocabulary/normalise.js';

/** A sentence of a cell. */
export interface Sentence {
  /** Without the full stop at its end. */
  readonly text: string;
  /** Number of its line, from 0. */
  readonly line: number;
}

/**
 * Cuts the text of a cell into sentences: at line breaks, and at full stops, semicolons, question and
 * exclamation marks that white space follows. Marks of list items are removed.
 *
 * @param text text of the cell
 * @param lexicon abbreviations, after which no sentence ends
 */
export function sentences(text: string, lexicon: Lexicon): readonly Sentence[] {
  if (text === '') return [];
  if (!/[\n;!?]|\.\s/u.test(text))
    return [{ text: stripEnd(text.replace(/^\s*- /u, ''), '. ').trim(), line: 0 }];
  const ends = endsOf(lexicon);
  return text.split('\n').flatMap((line, at) =>
    line
      .replace(/^\s*- /u, '')
      .split(ends)
      .map((sentence) => ({ text: stripEnd(sentence, '.;!? ').trim(), line: at }))
      .filter((sentence) => sentence.text !== ''),
  );
}

/** Clauses of a sentence: cut also at commas, colons and parentheses. */
export function clauses(sentence: string): readonly string[] {
  return sentence
    .split(/[,:;()\n]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const made = new WeakMap<Lexicon, RegExp>();

function endsOf(lexicon: Lexicon): RegExp {
  let ends = made.get(lexicon);
  if (ends === undefined) {
    const abbreviated = `(?<!(?<![${LETTER}])(?:${alternation(lexicon.prose.abbreviations)})\\.)`;
    ends = new RegExp(`(?<=[.;!?])${abbreviated}\\s+`, 'i');
    made.set(lexicon, ends);
  }
  return ends;
}
