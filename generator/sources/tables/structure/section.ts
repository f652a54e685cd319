import { outline } from '../outline.js';
import type { Basis, Block, CueRole, PlacedText, Section, TableBlock, TableKind } from '../page.js';
import { indentedRows } from '../reading/indentation.js';
import { columnsOf, readRow } from '../reading/row.js';
import { readStartTag, rowsOfTag } from '../reading/start-tag.js';
import type { OccursReading, Row } from '../row.js';
import type { ClassifiedGrid } from './classify.js';
import type { ClassifiedSection, SectionContext } from './context.js';
import { messageRows } from './messages.js';
import { reportRows, reportSection, reportTable } from './report.js';

/** What has been announced so far in a section. */
interface Announced {
  role: CueRole | null;
  basis: Basis;
  leadIn: PlacedText | null;
  /** The passage right before is an announcement. */
  fresh: boolean;
  /** Part of the last message table. */
  message: 'request' | 'response' | null;
}

/**
 * Reads one section: decides what each table is, and reads its rows.
 *
 * @param draft the section with its tables classified
 * @param context what to read it with
 */
export function readSection(draft: ClassifiedSection, context: SectionContext): Section {
  const announced: Announced = { role: null, basis: 'none', leadIn: null, fresh: false, message: null };
  const blocks = draft.blocks.map((block, at): Block => {
    if (block.kind === 'grid') {
      const classified = draft.tables.get(block.grid);
      const table = readTable(classified ?? bare(block.grid), announced, context);
      reportTable(table, announced.fresh, context);
      announced.leadIn = null;
      announced.fresh = false;
      return table;
    }
    const { role, text, place } = block;
    const next = draft.blocks[at + 1];
    const cue = role === 'label' ? null : context.cues.cue(text, next?.kind === 'grid');
    announced.leadIn = { text, place };
    announced.fresh = cue !== null;
    if (cue === null) return { kind: 'prose', role, text, place };
    announced.role = cue;
    announced.basis = 'cue';
    return { kind: 'prose', role: 'cue', announces: cue, text, place };
  });
  reportSection(draft, blocks, context);
  reportMessages(blocks, context);
  return {
    resources: context.resources,
    resourcesFrom: context.resourcesFrom,
    method: context.method,
    title: draft.title,
    blocks,
    mentions: [],
    place: draft.title?.place ?? draft.place,
  };
}

function bare(grid: ClassifiedGrid['grid']): ClassifiedGrid {
  return { is: 'unknown', headings: [], headingsAssumed: false, data: [], grid };
}

function readTable(classified: ClassifiedGrid, announced: Announced, context: SectionContext): TableBlock {
  const [is, basis] =
    announced.fresh && classified.is === 'values' && !namesValues(classified)
      ? (['unknown', 'none'] as const)
      : partOf(classified, announced, context);
  const of = is === 'parameters' ? 'parameter' : classified.is === 'elements' ? 'element' : null;
  const rows = of === null ? [] : readRows(classified, of, context);
  reportRows(rows, context.found);
  return {
    kind: 'table',
    is,
    basis,
    headings: classified.headings,
    headingsAssumed: classified.headingsAssumed,
    rows,
    grid: classified.grid,
    data: classified.data.map(({ row }) => row),
    leadIn: announced.leadIn,
    place: classified.grid.place,
  };
}

/** Whether a heading says that the table lists values; after an announcement of a message nothing less will do. */
function namesValues({ headings }: ClassifiedGrid): boolean {
  return headings.some((heading) => heading.meaning === 'value');
}

function readRows(
  { data, headings }: ClassifiedGrid,
  of: 'element' | 'parameter',
  { lexicon }: SectionContext,
): readonly Row[] {
  let current = headings;
  let columns = columnsOf(headings, of);
  const shown =
    of === 'element' && columns.level < 0
      ? indentedRows(
          data.map(({ row }) => row),
          columns.name,
        )
      : undefined;
  // One row at the top is the root; several stand under one that the table leaves out.
  const outermost = shown?.filter((one) => one?.depth === 0).length === 1 ? 0 : 1;
  return data.flatMap(({ row: given, headings: above }, at) => {
    if (above !== null && above !== current) {
      current = above;
      columns = columnsOf(above, of);
    }
    const indented = shown?.[at] ?? null;
    const level = indented === null ? null : ({ kind: 'number', value: indented.depth + outermost } as const);
    const row =
      indented === null
        ? given
        : {
            ...given,
            cells: given.cells.map((cell, column) =>
              column === columns.name ? { ...cell, text: indented.name } : cell,
            ),
          };
    const tag = of === 'element' ? readStartTag(row, columns.name) : undefined;
    const read = { ...readRow(tag?.row ?? row, columns, of, lexicon), cells: given.cells };
    const occurs = indented?.many === true ? repeated(read.occurs) : read.occurs;
    const leveled = level === null || read.kind !== 'element' ? read : { ...read, level, occurs };
    return tag === undefined || read.kind !== 'element' ? [leveled] : rowsOfTag(leveled, tag);
  });
}

/** A column that says yes or no tells whether there is one, and the name (`lines[]`) that there are several. */
function repeated(occurs: OccursReading): OccursReading {
  return occurs.kind === 'prose' && occurs.max === 1 ? { ...occurs, max: null } : occurs;
}

/**
 * Whether a table of elements is the request or the response: what was announced; else the same as the message
 * table before it; else by the method, since a GET has no body.
 */
function partOf(
  { is, headings }: ClassifiedGrid,
  announced: Announced,
  { method }: SectionContext,
): readonly [TableKind, Basis] {
  // Names without levels can be those of elements and of parameters.
  const leveled = headings.some(({ meaning }) => meaning === 'level');
  if (is === 'elements' && announced.fresh && announced.role === 'query' && !leveled) {
    return ['parameters', 'cue'];
  }
  if (is !== 'elements') return [is, 'none'];
  if (announced.role === 'request' || announced.role === 'response') {
    const { basis } = announced;
    announced.message = announced.role;
    announced.basis = 'previous';
    return [announced.role, basis];
  }
  if (announced.message !== null) return [announced.message, 'previous'];
  const verb = method?.text.toUpperCase();
  if (verb === undefined) return ['elements', 'none'];
  announced.message = verb === 'GET' || verb === 'HEAD' ? 'response' : 'request';
  return [announced.message, 'method'];
}

/** Reports what is wrong with the levels of each message, over all its tables. */
function reportMessages(blocks: readonly Block[], { found }: SectionContext): void {
  for (const part of ['request', 'response', 'elements'] as const) {
    outline(messageRows(blocks, part), found);
  }
}
