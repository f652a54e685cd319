import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { modelToOpenApi, modelToPostman } from '../../generator/emit/schema/index.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { docsCodecs } from '../../generator/workspace/docs-codecs.js';
import {
  anyElement,
  apiModel,
  at,
  choice,
  complex,
  el,
  group,
  message,
  parameter,
  resource,
  seq,
} from '../emit/support/build-model.js';
import { docsOf } from './support/docs.js';
import { followLinks } from './support/links.js';
import { readSearchIndex } from './support/search-index.js';

// The same but for case; the same once they are cut into words.
const alike = ['order', 'Order', 'ORDER', 'order-list', 'orderList', 'order_list', 'Order List'];
// Names that file systems, the site and addresses have a use of their own for.
const taken = [
  'index',
  'README',
  'con',
  'aux.txt',
  'a/b',
  '../up',
  'search-index',
  'constructor',
  '__proto__',
];
// Letters beyond ASCII: composed, decomposed, of another script, and none at all.
const foreign = [
  'tilausLähetys',
  'TILAUSLÄHETYS',
  'ka\u0308ytta\u0308ja\u0308',
  'käyttäjä',
  'заказ',
  '注文',
  '¿?',
];
const names = [...alike, ...taken, ...foreign];
const wide = Array.from({ length: 200 }, (_, index) => el(`kenttäÄ${index}`));
const colliding = ['amount', 'Amount', 'AMOUNT', 'a-mount', 'a_mount', 'toString', 'constructor', 'määrä'];
const types = {
  wide: complex(seq(...wide, ...colliding.map((name) => el(name)), el('puu', 'tree', '*'), anyElement()), [
    at('amount'),
    at('Amount'),
  ]),
  tree: complex(choice(el('puu', 'tree', '*'), group('sequence', [el('lehti'), el('lehti')], '+'))),
};
const model = apiModel(
  names.map((name, index) =>
    resource(name, {
      title: {},
      method: index % 2 === 0 ? 'POST' : 'GET',
      subject: index % 3 === 0 ? 'Sääntö' : 'sääntö',
      parameters: [parameter('id'), parameter('ID'), parameter('i d')],
      ...(index % 2 === 0 ? { request: message(el('viesti', 'wide')) } : {}),
      response: message(el('puu', 'tree')),
    }),
  ),
  types,
);
const { files, diagnostics } = docsOf(model);
const paths = [...files.keys()];

describe('an API without descriptions, of names that collide, recursive and wide', () => {
  test('is documented without a fault, every resource on a page of its own', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pages = paths.filter((path) => path.startsWith('site/resources/'));
    expect(pages.length).toBe(names.length);
    const titles = pages.map((path) => load(files.get(path) ?? '')('h1').text());
    expect(titles.toSorted()).toEqual(names.toSorted());
  });

  test('gives files that no file system takes for each other, below its own folder', () => {
    const folded = paths.map((path) => path.normalize('NFKD').toLowerCase());
    expect(new Set(folded).size).toBe(paths.length);
    const steps = paths.flatMap((path) => path.split('/'));
    expect(steps.filter((step) => !/^[\p{L}\p{N}._-]+$/u.test(step) || /^\.|\.$/u.test(step))).toEqual([]);
    expect(steps.filter((step) => step !== step.normalize('NFC'))).toEqual([]);
    const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
    expect(steps.filter((step) => reserved.test(step))).toEqual([]);
  });

  test('leads nowhere that does not exist, from pages and from the search', () => {
    const { broken, doubled, count } = followLinks(files);
    expect({ broken, doubled }).toEqual({ broken: [], doubled: [] });
    expect(count).toBeGreaterThan(1000);
    const { places } = readSearchIndex(files.get('site/search-index.js') ?? '');
    const ids = new Map(
      [...new Set(places.map(({ page }) => page))].map((page) => {
        const own = load(files.get(`site/${page}`) ?? '')('[id]').toArray();
        return [page, new Set(own.map((node) => node.attribs['id']))] as const;
      }),
    );
    const lost = places.filter(({ page, anchor }) => ids.get(page)?.has(decodeURIComponent(anchor)) !== true);
    expect(lost.slice(0, 3)).toEqual([]);
  });

  test('tells elements apart whose names differ by case alone', () => {
    const page = load(files.get(paths.find((path) => path.startsWith('site/resources/')) ?? '') ?? '');
    const wires = page('.node > summary > .wire, .node > .line > .wire').toArray();
    const shown = wires.map((node) => page(node).text());
    expect(shown.filter((name) => /^@?a(?:-|_)?mount$/iu.test(name)).toSorted()).toEqual(
      ['@Amount', '@amount', 'AMOUNT', 'Amount', 'a-mount', 'a_mount', 'amount'].toSorted(),
    );
  });

  test('is emitted in the formats of others too', () => {
    const openApi = JSON.stringify(modelToOpenApi(model));
    for (const name of names) expect(openApi.includes(JSON.stringify(name))).toBe(true);
    const resolved = resolveNames(model, EMPTY_LOCK, {}).names;
    const postman = JSON.stringify(modelToPostman(model, { names: resolved, registry: docsCodecs }));
    for (const name of names) expect(postman.includes(JSON.stringify(name).slice(1, -1))).toBe(true);
  });
});
