import type { Evidence } from './evidence.js';
import { CLOSED_COMPOUNDS } from './closed-compounds.js';
import { COMMON_WORDS } from './common-words.js';
import { cheapestCut, costOf, cutLetters } from './segment.js';
import type { Borders } from './segment.js';
import { cutSpelling, doubtfulBorders, isDigits, showsWords } from './spelling.js';

/** Words learnt from the spelling of names, with what it costs to see one of them in a name. */
export interface Lexicon {
  /** Cost by word in lower case; the more evidence, the cheaper. */
  readonly costs: ReadonlyMap<string, number>;
  /** Cost of a word that stands in no document. */
  readonly unseen: number;
  /** Words that were seen in no other name, by the name in lower case. */
  readonly onlyIn: ReadonlyMap<string, readonly string[]>;
  /** Positions after which some spelling of a name has a border, by the name in lower case. */
  readonly borders: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Evidence for a piece of a name that shows its words, for one of two readings of it, and for each text with the word, up to a limit. */
const WEIGHT = { piece: 4, reading: 2, prose: 3, mostTexts: 8, common: 8 } as const;
/** A compound is taken apart when each of its parts has this many times its evidence. */
const COMPOUND_FACTOR = 2;
/** Evidence that is taken to stand in every set of documents, so that words of a small one are not too cheap. */
const LEAST_TOTAL = 4096;
const SHORTEST_PROSE = 3;
const SHORTEST_COMPOUND = 6;

/**
 * Learns words: `OrderDeliveryDate` in one place teaches how to cut `orderdeliverydate` in another.
 *
 * The result does not depend on the order of the evidence, nor on how often the same text is repeated.
 *
 * @param evidence names and prose of the same documents
 */
export function learnLexicon(evidence: Evidence): Lexicon {
  const spellings = new Set(evidence.spellings);
  const prose = new Map<string, number>();
  for (const text of new Set(evidence.prose)) readProse(text, spellings, prose);

  const weights = new Map<string, number>();
  const borders = new Map<string, Set<number>>();
  const single = new Set<string>();
  const onlyIn = new Map<string, string>();
  for (const spelling of spellings) {
    const pieces = cutSpelling(spelling);
    if (showsWords(pieces)) {
      const name = pieces.join('');
      const doubtful = new Set(doubtfulBorders(spelling));
      const other = otherReading(name, pieces, doubtful);
      noteBorders(name, pieces, doubtful, borders);
      const weight = other === null ? WEIGHT.piece : WEIGHT.reading;
      for (const piece of new Set([...pieces, ...(other ?? [])])) {
        if (isDigits(piece)) continue;
        add(weights, piece, weight);
        onlyIn.set(piece, onlyIn.has(piece) && onlyIn.get(piece) !== name ? '' : name);
      }
    } else for (const piece of pieces) if (!isDigits(piece)) single.add(piece);
  }
  for (const [word, texts] of prose) {
    if (word.length < SHORTEST_PROSE || single.has(word) || borders.has(word)) continue;
    add(weights, word, WEIGHT.prose * Math.min(texts, WEIGHT.mostTexts));
    onlyIn.delete(word);
  }
  for (const word of [...COMMON_WORDS, ...CLOSED_COMPOUNDS]) onlyIn.delete(word);
  const words = withoutCompounds(weights);
  let total = LEAST_TOTAL;
  for (const weight of words.values()) total += weight;
  const costs = new Map([...words].map(([word, weight]) => [word, costOf(weight, total)]));
  const lexicon = { costs, unseen: costOf(1, total * 2), onlyIn: inverted(onlyIn), borders };
  // What everybody knows counts as little as a word that was seen in one name.
  const known = costOf(WEIGHT.common, total);
  for (const word of [...COMMON_WORDS, ...CLOSED_COMPOUNDS]) if (!costs.has(word)) costs.set(word, known);
  learnSingle(single, costs, costOf(1, total), lexicon);
  return lexicon;
}

/**
 * A name of one piece is a word, unless the words known so far take it apart. Shorter ones first, so that
 * longer ones can be made of them.
 */
function learnSingle(
  single: ReadonlySet<string>,
  costs: Map<string, number>,
  cost: number,
  lexicon: Lexicon,
): void {
  for (const word of [...single].sort(byLength)) {
    if (costs.has(word) || lexicon.borders.has(word)) continue;
    if (CLOSED_COMPOUNDS.has(word) || cutLetters(word, 0, NO_BORDERS, lexicon).length === 1)
      costs.set(word, cost);
  }
}

const NO_BORDERS: Borders = new Map();

/** Words by the one name that each was seen in. */
function inverted(onlyIn: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [word, name] of onlyIn) {
    if (name === '') continue;
    const known = words.get(name);
    if (known === undefined) words.set(name, [word]);
    else known.push(word);
  }
  return words;
}

/** Counts the texts in which each word occurs; a word with capitals inside is a name and teaches as one. */
function readProse(text: string, spellings: Set<string>, words: Map<string, number>): void {
  const seen = new Set<string>();
  // Wire names are cut by words of their own letters, and those are Latin ones.
  for (const word of text.match(/[A-Za-z\u00C0-\u024F]+/g) ?? []) {
    if (/^.?[^A-Z\u00C0-\u00DE]+$/.test(word)) seen.add(word.toLowerCase());
    else if (/[a-z]{2}[A-Z][a-z]{2}/.test(word)) spellings.add(word);
  }
  for (const word of seen) add(words, word, 1);
}

/** Where capitals stand before a small word: the pieces if the last capital belongs to them. */
function otherReading(
  name: string,
  pieces: readonly string[],
  doubtful: ReadonlySet<number>,
): readonly string[] | null {
  if (doubtful.size === 0) return null;
  const other: string[] = [];
  let from = 0;
  let position = 0;
  for (const piece of pieces) {
    position += piece.length;
    const end = doubtful.has(position + 1) ? position + 1 : position;
    other.push(name.slice(from, end));
    from = end;
  }
  return other.filter((piece) => piece !== '');
}

/** Notes where a name is cut for certain. */
function noteBorders(
  name: string,
  pieces: readonly string[],
  doubtful: ReadonlySet<number>,
  borders: Map<string, Set<number>>,
): void {
  const positions = borders.get(name) ?? new Set<number>();
  let position = 0;
  for (const piece of pieces.slice(0, -1)) {
    position += piece.length;
    if (!doubtful.has(position + 1)) positions.add(position);
  }
  borders.set(name, positions);
}

/** Leaves out words that are themselves glued from better known ones (`Postnumber` beside `PostNumber`). */
function withoutCompounds(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const word of [...weights.keys()].sort(byLength)) {
    const weight = weights.get(word) ?? 0;
    const closed = word.length < SHORTEST_COMPOUND || CLOSED_COMPOUNDS.has(word);
    if (closed || !isCompound(word, weight, kept)) kept.set(word, weight);
  }
  return kept;
}

function isCompound(word: string, weight: number, known: ReadonlyMap<string, number>): boolean {
  const parts = cheapestCut(word, (start, end) => {
    if (end - start < 3 || end - start === word.length) return null;
    const part = word.slice(start, end);
    if (COMMON_WORDS.has(part)) return 1;
    const evidence = known.get(part);
    return evidence === undefined || evidence < weight * COMPOUND_FACTOR ? null : 1;
  });
  return parts !== null && parts.length > 1;
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}
