import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { messageNodes } from '../../generator/model/walk.js';
import type { Provenance } from '../../generator/model/schema.js';
import { pageToFragments, readPage } from '../../generator/sources/tables/index.js';
import type { ElementFragment, PageFragment } from '../../generator/sources/tables/index.js';
import type { InspectRow } from '../../generator/workspace/run/inspect.js';
import { inspectRows } from '../../generator/workspace/run/inspect.js';
import { expectCase, folder, open } from './support.js';

/** A row of a page: what it describes, and where it stands. */
interface PageRow {
  readonly resource: string;
  readonly part: 'query' | 'request' | 'response';
  readonly kind: InspectRow['kind'];
  /** Path by the levels of the table. */
  readonly path: string;
  readonly places: readonly Provenance[];
}

const pages = ['payments', 'accounting', 'sales', 'purchases', 'integrations'];

function rowsOfPages(): readonly PageRow[] {
  return pages.flatMap((name) => {
    const file = `pages/${name}.html`;
    const content = readFileSync(join(folder, file));
    const { page } = readPage(
      { file, content, format: 'html' },
      { resourcePattern: String.raw`[A-Za-z][A-Za-z0-9_-]*\.nv` },
    );
    return pageToFragments(page, { source: file }).flatMap(rowsOfFragment);
  });
}

function rowsOfFragment(fragment: PageFragment): readonly PageRow[] {
  const resource = fragment.resource.replace(/\.nv$/u, '');
  if (fragment.part === 'query') {
    return fragment.parameters.map(({ name, place }) => ({
      resource,
      part: 'query',
      kind: 'parameter',
      path: name,
      places: [place],
    }));
  }
  if (fragment.part === 'values' || fragment.part === 'resource') return [];
  if (fragment.part === 'message') throw new Error(`${resource}: sent or received?`);
  expect(fragment.orphans).toEqual([]);
  return fragment.roots.flatMap((root) => rowsBelow(root, '', resource, fragment.part));
}

function rowsBelow(
  element: ElementFragment,
  above: string,
  resource: string,
  part: 'request' | 'response' | 'message',
): readonly PageRow[] {
  if (part === 'message') return [];
  const path = above === '' ? rootPath(element.name, part) : `${above}/${element.name}`;
  return [
    { resource, part, kind: 'element', path, places: [element.place, ...element.again] },
    ...element.attributes.map(({ name, place }): PageRow => ({
      resource,
      part,
      kind: 'attribute',
      path: `${path}/@${name}`,
      places: [place],
    })),
    ...element.children.flatMap((child) => rowsBelow(child, path, resource, part)),
  ];
}

/** Roots are `Root` and `root` on the pages; a table without a root row begins with the payload. */
function rootPath(name: string, part: 'request' | 'response'): string {
  const root = part === 'response' ? 'Root' : 'root';
  return name.toLowerCase() === 'root' ? root : `${root}/${name}`;
}

/** Paths of the model by the places of its nodes: `resource part file:line`. */
function pathsByPlace(model: ApiModel): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const note = (resource: string, part: string, path: string, provenance: readonly Provenance[]): void => {
    for (const at of provenance) {
      const key = `${resource} ${part} ${at.source}:${at.line}:${at.column}`;
      if (!paths.has(key)) paths.set(key, path);
    }
  };
  for (const resource of model.resources) {
    for (const parameter of resource.parameters) {
      note(resource.name, 'query', parameter.name, parameter.provenance);
    }
    for (const part of ['request', 'response'] as const) {
      const message = resource[part];
      if (message === undefined) continue;
      for (const node of messageNodes(message, model.types)) {
        const { provenance } = node.kind === 'element' ? node.element : node.attribute;
        note(resource.name, part, node.path, provenance);
      }
    }
  }
  return paths;
}

interface Counts {
  parameters: number;
  elements: number;
  attributes: number;
}

function countsByResource(
  rows: readonly { readonly resource: string; readonly kind: InspectRow['kind'] }[],
): Readonly<Record<string, Counts>> {
  const counts: Record<string, Counts> = {};
  for (const { resource, kind } of rows) {
    const count = (counts[resource] ??= { parameters: 0, elements: 0, attributes: 0 });
    count[`${kind}s`] += 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('rows of the pages in the model', () => {
  let pageRows: readonly PageRow[] = [];
  let inspected: readonly InspectRow[] = [];
  let found: ReadonlyMap<string, string> = new Map();
  const pathOf = (row: PageRow): string | undefined =>
    row.places
      .map((at) => found.get(`${row.resource} ${row.part} ${at.source}:${at.line}:${at.column}`))
      .find((path) => path !== undefined);

  beforeAll(async () => {
    pageRows = rowsOfPages();
    const { model } = await open();
    if (model === undefined) throw new Error('the specification cannot be read');
    inspected = inspectRows(model);
    found = pathsByPlace(model);
  });

  it('every parameter, element and attribute is in the model, but for those that the overlay removes', () => {
    const missing = pageRows
      .filter((row) => pathOf(row) === undefined)
      .map(({ resource, part, path }) => `${resource} ${part} ${path}`);
    expect(missing).toEqual(['salesinvoice request root/salesinvoice/customtags/tag/tagvalue/@type']);
  });

  it('every one is a row of `inspect`', () => {
    const keys = new Set(inspected.map(({ resource, part, path }) => `${resource} ${part} ${path}`));
    const missing = pageRows.flatMap((row) => {
      const path = pathOf(row);
      return path === undefined || keys.has(`${row.resource} ${row.part} ${path}`) ? [] : [path];
    });
    expect(missing).toEqual([]);
  });

  it('each stands at the path that its level gives, but for those that are moved or renamed', () => {
    const changed = pageRows.flatMap((row) => {
      const path = pathOf(row);
      return path === undefined || path === row.path
        ? []
        : [`${row.resource} ${row.part} ${row.path} → ${path}`];
    });
    expectCase('rows-changed.json', [...new Set(changed)].sort());
  });

  it('no two rows are one, but for the attribute that is listed twice', () => {
    const seen = new Map<string, number>();
    for (const row of pageRows) {
      const key = `${row.resource} ${row.part} ${pathOf(row) ?? ''}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, count]) => count > 1)).toEqual([
      [
        'salesinvoicelist response Root/SalesInvoiceList/SalesInvoice/AdditionalInformation/OpenCurrencySum/@currencycode',
        2,
      ],
    ]);
  });

  it('each resource has as many rows as its tables, and what schemas, envelope and overlay add', () => {
    const ofPages = countsByResource(pageRows);
    const fromPages = countsByResource(inspected.filter(({ sources }) => sources.includes('pages/')));
    const all = countsByResource(inspected);
    expectCase(
      'rows.json',
      Object.fromEntries(
        Object.entries(all).map(([resource, model]) => [
          resource,
          { pages: ofPages[resource] ?? null, modelFromPages: fromPages[resource] ?? null, model },
        ]),
      ),
    );
  });
});
