import type { Cell, ColumnMeaning, GridRow, Heading } from '../grid.js';
import type { Damage, Hint, LevelReading, OccursReading, Row, TypeReading } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { readEnumerations } from './enumeration.js';
import { readHints } from './hints.js';
import { readLevel } from './level.js';
import type { LevelCell } from './level.js';
import { readName } from './name.js';
import { readOccurs } from './occurs.js';
import { sentences } from './sentences.js';
import { readType } from './type.js';

/** What a cell of length and occurrence run together says (`max. 2500...1`): the last range is the occurrence. */
const GLUED_OCCURS = /^(?<type>.*\d)(?<occurs>[01]\.{2,3}(?:\d+|n))$/su;

/** Where the columns of a table are, -1 for those that it has not. */
export interface Columns {
  readonly width: number;
  readonly level: number;
  readonly name: number;
  readonly type: number;
  readonly occurs: number;
  readonly length: number;
  readonly default: number;
  readonly descriptions: readonly number[];
  readonly examples: readonly number[];
}

/**
 * Finds the columns that rows are read from.
 *
 * @param headings headings of the table
 * @param of what the table lists
 */
export function columnsOf(headings: readonly Heading[], of: 'element' | 'parameter'): Columns {
  const find = (meaning: ColumnMeaning): number =>
    headings.findIndex((heading) => heading.meaning === meaning);
  const all = (meaning: ColumnMeaning): readonly number[] =>
    headings.flatMap((heading, at) => (heading.meaning === meaning ? [at] : []));
  const name = find(of);
  return {
    width: headings.length,
    level: find('level'),
    name: name >= 0 ? name : find(of === 'element' ? 'parameter' : 'element'),
    type: find('type'),
    occurs: find('occurs'),
    length: find('length'),
    default: find('default'),
    descriptions: all('description'),
    examples: all('example'),
  };
}

/**
 * Reads one row of a parameter or element table.
 *
 * @param row cells as they stand
 * @param columns where the columns are
 * @param of what the table lists
 * @param lexicon words to read with
 */
export function readRow(row: GridRow, columns: Columns, of: 'element' | 'parameter', lexicon: Lexicon): Row {
  const damaged: Damage[] = [];
  const levelCell = columns.level < 0 ? null : readLevel(row.cells[columns.level]?.text ?? '', lexicon);
  let cells: readonly (Cell | undefined)[] = row.cells;
  if (row.cells.length < columns.width) {
    damaged.push('cells-missing');
    if (levelCell?.gluedName != null) cells = insertAfter(row.cells, columns.level);
  } else if (row.cells.slice(columns.width).some((cell) => cell.text !== '')) {
    damaged.push('cells-surplus');
  }
  const nameCell = cells[columns.name];
  if (nameCell?.copyOf === 'above') return noteOf(row);
  if ((nameCell?.text === '' || nameCell?.copyOf === 'left') && ownCells(row).length === 1)
    return noteOf(row);

  const level: LevelReading = levelCell?.level ?? { kind: 'absent' };
  const { name, damaged: nameDamage } = nameOf(nameCell, levelCell, of);
  damaged.push(...nameDamage);
  if (level.kind === 'blank') damaged.push('level-blank');
  if (level.kind === 'unknown') damaged.push('level-unknown');

  const { type, occurs, damaged: valueDamage } = typeAndOccurs(cells, columns, lexicon);
  damaged.push(...valueDamage);
  const uncertain = row.cells.some((cell) => cell.uncertain);
  if (uncertain) damaged.push('boundary-unknown');
  const textsOf = (places: readonly number[]): readonly string[] =>
    places.map((at) => textOf(cells[at])).filter((text) => text !== '');
  const description = textsOf(columns.descriptions).join('\n');
  const examples = textsOf(columns.examples);
  const isAttribute = level.kind === 'attribute' || (nameCell?.text.startsWith('@') ?? false);
  const kind = of === 'parameter' ? 'parameter' : isAttribute ? 'attribute' : 'element';
  const prose = {
    description,
    examples,
    sentences: sentences(description, lexicon),
    type: type?.kind ?? null,
    ofAttribute: kind === 'attribute',
  };
  const enumerations = uncertain ? [] : readEnumerations(prose, lexicon);
  const hints = uncertain ? [] : readHints(prose, enumerations, lexicon);
  return {
    kind,
    name,
    place: nameCell !== undefined && nameCell.text !== '' ? nameCell.place : row.place,
    level,
    type,
    occurs,
    description,
    examples,
    enumerations,
    hints: withDefault(hints, textOf(cells[columns.default])),
    damaged,
    cells: row.cells,
  };
}

/** A column of default values is weightier than prose. */
function withDefault(hints: readonly Hint[], text: string): readonly Hint[] {
  if (text === '' || text === '-') return hints;
  return [{ kind: 'default', value: text, text }, ...hints.filter(({ kind }) => kind !== 'default')];
}

/** The length from a column of its own, where the type does not say: `40`, `max. 40`, `10,2`. */
function withLength(type: TypeReading, text: string): TypeReading {
  const groups = /^\D*(?<size>\d{1,9})(?:\s*[,.]\s*(?<decimals>\d{1,2}))?\D*$/u.exec(text)?.groups;
  if (groups === undefined || type.maxLength !== undefined || type.digits !== undefined) return type;
  const size = Number(groups['size']);
  if (type.kind === 'text') return { ...type, maxLength: size };
  if (type.kind !== 'number') return type;
  const { decimals } = groups;
  return { ...type, digits: size, ...(decimals === undefined ? {} : { decimals: Number(decimals) }) };
}

function nameOf(
  cell: Cell | undefined,
  level: LevelCell | null,
  of: 'element' | 'parameter',
): { readonly name: string; readonly damaged: readonly Damage[] } {
  const reading = readName(cell?.text ?? '', of);
  const glued = level?.gluedName ?? null;
  return reading.name === '' && glued !== null ? { name: glued, damaged: ['cells-glued'] } : reading;
}

function typeAndOccurs(
  cells: readonly (Cell | undefined)[],
  columns: Columns,
  lexicon: Lexicon,
): Pick<Row, 'type' | 'occurs' | 'damaged'> {
  const damaged: Damage[] = [];
  let typeText = textOf(cells[columns.type]);
  let occursText = textOf(cells[columns.occurs]);
  const glued = occursText === '' ? GLUED_OCCURS.exec(typeText)?.groups : undefined;
  if (glued !== undefined) {
    typeText = glued['type'] ?? '';
    occursText = glued['occurs'] ?? '';
    damaged.push('cells-glued');
  }
  const read: TypeReading | null = columns.type < 0 ? null : readType(typeText, lexicon);
  const type = read === null ? null : withLength(read, textOf(cells[columns.length]));
  if (type?.kind === 'unknown') damaged.push('type-unknown');
  const occurs: OccursReading = columns.occurs < 0 ? { kind: 'absent' } : readOccurs(occursText, lexicon);
  if (occurs.kind === 'prose' && occurs.min === undefined) damaged.push('occurs-unknown');
  return { type, occurs, damaged };
}

/** Text of a cell; nothing where a merged cell only reaches into the column. */
function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.copyOf === 'left' ? '' : cell.text;
}

/** Cells of a row that show something and are not the copy of another. */
function ownCells(row: GridRow): readonly Cell[] {
  return row.cells.filter((cell) => cell.copyOf === undefined && cell.text !== '');
}

function insertAfter(cells: readonly Cell[], at: number): readonly (Cell | undefined)[] {
  return [...cells.slice(0, at + 1), undefined, ...cells.slice(at + 1)];
}

/** A row that says something of the row above it: prose over all columns, or beside a name that is merged downwards. */
function noteOf(row: GridRow): Row {
  const own = ownCells(row);
  return {
    kind: 'note',
    name: '',
    place: own[0]?.place ?? row.place,
    level: { kind: 'absent' },
    type: null,
    occurs: { kind: 'absent' },
    description: own.map((cell) => cell.text).join('\n'),
    examples: [],
    enumerations: [],
    hints: [],
    damaged: [],
    cells: row.cells,
  };
}
