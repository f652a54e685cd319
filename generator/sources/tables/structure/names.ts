import type { Place } from '../../../diagnostics/diagnostic.js';
import type { PlacedText, ResourceName } from '../page.js';
import { LETTER, WORD_CHARACTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, stripEnd } from '../vocabulary/normalise.js';

const HAS_LETTER = new RegExp(`[${LETTER}0-9]`, 'u');

/**
 * Makes the expression for resource names from what a config says.
 *
 * @param source regular expression source of a name, without anchors
 * @returns the expression, which matches whole words only; null where the source is no regular expression
 */
export function namePattern(source: string): RegExp | null {
  try {
    void new RegExp(source, 'u');
    return new RegExp(`(?<![${WORD_CHARACTER}])(?:${source})(?![${WORD_CHARACTER}])`, 'gu');
  } catch {
    return null;
  }
}

/** How resource names are found in text. */
export interface NameFinder {
  /** Names at the place where a label or an index column promises them. */
  promised(text: string, place: Place): readonly ResourceName[];
  /** What stands after the last of the promised names, with its place. */
  rest(text: string, names: readonly ResourceName[], place: Place): PlacedText;
  /** Names anywhere in prose; none without a pattern. */
  mentioned(texts: readonly PlacedText[]): readonly ResourceName[];
}

/**
 * Makes the finder of resource names.
 *
 * @param pattern expression for names, see `namePattern`; without it only labels and the index name resources
 * @param lexicon words for "or"
 */
export function nameFinder(pattern: RegExp | null, lexicon: Lexicon): NameFinder {
  const source = pattern;
  const separator = new RegExp(String.raw`^\s*(?:,|\s/\s|\s(?:${alternation(lexicon.prose.or)})\s)\s*`, 'iu');
  const byPattern = (text: string, place: Place): readonly ResourceName[] => {
    if (source === null || text.search(source) < 0) return [];
    return [...text.matchAll(source)].map((match) => ({
      name: match[0],
      place: shift(place, text, match.index),
    }));
  };
  return {
    promised: (text, place) => {
      const known = byPattern(text, place);
      return known.length > 0 ? known : byPosition(text, place, separator);
    },
    rest: (text, names, place) => {
      const end = names.reduce(
        (after, { name }) => Math.max(after, text.indexOf(name, after) + name.length),
        0,
      );
      const gap = /^[\s.,;]*/u.exec(text.slice(end))?.[0].length ?? 0;
      return { text: text.slice(end + gap), place: shift(place, text, end + gap) };
    },
    mentioned: (texts) => (source === null ? [] : inTexts(texts, source)),
  };
}

/** The first word, and further words as long as a comma, slash or "or" joins them. */
function byPosition(text: string, place: Place, separator: RegExp): readonly ResourceName[] {
  const names: ResourceName[] = [];
  let at = text.length - text.trimStart().length;
  for (;;) {
    const found = /^[^\s,]+/u.exec(text.slice(at))?.[0];
    const word = found === undefined ? undefined : stripEnd(found, '.;:');
    if (word === undefined || !HAS_LETTER.test(word)) return names;
    names.push({ name: word, place: shift(place, text, at) });
    at += word.length;
    const gap = separator.exec(text.slice(at))?.[0].length;
    if (gap === undefined) return names;
    at += gap;
  }
}

/** Matches in many texts, found in one go: most texts hold none, and each search of its own costs more than it finds. */
function inTexts(texts: readonly PlacedText[], source: RegExp): readonly ResourceName[] {
  const joined = texts.map(({ text }) => text).join('\n');
  const names: ResourceName[] = [];
  let at = 0;
  let start = 0;
  for (const match of joined.matchAll(source)) {
    let text = texts[at];
    while (text !== undefined && match.index > start + text.text.length) {
      start += text.text.length + 1;
      text = texts[++at];
    }
    if (text !== undefined)
      names.push({ name: match[0], place: shift(text.place, text.text, match.index - start) });
  }
  return names;
}

/** Place of an offset into a text, as far as the text stands on one line of the source. */
function shift(place: Place, text: string, offset: number): Place {
  return text.lastIndexOf('\n', offset) >= 0 ? place : { ...place, column: place.column + offset };
}
