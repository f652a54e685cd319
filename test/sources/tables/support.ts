import { pageToFragments, readPage } from '../../../generator/sources/tables/index.js';
import type {
  ElementFragment,
  PageDocument,
  PageFragment,
  PageOptions,
  PageResult,
} from '../../../generator/sources/tables/index.js';

/** Names of resources in the cases: a word with a two-letter suffix. */
export const CASE_PATTERN = String.raw`[A-Za-z]\w*\.pq`;

/** Reads a page of a case. */
export function read(
  content: string,
  format: 'html' | 'text' = 'html',
  options: PageOptions = {},
): PageResult {
  return readPage({ file: 'page', content, format }, { resourcePattern: CASE_PATTERN, ...options });
}

/** A fragment as plain text, one line a node, for expectations that people can read. */
export function summary({ page, diagnostics }: PageResult): unknown {
  return {
    language: page.language,
    title: page.title?.text ?? null,
    index: page.index.map((row) => [
      row.title,
      row.method,
      row.resources.map(({ name }) => name),
      row.files.map(({ kind, name, href }) => [kind, name, href]),
    ]),
    sections: page.sections.map((section) => ({
      title: section.title?.text ?? null,
      resources: section.resources.map(({ name }) => name),
      blocks: section.blocks.map((block) =>
        block.kind === 'prose'
          ? `${block.role}${block.announces === undefined ? '' : ` ${block.announces}`}: ${block.text}`
          : `table ${block.is} by ${block.basis}, ${block.rows.length} rows read of ${block.grid.rows.length}`,
      ),
    })),
    fragments: pageToFragments(page, { source: 'page' }).map(fragmentSummary),
    diagnostics: diagnostics.map(({ severity, code, message, places }) =>
      [severity, code, places.map(({ line, column }) => `${line}:${column}`).join(' '), message].join(' | '),
    ),
  };
}

function fragmentSummary(fragment: PageFragment): unknown {
  const head = `${fragment.resource} ${fragment.part} ${at(fragment)}`;
  switch (fragment.part) {
    case 'resource':
      return [head, fragment.from, fragment.title, fragment.method, fragment.docs, fragment.mentions];
    case 'query':
      return [head, ...fragment.parameters.map(line)];
    case 'values':
      return [head, fragment.title, fragment.columns, ...fragment.rows];
    default:
      return [
        head,
        fragment.basis,
        ...tree(fragment.roots, ''),
        ...fragment.orphans.map((row) => `orphan @${line(row)}`),
      ];
  }
}

function tree(nodes: readonly ElementFragment[], indent: string): readonly string[] {
  return nodes.flatMap((node) => [
    indent +
      line(node) +
      (node.again.length > 0 ? ` again ${node.again.map((place) => place.line).join(',')}` : ''),
    ...node.attributes.map((attribute) => `${indent}@${line(attribute)}`),
    ...node.notes.map((note) => `${indent}# ${note}`),
    ...tree(node.children, `${indent}  `),
  ]);
}

type Line =
  | ElementFragment
  | ElementFragment['attributes'][number]
  | Extract<PageFragment, { part: 'query' }>['parameters'][number];

function line(row: Line): string {
  const { min, max } = row.occurs;
  const type = row.typeReading;
  const facts: readonly (readonly [string, unknown])[] = [
    ['max', row.maxLength],
    ['digits', type?.digits],
    ['decimals', type?.decimals],
    ['mixed', type?.mixed],
    ['docs', Object.values(row.docs)[0]],
    ['examples', row.examples.length > 0 ? row.examples : undefined],
    [
      'values',
      row.enumerations.length > 0
        ? row.enumerations.map(({ values }) =>
            values.map(({ value, gloss }) => (gloss === null ? value : `${value}: ${gloss}`)),
          )
        : undefined,
    ],
    ['default', row.defaults.length > 0 ? row.defaults : undefined],
    ['always', row.alwaysValue],
    ['hints', row.hints.length > 0 ? row.hints : undefined],
    ['damaged', row.damaged.length > 0 ? row.damaged : undefined],
  ];
  return [
    row.name,
    at(row),
    type === null ? 'untyped' : `${type.kind}(${type.word})`,
    `${min}..${max ?? 'n'} ${row.occursStated}`,
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${JSON.stringify(value)}`])),
  ].join(' ');
}

function at({ place }: { readonly place: { readonly line: number; readonly column: number } }): string {
  return `${place.line}:${place.column}`;
}

/** How much a page says of each resource: parameters, elements + attributes of each message, rows of values. */
export function counts(page: PageDocument): Readonly<Record<string, string>> {
  const found = new Map<string, string[]>();
  for (const fragment of pageToFragments(page, { source: 'page' })) {
    if (fragment.part === 'resource' || fragment.resource === '') continue;
    const rows =
      fragment.part === 'query'
        ? fragment.parameters.length
        : fragment.part === 'values'
          ? fragment.rows.length
          : `${countElements(fragment.roots)}+${countAttributes(fragment.roots)}`;
    found.set(fragment.resource, [...(found.get(fragment.resource) ?? []), `${fragment.part} ${rows}`]);
  }
  return Object.fromEntries([...found].map(([resource, parts]) => [resource, parts.join(', ')]));
}

function countElements(nodes: readonly ElementFragment[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countElements(node.children), 0);
}

function countAttributes(nodes: readonly ElementFragment[]): number {
  return nodes.reduce((sum, node) => sum + node.attributes.length + countAttributes(node.children), 0);
}

/** What a page states without prose and places: names, types and occurrences in their order. */
export function outlineOf(page: PageDocument): readonly string[] {
  return pageToFragments(page, { source: 'page' }).flatMap((fragment) => {
    if (fragment.part === 'resource' || fragment.part === 'values') return [];
    const head = `${fragment.resource} ${fragment.part}`;
    return fragment.part === 'query'
      ? [head, ...fragment.parameters.map(stated)]
      : [head, ...statedTree(fragment.roots, '')];
  });
}

function statedTree(nodes: readonly ElementFragment[], indent: string): readonly string[] {
  return nodes.flatMap((node) => [
    indent + stated(node),
    ...node.attributes.map((attribute) => `${indent}@${stated(attribute)}`),
    ...statedTree(node.children, `${indent}  `),
  ]);
}

function stated(row: Line): string {
  const { min, max } = row.occurs;
  return [
    row.name,
    row.typeReading?.kind ?? '-',
    `${min}..${max ?? 'n'}`,
    row.occursStated,
    row.maxLength ?? '',
  ].join(' ');
}
