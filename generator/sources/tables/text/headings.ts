import type { ColumnMeaning } from '../grid.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, normalise } from '../vocabulary/normalise.js';
import { isBlank } from './lines.js';
import type { TextLine } from './lines.js';

/** A heading in a line of headings. */
export interface LineHeading {
  readonly text: string;
  readonly meaning: ColumnMeaning;
  readonly line: TextLine;
  readonly index: number;
}

/** Headings of a table without cell borders, and how many lines they take. */
export interface LineHeadings {
  readonly headings: readonly LineHeading[];
  readonly lines: number;
  /** Each heading stands on a line of its own, so that cells do too. */
  readonly apart: boolean;
}

const STARTS: ReadonlySet<ColumnMeaning> = new Set(['level', 'parameter', 'integration']);

/**
 * Finds the headings of a table in a capture without cell borders: one line that is nothing but headings, or at
 * least three lines that are a heading each.
 *
 * @param lines lines of the capture
 * @param at index of the line to look at
 * @param lexicon words to read with
 */
export function findHeadings(lines: readonly TextLine[], at: number, lexicon: Lexicon): LineHeadings | null {
  const line = lines[at];
  if (line === undefined || isBlank(line)) return null;
  const inLine = headingsIn(line, lexicon);
  if (inLine !== null && inLine.length >= 2)
    return fits(inLine) ? { headings: inLine, lines: 1, apart: false } : null;
  const apart: LineHeading[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const below = lines[next];
    if (below === undefined) break;
    if (isBlank(below)) continue;
    const meaning = lexicon.headings(below.text)[0];
    if (meaning === undefined || apart.some((heading) => heading.meaning === meaning)) break;
    apart.push({ text: below.text.trim(), meaning, line: below, index: below.text.search(/\S/u) });
  }
  return apart.length >= 3 && fits(apart) ? { headings: apart, lines: next - at, apart: true } : null;
}

/** Whether a line is headings run together without any space between, as a capture that lost its cells has them. */
export function isGluedHeadings(line: TextLine, lexicon: Lexicon): boolean {
  const text = normalise(line.text);
  return gluedPattern(lexicon).test(text) && lexicon.headings(text).length === 0;
}

function fits(headings: readonly LineHeading[]): boolean {
  const first = headings[0]?.meaning;
  return first !== undefined && STARTS.has(first);
}

function headingsIn(line: TextLine, lexicon: Lexicon): readonly LineHeading[] | null {
  const found: LineHeading[] = [];
  const heading = headingPattern(lexicon);
  let index = line.text.length - line.text.trimStart().length;
  while (index < line.text.length) {
    heading.lastIndex = index;
    const text = heading.exec(line.text)?.[0];
    const meaning = text === undefined ? undefined : lexicon.headings(text)[0];
    if (text === undefined || meaning === undefined) return null;
    found.push({ text, meaning, line, index });
    index += text.length;
    index += /^\s*/u.exec(line.text.slice(index))?.[0].length ?? 0;
  }
  return found;
}

const patterns = new WeakMap<Lexicon, { readonly heading: RegExp; readonly glued: RegExp }>();

function patternsOf(lexicon: Lexicon): { readonly heading: RegExp; readonly glued: RegExp } {
  let made = patterns.get(lexicon);
  if (made === undefined) {
    const words = alternation(lexicon.headingWords);
    made = {
      heading: new RegExp(`(?:${words})(?=\\s|$)`, 'iuy'),
      glued: new RegExp(`^(?:${words}){3,}$`, 'iu'),
    };
    patterns.set(lexicon, made);
  }
  return made;
}

function headingPattern(lexicon: Lexicon): RegExp {
  return patternsOf(lexicon).heading;
}

function gluedPattern(lexicon: Lexicon): RegExp {
  return patternsOf(lexicon).glued;
}
