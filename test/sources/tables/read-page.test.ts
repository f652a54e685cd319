import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageToFragments, readPage, tableRules } from '../../../generator/sources/tables/index.js';
import { read } from './support.js';

const TABLE =
  '<table><tr><th>Level</th><th>Element</th><th>Type</th></tr><tr><td>1</td><td>å</td><td>Text</td></tr></table>';

function codes(content: string | Uint8Array, options?: Parameters<typeof read>[2]): readonly string[] {
  const { diagnostics } = readPage({ file: 'page', content, format: 'html' }, options);
  return diagnostics.map(
    ({ severity, code, places: [place] }) => `${severity} ${code} ${place?.line}:${place?.column}`,
  );
}

function firstElement(content: Uint8Array): string | undefined {
  const { page } = readPage({ file: 'page', content, format: 'html' });
  const [table] = page.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return table?.rows[0]?.name;
}

describe('bytes are decoded', () => {
  const head = '<p>Resource: a.pq</p><p>Response:</p>';

  it('as UTF-8, with or without a byte order mark', () => {
    expect(firstElement(new TextEncoder().encode(head + TABLE))).toBe('å');
    expect(firstElement(new TextEncoder().encode(`\uFEFF${head}${TABLE}`))).toBe('å');
  });

  it('as UTF-16 with a byte order mark', () => {
    expect(firstElement(Buffer.from(`\uFEFF${head}${TABLE}`, 'utf16le'))).toBe('å');
  });

  it('as the meta element says', () => {
    expect(firstElement(Buffer.from(`<meta charset="iso-8859-1">${head}${TABLE}`, 'latin1'))).toBe('å');
    expect(
      firstElement(
        Buffer.from(
          `<meta http-equiv=Content-Type content="text/html; charset=windows-1252">${head}${TABLE}`,
          'latin1',
        ),
      ),
    ).toBe('å');
    expect(firstElement(new TextEncoder().encode(`<meta charset="no-such-encoding">${head}${TABLE}`))).toBe(
      'å',
    );
  });

  it('and bytes that do not fit are reported where they stand', () => {
    expect(codes(Buffer.from(`${head}\n${TABLE}`, 'latin1'))).toEqual([
      'warning table-encoding 2:78',
      'warning table-name-invalid 2:78',
    ]);
  });
});

describe('options', () => {
  it('a pattern that is no regular expression is reported, and the page is read without it', () => {
    const html = `<p>Resource: a.pq</p><p>See b.pq</p><p>Response:</p>${TABLE}`;
    expect(codes(html, { resourcePattern: '[a-z' })).toEqual(['error table-resource-pattern 1:1']);
    expect(read(html, 'html', { resourcePattern: '[a-z' }).page.sections[0]?.mentions).toEqual([]);
    expect(read(html).page.sections[0]?.mentions).toEqual([
      { name: 'b.pq', place: { file: 'page', line: 1, column: 29 }, documentedHere: false },
    ]);
  });

  it('a page of prose can do without tables', () => {
    expect(codes('<p>Prose')).toEqual(['error table-page-without-tables 1:1']);
    expect(codes('<p>Prose', { tablesOptional: true })).toEqual([]);
  });

  it('the language can be given, else it is that of the page, else that of its headings', () => {
    const html = `<p>Resource: a.pq</p>${TABLE.replace('Level', 'Nivå').replace('Type', 'Form')}`;
    expect(read(html, 'html', { language: 'fi' }).page.language).toBe('fi');
    expect(read(`<html lang="en-GB">${html}`).page.language).toBe('en');
    expect(read(html).page.language).toBe('sv');
    expect(read('<table><tr><td>x</table>').page.language).toBe('und');
  });

  it('words of a config are known in headings, types, labels and announcements', () => {
    const html =
      '<p>Ressource: a.pq</p><p>Antwort:</p>' +
      '<table><tr><th>Ebene</th><th>Name</th><th>Typ</th><th>Anzahl</th></tr>' +
      '<tr><td>Wurzel</td><td>root</td><td>Gruppe</td><td>immer</td></tr>' +
      '<tr><td>1</td><td>a</td><td>Zahl, höchstens 5</td><td>0...1</td></tr></table>';
    const { page, diagnostics } = read(html, 'html', {
      vocabulary: [
        {
          language: 'de',
          headings: { level: ['Ebene'], element: ['Name'], type: ['Typ'], occurs: ['Anzahl'] },
          types: { aggregate: ['Gruppe'], number: ['Zahl'] },
          root: ['Wurzel'],
          labels: { resource: ['Ressource'] },
          cues: { response: ['Antwort'] },
          occurs: { required: ['immer'] },
          prose: { max: ['höchstens'] },
        },
      ],
    });
    expect(diagnostics).toEqual([]);
    const message = pageToFragments(page, { source: 'page' }).find(({ part }) => part === 'response');
    const root = message !== undefined && 'roots' in message ? message.roots[0] : undefined;
    expect(root?.name).toBe('root');
    expect(root?.occursStated).toBe('prose');
    expect(root?.children.map(({ name, typeReading, occurs }) => ({ name, typeReading, occurs }))).toEqual([
      { name: 'a', typeReading: { kind: 'number', word: 'Zahl', digits: 5 }, occurs: { min: 0, max: 1 } },
    ]);
  });
});

describe('diagnostics', () => {
  it('each has its page', () => {
    const pages = join(import.meta.dirname, '../../../docs/diagnostics');
    expect(Object.keys(tableRules).filter((code) => !existsSync(join(pages, `${code}.md`)))).toEqual([]);
    const documented = readdirSync(pages).filter((name) => name.startsWith('table-'));
    expect(documented.map((name) => name.replace('.md', '')).sort()).toEqual(Object.keys(tableRules).sort());
  });

  it('each is reported by a case or by a test of this file', () => {
    const folder = join(import.meta.dirname, 'cases');
    const expected = readdirSync(folder).map((name) =>
      readFileSync(join(folder, name, 'expected.json'), 'utf8'),
    );
    const reported = new Set(expected.join('\n').match(/(?<= \| )table-[a-z-]+(?= \| )/gu));
    expect(
      Object.keys(tableRules)
        .filter((code) => !reported.has(code))
        .sort(),
    ).toEqual(['table-encoding', 'table-resource-pattern']);
  });
});
