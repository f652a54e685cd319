import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../generator/cli/main.js';

const folder = mkdtempSync(join(tmpdir(), 'doctypist-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = 'pages: [{ file: p.html, subject: x }]';
const dtd = 'resources: [{ name: a, method: POST, request: { schema: s.dtd, root: a } }]';
const xsd = dtd.replace('s.dtd', 's.xsd');
const schema = (body: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
const html = (body: string): string =>
  `<html lang="en"><body><h1>Orders</h1><h2>Order</h2><p>Resource: order.api</p><p>Request:</p>${body}</body></html>`;
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** Files of a specification folder beside its head, and the first line that is reported. */
const cases: Readonly<
  Record<
    string,
    readonly [config: string, files: Readonly<Record<string, string | Uint8Array>>, first: string]
  >
> = {
  'a page without tables': [
    page,
    { 'p.html': '<html><body><p>Nothing here</p></body></html>' },
    'p.html:1:1: error table-page-without-tables: the page has no table',
  ],
  'a table with unknown headings': [
    page,
    { 'p.html': html(`<table><tr><th>Foo</th><th>Bar</th></tr>${row('1', 'x')}</table>`) },
    'p.html:1:93: error table-headings-unknown: no heading of the announced table is known',
  ],
  'a level that jumps by three': [
    page,
    {
      'p.html': html(
        `<table><tr><th>Level</th><th>Element name</th><th>Type</th><th>Occurs</th></tr>${row('root', 'root', 'Aggr.', '1')}${row('1', 'order', 'Aggr.', '1')}${row('4', 'note', 'String', '1')}</table>`,
      ),
    },
    'p.html:1:306: error table-level-gap: note is at level 4 right after level 1',
  ],
  'a DTD with merge markers': [
    dtd,
    {
      's.dtd':
        '<!ELEMENT a (b)>\n<<<<<<< ours\n<!ELEMENT b (#PCDATA)>\n=======\n<!ELEMENT b EMPTY>\n>>>>>>> theirs\n',
    },
    's.dtd:2:1: error dtd-merge-conflict: A merge left the marker "<<<<<<< ours" here.',
  ],
  'a schema that is missing': [
    'schemas: [{ file: none.dtd, resource: a }]',
    {},
    'doctypist.yaml:2:11: error source-missing: none.dtd cannot be read',
  ],
  'a schema that includes itself': [
    xsd,
    { 's.xsd': schema('<xs:include schemaLocation="s.xsd"/><xs:element name="a" type="xs:string"/>') },
    's.xsd:1:56: error source-includes-itself: s.xsd includes itself',
  ],
  'a schema that includes what is not there': [
    xsd,
    { 's.xsd': schema('<xs:include schemaLocation="none.xsd"/><xs:element name="a" type="xs:string"/>') },
    's.xsd:1:56: error source-missing: none.xsd cannot be read',
  ],
  'a folder of templates that is missing': [
    `${dtd}\nsdk: { templates: none }`,
    { 's.dtd': '<!ELEMENT a EMPTY>' },
    'doctypist.yaml:3:19: error source-missing: none cannot be read',
  ],
  'an empty schema': [
    xsd,
    { 's.xsd': '' },
    's.xsd:1:1: error xsd-not-well-formed: The document is not well-formed XML: missing root element.',
  ],
  'a hundred thousand nested groups in a DTD': [
    dtd,
    { 's.dtd': `<!ELEMENT a ${'('.repeat(100_000)}b${')'.repeat(100_000)}>\n<!ELEMENT b EMPTY>` },
    's.dtd:1:269: error dtd-limit: The content model has more than 256 groups inside each other.',
  ],
  'a hundred thousand nested groups in a schema': [
    xsd,
    {
      's.xsd': schema(
        `<xs:element name="a"><xs:complexType>${'<xs:sequence>'.repeat(100_000)}${'</xs:sequence>'.repeat(100_000)}</xs:complexType></xs:element>`,
      ),
    },
    's.xsd:1:6554: error xsd-too-deep: Elements are nested 100003 deep, more than the 500 that are read.',
  ],
  'an entity that expands without end': [
    dtd,
    { 's.dtd': '<!ENTITY % me SYSTEM "s.dtd">\n%me;\n<!ELEMENT a EMPTY>' },
    's.dtd:2:1: error dtd-recursive-entity: The parameter entity %me; refers to itself.',
  ],
  'an unknown key in the configuration': [
    'pagez: []',
    {},
    'doctypist.yaml:2:8: error config-invalid: pagez: there is no such key',
  ],
  'a configuration that names no document': [
    '',
    {},
    'doctypist.yaml:1:1: error config-names-nothing: doctypist.yaml names no page, no schema and no resource',
  ],
  'a configuration of aliases that multiply': [
    Array.from({ length: 9 }, (_, index) =>
      index === 0
        ? 'x0: &x0 [1]'
        : `x${index}: &x${index} [${Array(10)
            .fill(`*x${index - 1}`)
            .join(', ')}]`,
    ).join('\n'),
    {},
    'doctypist.yaml:1:1: error config-invalid: doctypist.yaml repeats itself without measure',
  ],
  'a file name that no file can have': [
    'pages: [{ file: "a\\0b", subject: x }]',
    {},
    'doctypist.yaml:2:9: error source-missing: a\uFFFDb cannot be read',
  ],
  'an overlay that is named and missing': [
    `${dtd}\noverlay: corrections.yaml`,
    { 's.dtd': '<!ELEMENT a EMPTY>' },
    'doctypist.yaml:3:10: error source-missing: corrections.yaml cannot be read',
  ],
  'an overlay that is a list': [
    dtd,
    { 's.dtd': '<!ELEMENT a EMPTY>', 'overlay.yaml': '- at: a\n' },
    'overlay.yaml:1:1: error overlay-invalid: overlay.yaml holds no keys at its top',
  ],
  'an overlay that is not UTF-8': [
    dtd,
    {
      's.dtd': '<!ELEMENT a EMPTY>',
      'overlay.yaml': Buffer.from('entries:\n  - { at: a, reason: \xe4, remove: true }\n', 'latin1'),
    },
    'overlay.yaml:2:22: error overlay-invalid: overlay.yaml is not UTF-8',
  ],
  'a configuration of two documents': [
    'pages: []\n---\n',
    {},
    'doctypist.yaml:3:1: error config-invalid: doctypist.yaml is not valid YAML: A second document begins here',
  ],
  'a configuration that is no YAML': [
    'pages: [',
    {},
    'doctypist.yaml:3:1: error config-invalid: doctypist.yaml is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
};

test.each(Object.entries(cases))(
  '%s is one diagnostic with its place, exit code 3, and nothing is written',
  async (name, [config, files, first]) => {
    const spec = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(spec);
    writeFileSync(join(spec, 'doctypist.yaml'), `api: { id: bad, title: Bad }\n${config}\noutput: out\n`);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(spec, path), text);
    let output = '';
    const write = (text: string): void => void (output += text);
    const code = await main(['generate', spec], { out: write, err: write, interactive: false });
    const lines = output.split('\n');
    expect({
      code,
      first: lines[0],
      written: existsSync(join(spec, 'out')),
      locked: existsSync(join(spec, 'names.lock.json')),
    }).toEqual({
      code: 3,
      first,
      written: false,
      locked: false,
    });
    // The second line says what to do; no line is one of a stack trace.
    expect(lines.slice(1).some((line) => /^ {4}[A-Z]/u.test(line))).toBe(true);
    expect(lines.filter((line) => /^\s+at /u.test(line))).toEqual([]);
  },
);
