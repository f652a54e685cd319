import type { Cell, ColumnMeaning, GridRow, Heading } from '../grid.js';
import type { Damage, LevelReading, OccursReading, Row, TypeReading } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { readEnumerations } from './enumeration.js';
import { readHints } from './hints.js';
import { readLevel } from './level.js';
import { readName } from './name.js';
import { readOccurs } from './occurs.js';
import { readType } from './type.js';

/** What a cell of length and occurrence run together says (`max. 2500...1`): the last range is the occurrence. */
const GLUED_OCCURS = /^(?<type>.*\d)(?<occurs>[01]\.{2,3}(?:\d+|n))$/su;

/**
 * Reads one row of a parameter or element table.
 *
 * @param row cells as they stand
 * @param headings headings of the table
 * @param of what the table lists
 * @param lexicon words to read with
 */
export function readRow(
  row: GridRow,
  headings: readonly Heading[],
  of: 'element' | 'parameter',
  lexicon: Lexicon,
): Row {
  const damaged: Damage[] = [];
  const visible = row.cells.filter((cell) => cell.copyOf === undefined && cell.text !== '');
  const has = (meaning: ColumnMeaning): boolean => headings.some((heading) => heading.meaning === meaning);
  const levelAt = headings.findIndex((heading) => heading.meaning === 'level');
  const levelCell = has('level') ? readLevel(row.cells[levelAt]?.text ?? '', lexicon) : null;
  let cells: readonly (Cell | undefined)[] = row.cells;
  if (row.cells.length < headings.length) {
    damaged.push('cells-missing');
    if (levelCell?.gluedName != null) cells = insertAfter(row.cells, levelAt);
  } else if (row.cells.slice(headings.length).some((cell) => cell.text !== '')) {
    damaged.push('cells-surplus');
  }
  const column = (meaning: ColumnMeaning): Cell | undefined =>
    cells[headings.findIndex((heading) => heading.meaning === meaning)];
  const nameCell = column(of) ?? column(of === 'element' ? 'parameter' : 'element');

  const [only] = visible;
  if (
    only !== undefined &&
    visible.length === 1 &&
    only !== nameCell &&
    (nameCell?.text === '' || nameCell?.copyOf === 'left')
  ) {
    return noteOf(row, only);
  }
  const level: LevelReading = levelCell?.level ?? { kind: 'absent' };
  let { name, damaged: nameDamage } = readName(nameCell?.text ?? '', of);
  if (name === '' && levelCell?.gluedName != null) {
    name = levelCell.gluedName;
    nameDamage = ['cells-glued'];
  }
  damaged.push(...nameDamage);
  if (level.kind === 'blank') damaged.push('level-blank');
  if (level.kind === 'unknown') damaged.push('level-unknown');

  let typeText = column('type')?.text ?? '';
  let occursText = column('occurs')?.text ?? '';
  const glued = occursText === '' ? GLUED_OCCURS.exec(typeText)?.groups : undefined;
  if (glued !== undefined) {
    typeText = glued['type'] ?? '';
    occursText = glued['occurs'] ?? '';
    damaged.push('cells-glued');
  }
  const type: TypeReading | null = has('type') ? readType(typeText, lexicon) : null;
  if (type?.kind === 'unknown') damaged.push('type-unknown');
  const occurs: OccursReading = has('occurs') ? readOccurs(occursText, lexicon) : { kind: 'absent' };
  if (occurs.kind === 'prose' && occurs.min === undefined) damaged.push('occurs-unknown');

  const description = column('description')?.text ?? '';
  const examples = headings.flatMap((heading, at) =>
    heading.meaning === 'example' && cells[at] !== undefined && cells[at].text !== '' ? [cells[at].text] : [],
  );
  const prose = { description, examples, type: type?.kind ?? null };
  return {
    kind: of === 'parameter' ? 'parameter' : level.kind === 'attribute' ? 'attribute' : 'element',
    name,
    place: nameCell !== undefined && nameCell.text !== '' ? nameCell.place : row.place,
    level,
    type,
    occurs,
    description,
    examples,
    enumerations: readEnumerations(prose, lexicon),
    hints: readHints(prose, lexicon),
    damaged,
    cells: row.cells,
  };
}

function insertAfter(cells: readonly Cell[], at: number): readonly (Cell | undefined)[] {
  return [...cells.slice(0, at + 1), undefined, ...cells.slice(at + 1)];
}

function noteOf(row: GridRow, cell: Cell): Row {
  return {
    kind: 'note',
    name: '',
    place: cell.place,
    level: { kind: 'absent' },
    type: null,
    occurs: { kind: 'absent' },
    description: cell.text,
    examples: [],
    enumerations: [],
    hints: [],
    damaged: [],
    cells: row.cells,
  };
}
