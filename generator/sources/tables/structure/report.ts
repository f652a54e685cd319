import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Block, IndexRow, TableBlock } from '../page.js';
import type { Damage, Row } from '../row.js';
import type { TableCode, tableRules } from '../rules.js';
import type { ClassifiedSection, SectionContext } from './context.js';

/** What each damage of a row is called, and what to say of it. */
const DAMAGES: Readonly<
  Record<Exclude<Damage, 'boundary-unknown'>, readonly [TableCode, (row: Row) => string]>
> = {
  'level-blank': ['table-level-blank', (row) => `${nameOf(row)} has no level`],
  'level-unknown': [
    'table-level-unknown',
    (row) => `the level of ${nameOf(row)} is neither a number nor a known word`,
  ],
  'name-missing': ['table-name-missing', () => 'the row has no name'],
  'name-broken': ['table-name-broken', (row) => `the name ${row.name} is broken over lines`],
  'name-invalid': ['table-name-invalid', (row) => `"${row.name}" cannot be a name`],
  'type-unknown': [
    'table-type-unknown',
    (row) =>
      row.type === null || row.type.word === ''
        ? `${nameOf(row)} has no type`
        : `${nameOf(row)} has the unknown type "${row.type.word}"`,
  ],
  'occurs-unknown': [
    'table-occurs-unknown',
    (row) =>
      `the occurrence "${row.occurs.kind === 'prose' ? row.occurs.text : ''}" of ${nameOf(row)} cannot be read`,
  ],
  'cells-missing': [
    'table-cells-missing',
    (row) => `${nameOf(row)} has ${row.cells.length} cells, fewer than headings`,
  ],
  'cells-surplus': [
    'table-cells-surplus',
    (row) => `${nameOf(row)} has ${row.cells.length} cells, more than headings`,
  ],
  'cells-glued': ['table-cells-glued', (row) => `two cells of ${nameOf(row)} stand in one`],
};

/**
 * Reports every damage of rows; rows whose cells cannot be told apart are many where there is one, and are
 * reported together.
 *
 * @param rows rows of one table
 * @param found where to report
 */
export function reportRows(rows: readonly Row[], found: DiagnosticCollector<typeof tableRules>): void {
  for (const row of rows) {
    for (const damage of row.damaged) {
      if (damage === 'boundary-unknown') continue;
      const [code, message] = DAMAGES[damage];
      found.report(code, message(row), [row.place]);
    }
  }
  const unclear = rows.filter(({ damaged }) => damaged.includes('boundary-unknown'));
  if (unclear.length === 0) return;
  const message = `where the last cells of ${unclear.length} rows begin and end cannot be seen`;
  found.report(
    'table-cell-boundary-unknown',
    message,
    unclear.map(({ place }) => place),
  );
}

/**
 * Reports what is wrong with a table as a whole.
 *
 * @param table the table
 * @param announced whether a passage right before it announces parameters or a message
 * @param context the section around it
 */
export function reportTable(table: TableBlock, announced: boolean, context: SectionContext): void {
  const { found, resources } = context;
  if (table.is === 'unknown' || table.is === 'values') {
    if (table.is === 'unknown') reportUnknown(table, announced, found);
    return;
  }
  if (table.is === 'index' || table.is === 'files') return;
  const { headings } = table;
  if (table.is !== 'parameters' && !headings.some(({ meaning }) => meaning === 'level')) {
    const isIndented = table.rows.some(({ level }) => level.kind === 'number');
    if (isIndented)
      found.report('table-levels-indented', 'the levels are read from where names stand', [table.place]);
    else
      found.report('table-levels-missing', 'the table lists elements and has no column of levels', [
        table.place,
      ]);
  }
  if (table.headingsAssumed) {
    found.report(
      'table-headings-assumed',
      `the table has no heading row; its columns are taken as ${columns(table)}`,
      [table.place],
    );
  }
  for (const heading of headings) {
    if (heading.meaning !== null || heading.text === '') continue;
    found.report('table-heading-unknown', `the heading "${heading.text}" is not known`, [heading.place]);
  }
  if (resources.length === 0) {
    found.report('table-section-without-resource', 'the table stands in a section that names no resource', [
      table.place,
    ]);
  } else if (table.is === 'elements') {
    found.report(
      'table-part-unknown',
      `nothing says whether the message of ${resources[0]?.name} is sent or received`,
      [table.place],
    );
  }
}

/**
 * Reports a section that has tables to read and names its resource only by its title.
 *
 * @param draft the section
 * @param blocks its blocks
 * @param context the section around them
 */
export function reportSection(
  { title, place }: ClassifiedSection,
  blocks: readonly Block[],
  { resources, resourcesFrom, found }: SectionContext,
): void {
  if (resourcesFrom !== 'index') return;
  if (!blocks.some((block) => block.kind === 'table' && block.rows.length > 0)) return;
  const names = resources.map(({ name }) => name).join(', ');
  found.report('table-resource-from-index', `the section names no resource; its title stands for ${names}`, [
    title?.place ?? place,
    ...resources.map((resource) => ({ ...resource.place, note: 'in the index' })),
  ]);
}

/**
 * Reports the index rows of a capture of which it cannot be seen under which heading their files stand.
 *
 * @param index the index
 * @param found where to report
 */
export function reportIndex(index: readonly IndexRow[], found: DiagnosticCollector<typeof tableRules>): void {
  const unclear = index.flatMap(({ files }) => files.filter(({ kind }) => kind === 'other'));
  if (unclear.length === 0) return;
  const message = `under which heading ${unclear.length} files of the index stand cannot be seen`;
  found.report(
    'table-cell-boundary-unknown',
    message,
    unclear.map(({ place }) => place),
  );
}

function reportUnknown(
  table: TableBlock,
  announced: boolean,
  found: DiagnosticCollector<typeof tableRules>,
): void {
  const known = table.headings.some((heading) => heading.meaning !== null);
  if (announced && !known) {
    found.report('table-headings-unknown', 'no heading of the announced table is known', [table.place]);
  } else {
    found.report('table-unknown', 'what the table lists cannot be told', [table.place]);
  }
}

function columns(table: TableBlock): string {
  return table.headings.map((heading) => heading.meaning ?? '?').join(', ');
}

function nameOf(row: Row): string {
  return row.name === '' ? 'the row' : row.name;
}
