import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { PlacedText } from '../page.js';
import type { RawBlock, RawPage } from '../raw.js';
import type { tableRules } from '../rules.js';
import { cueReader } from '../structure/cues.js';
import type { CueReader } from '../structure/cues.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { collapse } from '../vocabulary/normalise.js';
import { findHeadings, isGluedHeadings } from './headings.js';
import type { LineHeadings } from './headings.js';
import { isBlank, linesOf, placeIn } from './lines.js';
import type { TextLine } from './lines.js';
import { hasBars, readPipes } from './pipes.js';
import { readSpaced } from './spaces.js';

const ITEM = /^\s*[•*·‣-]\s+/u;

/**
 * Reads the blocks of a text capture: tables whose cells bars separate, or spaces and line ends; the line before a
 * resource label is a heading; every other line that shows anything is a passage.
 *
 * @param file file that the places name
 * @param text the capture
 * @param lexicon words to read with
 * @param found where to report tables that cannot be read
 */
export function readText(
  file: string,
  text: string,
  lexicon: Lexicon,
  found: DiagnosticCollector<typeof tableRules>,
): RawPage {
  const lines = linesOf(text);
  const cues = cueReader(lexicon);
  const titles = titleLines(lines, cues);
  const blocks: RawBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const table = hasBars(line) ? readPipes(file, lines, at, lexicon) : null;
    if (table !== null && table.grid.rows.length > 1) {
      blocks.push({ kind: 'grid', grid: table.grid });
      at += table.lines - 1;
      continue;
    }
    const headings = findHeadings(lines, at, lexicon);
    if (headings !== null) {
      const from = at + headings.lines;
      const to = endOfTable(lines, from, titles, cues, lexicon);
      const body = trimEnd(lines.slice(from, to));
      blocks.push({ kind: 'grid', grid: readSpaced(file, headings, body, lexicon) });
      at = to - 1;
      continue;
    }
    if (isGluedHeadings(line, lexicon)) {
      const place = placeIn(file, line, 0);
      found.report('table-cells-glued', 'the cells of a table have run together and cannot be read', [place]);
    }
    blocks.push(passage(file, line, titles.has(at)));
  }
  return { title: null, language: null, blocks, cellsCertain: false };
}

function passage(file: string, line: TextLine, title: boolean): RawBlock {
  const mark = ITEM.exec(line.text)?.[0].length ?? 0;
  const shown = line.text.slice(mark);
  const placed: PlacedText = {
    text: collapse(shown),
    place: placeIn(file, line, mark + shown.length - shown.trimStart().length),
  };
  return title
    ? { kind: 'heading', level: 2, text: placed }
    : { kind: 'text', item: mark > 0, lines: [placed] };
}

/** Indexes of the lines right before a resource label. */
function titleLines(lines: readonly TextLine[], cues: CueReader): ReadonlySet<number> {
  const titles = new Set<number>();
  let last: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const label = cues.label(line.text.trim())?.label === 'resource';
    if (label && last !== null && !hasBars(lines[last])) titles.add(last);
    last = label ? null : at;
  }
  return titles;
}

/** Index of the first line after a table without borders: an announcement, a label, a title, further headings. */
function endOfTable(
  lines: readonly TextLine[],
  from: number,
  titles: ReadonlySet<number>,
  cues: CueReader,
  lexicon: Lexicon,
): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const text = line.text.trim();
    if (titles.has(at) || ITEM.test(line.text) || cues.label(text) !== null || cues.cue(text, false) !== null)
      return at;
    if (headsTable(findHeadings(lines, at, lexicon))) return at;
  }
  return lines.length;
}

function headsTable(headings: LineHeadings | null): boolean {
  return headings !== null && headings.headings.length >= 3;
}

/** Lines without the blank ones at the end; a no-break space after a blank line fills the page, not a cell. */
function trimEnd(lines: readonly TextLine[]): readonly TextLine[] {
  let end = lines.length;
  while (end > 0 && isBlank(lines[end - 1])) end--;
  const cell = lines[end];
  return cell !== undefined && cell.text !== '' && /\u00A0/u.test(cell.text)
    ? lines.slice(0, end + 1)
    : lines.slice(0, end);
}
