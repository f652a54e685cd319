import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { validate } from '../../runtime/index.js';
import type { ApiModel } from '../../generator/model/model.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { readDocsContent } from '../../generator/workspace/docs-content.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';
import { followLinks } from './support/links.js';
import { readSearchIndex } from './support/search-index.js';

describe.each(['parcels', 'netvisor'])('the documentation of %s', async (name) => {
  const { model, tables, workspace } = await specification(name);
  const { content, diagnostics } = readDocsContent(workspace);
  const { files, diagnostics: found } = docsOf(model, { content });

  test('has everything that was written, and nothing in it leads nowhere', () => {
    expect([...diagnostics, ...found]).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('guides/')).length).toBe(content.guides.length);
  });

  test('leads nowhere that does not exist', () => {
    const { broken, doubled, count } = followLinks(files);
    expect({ broken, doubled }).toEqual({ broken: [], doubled: [] });
    expect(count).toBeGreaterThan(40);
  });

  test('finds every entry of the search index', () => {
    const { pages, places } = readSearchIndex(files.get('site/search-index.js') ?? '');
    const ids = new Map(
      pages.map((path) => {
        const page = load(files.get(`site/${path}`) ?? '');
        const all = page('[id]').toArray();
        return [path, new Set(all.map((node) => page(node).attr('id')))];
      }),
    );
    const lost = places.filter(({ page, anchor }) => ids.get(page)?.has(decodeURIComponent(anchor)) !== true);
    expect(lost).toEqual([]);
    expect(pages.filter((path) => path.startsWith('resources/')).length).toBe(tables.size);
    expect(places.length).toBeGreaterThan(40);
  });

  test('shows an example of every message, valid by its table', () => {
    const { names } = resolveNames(model, EMPTY_LOCK, {});
    const judged = [...tables].flatMap(([resource, { request, response }]) => {
      const page = load(files.get(`site/resources/${names.resources.get(resource)?.file ?? ''}.html`) ?? '');
      return Object.entries({ request, response }).flatMap(([part, table]) => {
        if (table === undefined) return [];
        const xml = page(`section[aria-labelledby=${part}] .example code`).text();
        return [{ resource, part, problems: validate(table, xml) }];
      });
    });
    expect(judged.filter(({ problems }) => !problems.ok)).toEqual([]);
    expect(judged.length).toBe({ parcels: 7, netvisor: 60 }[name]);
  });

  test('depends on no order of the input', () => {
    const turned: ApiModel = {
      ...model,
      sources: model.sources.toReversed(),
      resources: model.resources.toReversed(),
      types: Object.fromEntries(Object.entries(model.types).reverse()),
      codeTables: model.codeTables.toReversed(),
      contradictions: model.contradictions.toReversed(),
    };
    const again = docsOf(turned, { content }).files;
    expect([...again.keys()].filter((path) => again.get(path) !== files.get(path))).toEqual([]);
    expect(again.size).toBe(files.size);
  });
});
