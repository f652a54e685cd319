import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageToFragments, readPage } from '../../../generator/sources/tables/index.js';
import type { Cell, PageDocument } from '../../../generator/sources/tables/index.js';
import { read } from './support.js';

const PAGES = ['payments', 'accounting', 'sales', 'purchases', 'integrations'];
const pattern = { resourcePattern: String.raw`[A-Za-z]\w*\.nv` };

function stored(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../specs/netvisor/pages', `${name}.html`), 'utf8');
}

/** Fragments without places and without the sections' mentions, which follow the order of the page. */
function withoutPlaces(html: string): unknown {
  const { page } = readPage({ file: 'page', content: html, format: 'html' }, pattern);
  const fragments = pageToFragments(page, { source: 'page' });
  return JSON.parse(
    JSON.stringify(fragments, (key, value: unknown) =>
      ['place', 'methodPlace', 'again'].includes(key) ? undefined : value,
    ),
  );
}

/** Every word that the mirror holds, merged cells counted once and marks of list items left out. */
function wordsOf(page: PageDocument): readonly string[] {
  const ofCell = (cell: Cell): readonly string[] => (cell.copyOf === undefined ? [cell.text] : []);
  const texts = page.sections.flatMap((section) => [
    section.title?.text ?? '',
    ...section.blocks.flatMap((block) =>
      block.kind === 'prose'
        ? [block.text]
        : [block.grid.caption ?? '', ...block.grid.rows.flatMap((row) => row.cells.flatMap(ofCell))],
    ),
  ]);
  return texts
    .join('\n')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '-')
    .sort();
}

describe('nothing of a page is lost', () => {
  it.each(PAGES)('every word of %s is in the mirror', (name) => {
    const html = stored(name);
    const shown = html
      .replace(/<(?:title|style|script)[^>]*>[\s\S]*?<\/(?:title|style|script)>/gu, '')
      .replace(/<\/?(?:strong|b|em|i|a|code|span|sup)(?:\s[^>]*)?>/gu, '')
      .replace(/<[^>]*>/gu, ' ')
      .replace(/&nbsp;/gu, ' ')
      .replace(/&[lr]dquo;/gu, (mark) => (mark === '&ldquo;' ? '“' : '”'))
      .replace(/&[lr]squo;/gu, (mark) => (mark === '&lsquo;' ? '‘' : '’'))
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&#39;|&apos;/gu, "'")
      .replace(/&amp;/gu, '&');
    const { page } = readPage({ file: name, content: html, format: 'html' }, pattern);
    expect(wordsOf(page)).toEqual(
      shown
        .split(/\s+/u)
        .filter((word) => word !== '' && word !== '-')
        .sort(),
    );
  });
});

describe('the order of sections does not matter', () => {
  it.each(['payments', 'sales'])('shuffling those of %s leaves the fragments as they are', (name) => {
    const html = stored(name);
    const [head = '', ...sections] = html.replace(/<\/body>\s*<\/html>\s*$/u, '').split(/(?=<h2)/u);
    const expected = withoutPlaces(html);
    const orders = fc.shuffledSubarray(sections, { minLength: sections.length });
    fc.assert(
      fc.property(orders, (order) => {
        expect(withoutPlaces(head + order.join('\n'))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

describe('the reader is pure and never throws', () => {
  it('reads the same page the same way twice', () => {
    const html = stored('payments');
    expect(read(html)).toEqual(read(html));
    expect(read(html)).toEqual(
      readPage(
        { file: 'page', content: new TextEncoder().encode(html), format: 'html' },
        { resourcePattern: String.raw`[A-Za-z]\w*\.pq` },
      ),
    );
  });

  it('takes any text, as HTML and as a capture', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td rowspan=3 colspan=2>',
        '<td>',
        '<th>',
        '<thead>',
        '<caption>',
        '</td>',
        '<h2>',
        '</h3>',
        '<ul><li>',
        '<p>',
        '<br>',
        '<pre>',
        '<title>',
        '<b>',
        '&nbsp;',
        '<!--',
        '<a href=x>',
        'Level ',
        'Element name ',
        'Type ',
        'Occurs ',
        'Resource: a.pq\n',
        'Response:\n',
        ' | ',
        '\n',
        '1 ',
        'Attr. ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const format of ['html', 'text'] as const) {
          const { page } = read(pieces.join(''), format);
          pageToFragments(page, { source: 'page' });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(readPage({ file: 'page', content, format: 'html' }).page.file).toBe('page');
      }),
    );
  });
});

describe('hostile pages end soon', () => {
  const row = '<tr><td>Root</td><td>root</td></tr>';
  it.each([
    ['elements nested 50,000 deep', '<div>'.repeat(50_000)],
    ['tables nested 2,000 deep', `<table><tr><td>x`.repeat(2_000)],
    ['lists nested 5,000 deep in a cell', `<table><tr><td>${'<ul><li>x'.repeat(5_000)}</table>`],
    [
      'a cell that covers a thousand million columns and rows',
      `<table>${row.replace('<td>', '<td colspan=1000000000 rowspan=1000000000>').repeat(500)}</table>`,
    ],
    [
      'a million dots in a type cell',
      `<table><tr><th>Level<th>Element<th>Type<th>Occurs</tr><tr><td>1<td>a<td>${'.'.repeat(1_000_000)}<td>1</tr></table>`,
    ],
    ['a million angle brackets', '<'.repeat(1_000_000)],
    ['200,000 bars', '| '.repeat(200_000)],
    [
      'a line of 100,000 letters that could be a value',
      `<table><tr><th>Parameter<th>Occurs<th>Description</tr><tr><td>a<td>1<td>${'a'.repeat(100_000)}, b or ${'c.'.repeat(50_000)}</tr></table>`,
    ],
  ])('%s', (_name, content) => {
    for (const format of ['html', 'text'] as const) {
      pageToFragments(read(content, format).page, { source: 'page' });
    }
  });

  it('levels 9,999 deep, of which 256 are read', () => {
    const rows = Array.from({ length: 9_999 }, (_, at) => `<tr><td>${at + 1}<td>e${at}<td>Aggr.<td>1`);
    const { page, diagnostics } = read(
      `<p>Resource: a.pq<p>Response:<table><tr><th>Level<th>Element<th>Type<th>Occurs${rows.join('')}</table>`,
    );
    expect(diagnostics.filter(({ code }) => code === 'table-level-unknown').length).toBe(9_999 - 256);
    const [, message] = pageToFragments(page, { source: 'page' });
    let depth = 0;
    let nodes = message !== undefined && 'roots' in message ? message.roots : [];
    while (nodes[0] !== undefined) {
      depth++;
      nodes = nodes[0].children;
    }
    expect(depth).toBe(256);
  });
});
