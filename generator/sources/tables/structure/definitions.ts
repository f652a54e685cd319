import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Cell, Grid, GridRow } from '../grid.js';
import type { PlacedText } from '../page.js';
import type { RawBlock } from '../raw.js';
import { readOccurs } from '../reading/occurs.js';
import { readType } from '../reading/type.js';
import type { Lexicon } from '../vocabulary/lexicon.js';

/** A term of a definition list with what defines it. */
interface Definition extends Term {
  readonly place: Place;
  readonly lines: PlacedText[];
}

/** What stands in a term. */
interface Term {
  readonly name: string;
  readonly type: string;
  readonly occurs: string;
}

/**
 * A definition list of parameters as tables: the terms are their names, with type and occurrence in parentheses
 * behind them where a page has it so (`page (integer, optional)`). Terms that say the same things are one table.
 *
 * @param blocks blocks of the page
 * @param from index of the first term
 * @param lexicon words to know types and occurrences by
 * @returns the tables, and the index of the first block behind the list
 */
export function definitionGrids(
  blocks: readonly RawBlock[],
  from: number,
  lexicon: Lexicon,
): { readonly grids: readonly Grid[]; readonly next: number } {
  const found: Definition[] = [];
  let next = from;
  for (let block = blocks[next]; block?.kind === 'text' && block.part !== undefined; block = blocks[next]) {
    const [{ text, place }] = block.lines;
    if (block.part === 'term') found.push({ ...readTerm(text, lexicon), place, lines: [] });
    else found.at(-1)?.lines.push(...block.lines);
    next += 1;
  }
  const runs: { readonly columns: string; readonly definitions: Definition[] }[] = [];
  for (const definition of found) {
    const columns = columnsOf(definition).join(' ');
    const last = runs.at(-1);
    if (last?.columns === columns) last.definitions.push(definition);
    else runs.push({ columns, definitions: [definition] });
  }
  return { grids: runs.map(({ definitions }) => gridOf(definitions)), next };
}

/** What definitions say beside names and descriptions. */
function columnsOf({ type, occurs }: Definition): readonly ('type' | 'occurs')[] {
  return [...(type === '' ? [] : ['type' as const]), ...(occurs === '' ? [] : ['occurs' as const])];
}

function gridOf([first, ...others]: readonly Definition[]): Grid {
  const place = first?.place ?? { file: '', line: 1, column: 1 };
  const columns = first === undefined ? [] : columnsOf(first);
  const cell = (text: string, at: Place): Cell => ({ text, place: at, strong: false, links: [], nested: [] });
  const headings = ['parameter', ...columns, 'description'].map((text) => cell(text, place));
  const data = [...(first === undefined ? [] : [first]), ...others].map((definition): GridRow => {
    const { name, lines } = definition;
    const cells = [
      cell(name, definition.place),
      ...columns.map((column) => cell(definition[column], definition.place)),
      cell(lines.map((line) => line.text).join('\n'), lines[0]?.place ?? definition.place),
    ];
    return { head: false, place: definition.place, cells };
  });
  return { rows: [{ head: true, place, cells: headings }, ...data], place, caption: null };
}

/** A term whose parentheses hold anything else than a type and an occurrence is a name as it stands. */
function readTerm(text: string, lexicon: Lexicon): Term {
  const { name = text, notes = '' } = /^(?<name>[^\s()]+)\s*\((?<notes>[^()]*)\)$/u.exec(text)?.groups ?? {};
  let type = '';
  let occurs = '';
  for (const note of notes.split(/[,;]/u).map((one) => one.trim())) {
    const reading = readOccurs(note, lexicon);
    if (note === '') continue;
    if (readType(note, lexicon).kind !== 'unknown' && type === '') type = note;
    else if (occurs === '' && reading.kind !== 'blank' && 'min' in reading) occurs = note;
    else return { name: text, type: '', occurs: '' };
  }
  return { name, type, occurs };
}
