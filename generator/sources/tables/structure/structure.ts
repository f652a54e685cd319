import type { DiagnosticCollector, Place } from '../../../diagnostics/diagnostic.js';
import type { IndexRow, PageDocument, ResourceName, Section } from '../page.js';
import type { RawPage } from '../raw.js';
import type { tableRules } from '../rules.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { normalise } from '../vocabulary/normalise.js';
import { classify } from './classify.js';
import type { ClassifiedGrid } from './classify.js';
import type { ClassifiedSection } from './context.js';
import { cueReader } from './cues.js';
import { readIndex } from './index-table.js';
import { languageOf } from './language.js';
import { mentionsOf } from './mentions.js';
import { nameFinder, namePattern } from './names.js';
import { reportIndex } from './report.js';
import { readSection } from './section.js';
import { splitSections } from './split.js';
import type { DraftSection } from './split.js';

/** What the structure of a page is read with, beside the words. */
export interface StructureOptions {
  readonly language?: string;
  readonly resourcePattern?: string;
  readonly tablesOptional?: boolean;
}

/**
 * Understands a page: its sections, its index, its tables and their rows.
 *
 * @param raw blocks of the page
 * @param file file that places name
 * @param lexicon words to read with
 * @param options what else is known
 * @param found where to report what is wrong
 */
export function readStructure(
  raw: RawPage,
  file: string,
  lexicon: Lexicon,
  options: StructureOptions,
  found: DiagnosticCollector<typeof tableRules>,
): PageDocument {
  const start: Place = { file, line: 1, column: 1 };
  const cues = cueReader(lexicon);
  const pattern = options.resourcePattern === undefined ? null : namePattern(options.resourcePattern);
  if (options.resourcePattern !== undefined && pattern === null) {
    found.report('table-resource-pattern', `"${options.resourcePattern}" is no regular expression`, [start]);
  }
  const names = nameFinder(pattern, lexicon);
  const drafts = splitSections(raw.blocks, start, cues, names, lexicon).map((draft) =>
    withTables(draft, lexicon),
  );
  const tables = drafts.flatMap((draft) => [...draft.tables.values()]);
  const index = tables
    .filter(({ is }) => is === 'index')
    .flatMap((table) => readIndex(table, names, raw.cellsCertain));
  const files = tables
    .filter(({ is }) => is === 'files')
    .flatMap((table) => readIndex(table, names, raw.cellsCertain));
  if (!raw.cellsCertain) reportIndex(index, found);
  if (tables.length === 0 && raw.blocks.length > 0 && options.tablesOptional !== true) {
    found.report('table-page-without-tables', 'the page has no table', [start]);
  }
  const sections = drafts.map((draft) => {
    const resolved = resolve(draft, index);
    return readSection(draft, { ...resolved, cues, lexicon, found });
  });
  return {
    file,
    language: options.language ?? primaryLanguage(raw.language) ?? languageOf(tables, lexicon),
    title: raw.title ?? sections.find(({ title }) => title !== null)?.title ?? null,
    index,
    files,
    sections: withMentions(sections, names),
  };
}

/** The language of a tag without script and region (`sv-FI` is `sv`). */
function primaryLanguage(tag: string | null): string | null {
  return tag?.split('-')[0]?.toLowerCase() || null;
}

function withTables(draft: DraftSection, lexicon: Lexicon): ClassifiedSection {
  const tables = new Map<object, ClassifiedGrid>();
  let previous: ClassifiedGrid | null = null;
  for (const block of draft.blocks) {
    if (block.kind !== 'grid') continue;
    const table = classify(block.grid, previous, lexicon);
    tables.set(block.grid, table);
    if (table.is === 'elements' || table.is === 'parameters') previous = table;
  }
  return { ...draft, tables };
}

/** Resources and method of a section, from its label or from the index row that has its name or title. */
function resolve(
  draft: DraftSection,
  index: readonly IndexRow[],
): Pick<Section, 'resources' | 'resourcesFrom' | 'method'> {
  const title = normalise(draft.title?.text ?? '');
  const labelled = new Set(draft.resources.map(({ name }) => name.toLowerCase()));
  const byName = index.find((row) => row.resources.some(({ name }) => labelled.has(name.toLowerCase())));
  const byTitle = title === '' ? undefined : index.find((row) => normalise(row.title) === title);
  const row = labelled.size > 0 ? byName : byTitle;
  const method = draft.method ?? (row?.method == null ? null : { text: row.method, place: methodPlace(row) });
  if (draft.resources.length > 0) return { resources: draft.resources, resourcesFrom: 'label', method };
  const resources: readonly ResourceName[] = byTitle?.resources ?? [];
  return { resources, resourcesFrom: resources.length > 0 ? 'index' : 'none', method };
}

function methodPlace(row: IndexRow): Place {
  return row.cells.find((cell) => cell.text.toUpperCase().includes(row.method ?? ''))?.place ?? row.place;
}

function withMentions(
  sections: readonly Section[],
  names: ReturnType<typeof nameFinder>,
): readonly Section[] {
  const documented = new Set(
    sections.flatMap((section) => section.resources.map(({ name }) => name.toLowerCase())),
  );
  return sections.map((section) => ({ ...section, mentions: mentionsOf(section, documented, names) }));
}
