import type { Place } from '../../../diagnostics/diagnostic.js';
import type { PlacedText, ResourceName } from '../page.js';
import { LETTER, WORD_CHARACTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, stripEnd } from '../vocabulary/normalise.js';

const HAS_LETTER = new RegExp(`[${LETTER}0-9]`, 'u');

/** How resource names are found in text. */
export interface NameFinder {
  /** Names at the place where a label or an index column promises them. */
  promised(text: string, place: Place): readonly ResourceName[];
  /** What stands after the last of the promised names, with its place. */
  rest(text: string, names: readonly ResourceName[], place: Place): PlacedText;
  /** Names anywhere in prose; none without a pattern. */
  mentioned(text: string, place: Place): readonly ResourceName[];
}

/**
 * Makes the finder of resource names.
 *
 * @param pattern regular expression source of a resource name, without anchors; without it only labels name resources
 * @param lexicon words for "or"
 */
export function nameFinder(pattern: string | undefined, lexicon: Lexicon): NameFinder {
  const source =
    pattern === undefined
      ? null
      : new RegExp(`(?<![${WORD_CHARACTER}])(?:${pattern})(?![${WORD_CHARACTER}])`, 'gu');
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
    mentioned: byPattern,
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

/** Place of an offset into a text, as far as the text stands on one line of the source. */
function shift(place: Place, text: string, offset: number): Place {
  return text.lastIndexOf('\n', offset) >= 0 ? place : { ...place, column: place.column + offset };
}
