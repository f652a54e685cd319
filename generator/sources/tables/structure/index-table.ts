import type { Cell, ColumnMeaning, Heading } from '../grid.js';
import type { FileLink, IndexRow } from '../page.js';
import { normalise } from '../vocabulary/normalise.js';
import type { ClassifiedGrid } from './classify.js';
import type { NameFinder } from './names.js';

const FILE = /(?<![\w.-])[\w.-]+\.(?:dtd|xsd|xml|json|zip|pdf|txt)\b/iu;
const METHOD = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/u;

/**
 * Reads the table that lists the resources of a page, or the files that it offers.
 *
 * @param table the classified table
 * @param names finder of resource names
 * @param certain cells are under their headings; false for a capture, where empty cells may have gone
 */
export function readIndex(table: ClassifiedGrid, names: NameFinder, certain: boolean): readonly IndexRow[] {
  return table.data.map(({ row, headings }): IndexRow => {
    const columns = headings ?? table.headings;
    const column = (meaning: ColumnMeaning): Cell | undefined =>
      row.cells[columns.findIndex((heading) => heading.meaning === meaning)];
    const title = column('integration') ?? column('description') ?? row.cells[0];
    const resource = column('resource');
    const text = resource?.text.replace(/\n/gu, ' ') ?? '';
    return {
      title: title?.text.replace(/\n/gu, ' ') ?? '',
      method: METHOD.exec(column('method')?.text.toUpperCase() ?? '')?.[0] ?? null,
      resources: resource === undefined || text === '' ? [] : names.promised(text, resource.place),
      files: row.cells.flatMap((cell, at) => fileOf(cell, columns[at], certain)),
      cells: row.cells,
      place: row.place,
    };
  });
}

function fileOf(cell: Cell, heading: Heading | undefined, certain: boolean): readonly FileLink[] {
  const meaning = heading?.meaning;
  if (cell.copyOf !== undefined || normalise(cell.text) === '' || cell.text === '-') return [];
  const kind = meaning === 'dtd' || meaning === 'schema' || meaning === 'example' ? meaning : null;
  if (kind === null) return [];
  const href = cell.links[0]?.href ?? null;
  const text = cell.text.replace(/\s+/gu, '');
  const name = FILE.exec(text)?.[0] ?? (href === null ? null : (FILE.exec(href)?.[0] ?? null));
  return [
    {
      kind: certain ? kind : kindOf(name),
      name,
      href,
      text: cell.text.replace(/\n/gu, ' '),
      place: cell.place,
    },
  ];
}

/** Kind by the extension, where the column cannot be trusted. */
function kindOf(name: string | null): FileLink['kind'] {
  const extension = name?.slice(name.lastIndexOf('.')).toLowerCase();
  if (extension === '.dtd') return 'dtd';
  return extension === '.xsd' ? 'schema' : extension === '.xml' ? 'example' : 'other';
}
