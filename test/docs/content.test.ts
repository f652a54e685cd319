import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseProse } from '../../generator/emit/docs/prose/parse-prose.js';
import { readFiles, run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

const { model } = await specification('parcels');
const place = { file: 'glossary.yaml', line: 3, column: 5 };
const guide = [
  '# First steps',
  '',
  'Call [[getShipment]] with [[getShipment query id]], see [[/formats|formats]] & <b>.',
  '',
  '## Then `this`',
  '',
  '- one **strong** thing',
  '  that goes on',
  '- [[createShipment request shipment/@status]]',
  '',
  '> A [link](https://example.com/a?b=1&c=2), no [link](javascript:alert), no [[ link.',
  '',
  '| a | b |',
  '| --- | --- |',
  '| 1 | `x|y` |',
  '',
  '```xml',
  '<a>&amp;</a>',
  '```',
  '',
].join('\n');
const content = {
  pages: [{ file: 'docs/errors.md', text: '# Failures\n\nRead the body.\n' }],
  guides: [{ file: 'docs/first.md', text: guide }],
  translations: [
    { at: 'getShipment', title: { fi: 'Lue lähetys' }, docs: { fi: 'Lukee lähetyksen.' }, place },
    { at: 'getShipment query id', docs: { en: 'not this', fi: 'Lähetyksen avain.' }, place },
    { at: 'createShipment request shipment/parcel', docs: { fi: 'Yksi laatikko.' }, place },
  ],
  phrases: [{ texts: { en: 'Key of the shipment.', sv: 'Försändelsens nyckel.' }, place }],
  glossary: [
    {
      words: { en: 'parcel', fi: 'paketti', sv: 'paket' },
      names: ['createShipment request shipment/parcel'],
      place,
    },
  ],
};

describe('what people write about an API', () => {
  const { files, diagnostics } = docsOf(model, { content });

  test('is laid out as Markdown with links that work on a code host', () => {
    expect(diagnostics).toEqual([]);
    expect(files.get('guides/first.md')).toBe(
      [
        '# First steps',
        '',
        'Call [Read a shipment](../resources/get-shipment.md) with [`id`](../resources/get-shipment.md#query/id), see [formats](../formats.md) &amp; &lt;b&gt;.',
        '',
        '## <a id="then-this"></a>Then `this`',
        '',
        '- one **strong** thing that goes on',
        '- [`@status`](../resources/create-shipment.md#request/shipment/@status)',
        '',
        '> A [link](https://example.com/a?b=1&amp;c=2), no \\[link\\](javascript:alert), no \\[\\[ link.',
        '',
        '| a | b |',
        '| --- | --- |',
        '| 1 | `x\\|y` |',
        '',
        '```xml',
        '<a>&amp;</a>',
        '```',
        '',
        '[Parcels: overview](../README.md)',
        '',
      ].join('\n'),
    );
  });

  test('is laid out as HTML in which nothing but its own markup is an element', () => {
    const html = files.get('site/guides/first.html') ?? '';
    expect(html.slice(html.indexOf('<h1>'), html.indexOf('</main>'))).toBe(
      [
        '<h1>First steps</h1>',
        '<p>Call <a href="../resources/get-shipment.html">Read a shipment</a> with <a href="../resources/get-shipment.html#query/id"><code>id</code></a>, see <a href="../formats.html">formats</a> &amp; &lt;b&gt;.</p>',
        '<h2 id="then-this">Then <code>this</code></h2>',
        '<ul>',
        '<li>one <strong>strong</strong> thing that goes on</li>',
        '<li><a href="../resources/create-shipment.html#request/shipment/@status"><code>@status</code></a></li>',
        '</ul>',
        '<p class="note">A <a href="https://example.com/a?b=1&amp;c=2">link</a>, no [link](javascript:alert), no [[ link.</p>',
        '<div class="wide" tabindex="0"><table>',
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>',
        '<tbody>',
        '<tr><td>1</td><td><code>x|y</code></td></tr>',
        '</tbody>',
        '</table></div>',
        '<div class="example"><pre tabindex="0"><code data-language="xml">&lt;a&gt;&amp;amp;&lt;/a&gt;</code></pre></div>',
        '',
      ].join('\n'),
    );
  });

  test('adds descriptions in further languages, and replaces none', () => {
    const page = files.get('site/resources/get-shipment.html') ?? '';
    const shown = [...page.matchAll(/<p class="prose"(?: lang="(\w+)")? dir="auto">([^<]*)</gu)];
    expect(shown.slice(0, 4).map(([, language, text]) => `${language ?? ''} ${text ?? ''}`)).toEqual([
      'fi Lukee lähetyksen.',
      'en Key of the shipment.',
      'fi Lähetyksen avain.',
      'sv Försändelsens nyckel.',
    ]);
    // Wherever the documents say the same.
    expect(files.get('site/resources/delete-shipment.html')).toContain('>Försändelsens nyckel.<');
    const row = files
      .get('resources/create-shipment.md')
      ?.match(/^.*id="request\/shipment\/parcel".*$/mu)?.[0];
    expect(row?.endsWith('| 1 | Yksi laatikko. / Sources: schemas/parcels.xsd:44 |')).toBe(true);
  });

  test('has long descriptions of a document as paragraphs and lists', () => {
    const docs = {
      en: 'Needs:\n- a <day>\n- a sum\n  of money\n- a key\n\n- one\n- two\nWith\ntwo lines\n\n- nothing else',
    };
    const resources = model.resources.map((resource) => ({ ...resource, docs }));
    const page = docsOf({ ...model, resources }).files.get('site/resources/delete-shipment.html') ?? '';
    const from = page.indexOf('<div class="docs">');
    expect(page.slice(from, page.indexOf('<section', from)).replaceAll('\n', '')).toBe(
      '<div class="docs"><div class="prose" lang="en" dir="auto"><p>Needs:</p><ul><li>a &lt;day&gt;</li><li>a sum of money</li><li>a key</li></ul>' +
        '<ul><li>one</li><li>two</li></ul><p>Withtwo lines</p><p>- nothing else</p></div></div>',
    );
  });

  test('introduces a page of its name, and gives it its title', () => {
    expect(files.get('errors.md')).toBe('# Failures\n\nRead the body.\n');
  });

  test('is searched in all languages of the glossary', () => {
    const index = files.get('site/search-index.js') ?? '';
    expect(index.includes('"parcel",0,')).toBe(true);
    expect(index.includes('"paketti paket"')).toBe(true);
  });

  test('is told of references that lead nowhere, with line and column', () => {
    const wrong = {
      pages: [
        { file: 'docs/a.md', text: '# A\n\nSee [[getShipment request nothing]].\n\n- and [[/nowhere]]\n' },
      ],
      guides: [],
      translations: [{ at: 'getShipment query other', place }],
      phrases: [{ texts: { en: 'Said nowhere.', sv: 'Sägs ingenstans.' }, place }],
      glossary: [{ words: {}, names: ['getShipment query wrong'], place }],
      errors: { table: 'codes-1', effects: {}, place },
    };
    expect(
      docsOf(model, { content: wrong }).diagnostics.map(({ code, message, places }) => ({
        code,
        message,
        places,
      })),
    ).toEqual([
      { code: 'emit-docs-link', message: 'no description is "Said nowhere."', places: [place] },
      { code: 'emit-docs-link', message: 'there is no code table codes-1; there are none', places: [place] },
      {
        code: 'emit-docs-link',
        message: '[[getShipment request nothing]] leads to nothing',
        places: [{ file: 'docs/a.md', line: 3, column: 5 }],
      },
      {
        code: 'emit-docs-link',
        message: '[[/nowhere]] leads to nothing',
        places: [{ file: 'docs/a.md', line: 5, column: 7 }],
      },
      { code: 'emit-docs-link', message: 'getShipment query other is not in the model', places: [place] },
      { code: 'emit-docs-link', message: 'getShipment query wrong is not in the model', places: [place] },
    ]);
  });
});

test('prose without a heading has no title, and an unfinished fence ends with the page', () => {
  expect(parseProse('```\na')).toEqual({ title: '', blocks: [{ kind: 'code', language: '', text: 'a' }] });
});

describe('the command', () => {
  const scratch = scratchFolder();
  const old = join(scratch.path, 'old');
  const now = join(scratch.path, 'now');
  const out = join(scratch.path, 'reference');
  const config = smallFiles['doctypist.yaml'] ?? '';
  beforeAll(() => {
    writeFiles(old, smallFiles);
    writeFiles(now, { ...smallFiles, 'doctypist.yaml': `${config}docs:\n  guides: [missing.md]\n` });
  });
  afterAll(scratch.remove);

  test('refuses a guide that is not there', async () => {
    const { code, out: written, err } = await run('docs', now, '--output', out);
    expect({ code, written }).toEqual({ code: 3, written: '' });
    expect(err.split('\n')[0]).toContain('missing.md cannot be read');
  });

  test.each([
    [
      '{\n  "phrases": [\n    { "en": "Said nowhere." }\n  ]\n}\n',
      'phrases.json:3:5: error emit-docs-link: no description is "Said nowhere."',
    ],
    [
      '{\n  "phrases": [\n    { "english": "An order." }\n  ]\n}\n',
      'phrases.json:3:18: error config-invalid: phrases.0.english: Invalid format: Expected /^[a-z]{2,3}$/u but received "english"',
    ],
    [
      '{ "phrases": [ }\n',
      'phrases.json:1:16: error config-invalid: phrases.json is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ])('says where phrases are wrong: %j', async (text, message) => {
    writeFiles(now, {
      ...smallFiles,
      'doctypist.yaml': `${config}docs:\n  phrases: phrases.json\n`,
      'phrases.json': text,
    });
    const { out: written, err } = await run('docs', now, '--output', out);
    expect({ written, said: err.split('\n')[0] }).toEqual({ written: '', said: message });
    writeFiles(now, smallFiles);
  });

  test('tells what changed since an older version, on a page and beside each resource', async () => {
    const dtd = smallFiles['order.dtd']
      ?.replace('note?)', 'note?, seen)')
      .concat('<!ELEMENT seen (#PCDATA)>\n');
    writeFiles(now, { ...smallFiles, 'order.dtd': dtd ?? '' });
    const { code, err } = await run('docs', now, '--output', out, '--since', old);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const written = readFiles(out);
    const change = '- **breaking** order/seen: Required element added: 1 text\n';
    expect(written['changes.md']).toBe(
      `# What changed\n\nCompared with ${old}.\n\n## [order](resources/order.md)\n\n${change}`,
    );
    const page = written['resources/order.md'] ?? '';
    expect(page.slice(page.indexOf('## What changed'), page.indexOf('\nSources:'))).toBe(
      `## What changed\n\n${change}`,
    );
  });

  test('refuses an older version that is not there', async () => {
    expect(await run('docs', old, '--output', out, '--since', join(scratch.path, 'nowhere'))).toEqual({
      code: 2,
      out: '',
      err: `there is no file, folder or revision ${join(scratch.path, 'nowhere')}\n`,
    });
  });
});
