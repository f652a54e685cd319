import type { LocalizedText } from '../../../model/schema.js';
import { outline } from '../outline.js';
import type { Block, FileLink, IndexRow, PageDocument, Section, TableBlock } from '../page.js';
import { messageRows } from '../structure/messages.js';
import { elementFragments } from './element.js';
import type { MessageFragment, PageFragment, ResourceFragment } from './fragments.js';
import { attributeFragment, localized, parameterFragment, provenance } from './statement.js';
import type { FragmentContext } from './statement.js';

/** Methods in capitals by name of a resource in lower case. */
type StatedMethods = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Turns the mirror of a page into what it says of each resource: the resource itself, its parameters, its
 * messages, its tables of values. Sorted by resource and part, so that the order of sections does not matter.
 *
 * @param page the page
 * @param options `source`: id of the page as provenance names it
 */
export function pageToFragments(
  page: PageDocument,
  options: { readonly source: string },
): readonly PageFragment[] {
  const context: FragmentContext = { source: options.source, language: page.language };
  const methods = statedMethods(page.sections);
  const fragments = page.sections.flatMap((section) =>
    sectionFragments(section, page, context, methods).map((fragment) =>
      section.method !== null && (methods.get(fragment.resource.toLowerCase())?.size ?? 0) > 1
        ? { ...fragment, use: section.method.text.toUpperCase() }
        : fragment,
    ),
  );
  const known = new Set(fragments.map(({ resource }) => resource.toLowerCase()));
  for (const fragment of [...indexOnly(page, context), ...mentionOnly(page, context)]) {
    const key = fragment.resource.toLowerCase();
    if (known.has(key)) continue;
    known.add(key);
    fragments.push(fragment);
  }
  return fragments
    .map((fragment, at) => ({ fragment, at, key: sortKey(fragment) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at))
    .map(({ fragment }) => fragment);
}

/** Methods by which sections describe a name; several where a path is read, replaced and deleted. */
function statedMethods(sections: readonly Section[]): StatedMethods {
  const methods = new Map<string, Set<string>>();
  for (const { resources, method } of sections) {
    if (method === null) continue;
    for (const { name } of resources) {
      const key = name.toLowerCase();
      methods.set(key, (methods.get(key) ?? new Set()).add(method.text.toUpperCase()));
    }
  }
  return methods;
}

function sortKey(fragment: PageFragment): string {
  const title = 'title' in fragment ? Object.values(fragment.title).join(' ') : '';
  return [fragment.resource.toLowerCase(), fragment.use ?? '', fragment.part, title].join('\u0000');
}

function sectionFragments(
  section: Section,
  page: PageDocument,
  context: FragmentContext,
  methods: StatedMethods,
): readonly PageFragment[] {
  const values = section.blocks.filter(
    (block): block is TableBlock => block.kind === 'table' && block.is === 'values',
  );
  if (section.resources.length === 0) {
    return values.map((table) => valuesFragment(table, '', context, headingBefore(section, table)));
  }
  return section.resources.flatMap((resource): readonly PageFragment[] => {
    const origin = { source: context.source, resource: resource.name, place: provenance(resource, context) };
    const tables = section.blocks.filter((block) => block.kind === 'table' && block.is === 'parameters');
    const parameters = tables.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    return [
      resourceFragment(section, resource.name, page, context, methods),
      ...(tables.length === 0
        ? []
        : [
            {
              ...origin,
              part: 'query',
              parameters: parameters
                .filter((row) => row.kind === 'parameter')
                .map((row) => parameterFragment(row, context)),
            } as const,
          ]),
      ...messageFragments(section.blocks, origin, context),
      ...values.map((table) => valuesFragment(table, resource.name, context)),
    ];
  });
}

function resourceFragment(
  section: Section,
  name: string,
  page: PageDocument,
  context: FragmentContext,
  methods: StatedMethods,
): ResourceFragment {
  const place = section.resources.find((resource) => resource.name === name) ?? section;
  const method = section.method?.text.toUpperCase() ?? null;
  const others = rowsOf(page.index, name).flatMap((row) =>
    row.method === null || methods.get(name.toLowerCase())?.has(row.method) === true
      ? []
      : [{ method: row.method, place: provenance(row, context) }],
  );
  return {
    part: 'resource',
    from: 'section',
    source: context.source,
    resource: name,
    place: provenance(place, context),
    title: localized(section.title?.text ?? '', context),
    docs: prose(section.blocks, context),
    method,
    methodPlace: section.method === null ? null : provenance(section.method, context),
    ...(others.length === 0 ? {} : { otherMethods: others }),
    files: filesOf(page.index, name),
    mentions: section.mentions.map((mention) => mention.name),
  };
}

function messageFragments(
  blocks: readonly Block[],
  origin: Pick<MessageFragment, 'source' | 'resource' | 'place'>,
  context: FragmentContext,
): readonly MessageFragment[] {
  return (['request', 'response', 'elements'] as const).flatMap((is) => {
    const tables = blocks.filter((block): block is TableBlock => block.kind === 'table' && block.is === is);
    const [first] = tables;
    if (first === undefined) return [];
    const { roots, orphans } = outline(messageRows(blocks, is));
    return [
      {
        ...origin,
        part: is === 'elements' ? 'message' : is,
        basis: first.basis,
        place: provenance(first, context),
        roots: elementFragments(roots, context),
        orphans: orphans.map((row) => attributeFragment(row, context)),
        leadIns: tables.map((table) => table.leadIn?.text ?? ''),
      },
    ];
  });
}

/** What general prose calls the part that a table stands in. */
function headingBefore({ blocks, title }: Section, table: TableBlock): string | undefined {
  const heading = blocks
    .slice(0, blocks.indexOf(table))
    .findLast((block) => block.kind === 'prose' && block.role === 'heading');
  return heading?.kind === 'prose' ? heading.text : title?.text;
}

function valuesFragment(
  table: TableBlock,
  resource: string,
  context: FragmentContext,
  heading?: string,
): PageFragment {
  const width = Math.max(table.headings.length, ...table.grid.rows.map((row) => row.cells.length));
  const headed = table.headings.length > 0;
  return {
    part: 'values',
    source: context.source,
    resource,
    place: provenance(table, context),
    title: localized(table.grid.caption ?? heading ?? table.leadIn?.text ?? '', context),
    columns: Array.from({ length: headed ? width : 0 }, (_, at) => table.headings[at]?.text ?? ''),
    rows: table.data.map((row) => row.cells.map((cell) => cell.text)),
  };
}

function indexOnly(page: PageDocument, context: FragmentContext): readonly ResourceFragment[] {
  return page.index.flatMap((row) =>
    row.resources.map(({ name, place }): ResourceFragment => {
      const methodPlace = row.method === null ? null : provenance(row, context);
      return {
        ...bare(name, 'index', provenance({ place }, context), context),
        title: localized(row.title, context),
        method: row.method,
        methodPlace,
        files: row.files,
      };
    }),
  );
}

function mentionOnly(page: PageDocument, context: FragmentContext): readonly ResourceFragment[] {
  return page.sections
    .flatMap((section) => section.mentions)
    .map((mention) => bare(mention.name, 'mention', provenance(mention, context), context));
}

function bare(
  resource: string,
  from: 'index' | 'mention',
  place: ResourceFragment['place'],
  context: FragmentContext,
): ResourceFragment {
  return {
    part: 'resource',
    from,
    source: context.source,
    resource,
    place,
    title: {},
    docs: {},
    method: null,
    methodPlace: null,
    files: [],
    mentions: [],
  };
}

function filesOf(index: readonly IndexRow[], name: string): readonly FileLink[] {
  return rowsOf(index, name).flatMap((row) => row.files);
}

function rowsOf(index: readonly IndexRow[], name: string): readonly IndexRow[] {
  const key = name.toLowerCase();
  return index.filter((row) => row.resources.some((resource) => resource.name.toLowerCase() === key));
}

function prose(blocks: readonly Block[], context: FragmentContext): LocalizedText {
  const texts = blocks.flatMap((block) =>
    block.kind === 'prose' && block.role !== 'label' && block.role !== 'cue'
      ? [block.role === 'item' ? `- ${block.text}` : block.text]
      : [],
  );
  return localized(texts.join('\n\n').replace(/\n\n(?=- )/gu, '\n'), context);
}
