import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { DiagnosticCollector } from '../../generator/diagnostics/diagnostic.js';
import { bindResources } from '../../generator/emit/binding/bind-resource.js';
import { bindContext } from '../../generator/emit/binding/context.js';
import { emitRules } from '../../generator/emit/rules.js';
import { messageTable } from '../../generator/emit/tables/tables.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { compileWorkspace } from '../../generator/workspace/compile.js';
import { memorySource } from '../../generator/workspace/files.js';
import { loadWorkspace } from '../../generator/workspace/load.js';
import { codecByName } from '../../runtime/codecs/by-name.js';
import type { MessageTable } from '../../runtime/index.js';
import { decode, encode, list, union, validate } from '../../runtime/index.js';

/** Types made from others: what narrows the items and the members must be kept. */
const types = {
  sizes: `<xs:list><xs:simpleType><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType></xs:list>`,
  colours: `<xs:list><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="red"/><xs:enumeration value="blue"/></xs:restriction></xs:simpleType></xs:list>`,
  codes: `<xs:list><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}\\d+"/></xs:restriction></xs:simpleType></xs:list>`,
  few: `<xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:maxLength value="2"/></xs:restriction>`,
  level: `<xs:union><xs:simpleType><xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="5"/></xs:restriction></xs:simpleType><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="none"/><xs:enumeration value="007"/></xs:restriction></xs:simpleType></xs:union>`,
  either: `<xs:union><xs:simpleType><xs:restriction base="xs:decimal"><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:union>`,
  deep: `<xs:union><xs:simpleType><xs:list><xs:simpleType><xs:union memberTypes="xs:date"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="now"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:list></xs:simpleType></xs:union>`,
} as const;

const texts = [
  '1',
  '5',
  '6',
  '10',
  '007',
  'none',
  'None',
  '1 2',
  '1 2 3',
  '9 10',
  'red',
  'red blue',
  'red green',
  'AB1',
  'AB1 CD22',
  'AB1 cd2',
  '1.25',
  '1.255',
  'abc',
  'abcd',
  'now',
  'now 2026-01-31',
  'now then',
  '2026-01-31',
];

const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="r"><xs:complexType><xs:choice>
${Object.entries(types)
  .map(([name, type]) => `<xs:element name="${name}"><xs:simpleType>${type}</xs:simpleType></xs:element>`)
  .join('\n')}
</xs:choice></xs:complexType></xs:element></xs:schema>`;

async function requestTable(): Promise<MessageTable<unknown, unknown>> {
  const files = {
    'doctypist.yaml':
      'api: { id: parts, title: Parts }\nschemas: [{ file: r.xsd, resource: r, root: r }]\nresources: [{ name: r, method: POST, path: /r }]\noutput: out\n',
    'r.xsd': xsd,
  };
  const { workspace } = loadWorkspace(memorySource(files));
  if (workspace === undefined) throw new Error('no workspace');
  const { model } = await compileWorkspace(workspace);
  if (model === undefined) throw new Error('no model');
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const [resource] = bindResources(bindContext(model, names, {}, new DiagnosticCollector(emitRules)));
  if (resource?.request === undefined) throw new Error('no request');
  return messageTable(resource.request, { byName: codecByName, list, union });
}

const table = await requestTable();
const document = (name: string, text: string): string => `<r><${name}>${text}</${name}></r>`;

describe('what narrows the items of a list and the members of a union is enforced, as libxml2 does', () => {
  const schema = XmlDocument.fromString(xsd);
  const validator = XsdValidator.fromDoc(schema);
  afterAll(() => {
    validator.dispose();
    schema.dispose();
  });
  const accepted = (xml: string): boolean => {
    using parsed = XmlDocument.fromString(xml);
    try {
      validator.validate(parsed);
      return true;
    } catch {
      return false;
    }
  };
  const judged = Object.keys(types).flatMap((name) =>
    texts.map((text) => [name, text, accepted(document(name, text))] as const),
  );

  test('some texts of every type are accepted and some are not', () => {
    for (const name of Object.keys(types)) {
      const verdicts = new Set(judged.flatMap(([type, , verdict]) => (type === name ? [verdict] : [])));
      expect([...verdicts].sort(), name).toEqual([false, true]);
    }
  });

  test.each(judged)('%s: %s is valid: %s', (name, text, verdict) => {
    const xml = document(name, text);
    expect(validate(table, xml).ok).toBe(verdict);
    const read = decode(table, xml);
    if (!verdict || !read.ok) return;
    // What is valid is written again as what it was read as.
    const written = encode(table, read.value);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    expect(accepted(written.value)).toBe(true);
    expect(decode(table, written.value)).toMatchObject({ ok: true, value: read.value });
  });
});

test('a request with a value that a member does not allow is refused with its path', () => {
  expect(encode(table, { level: 6 })).toEqual({
    ok: false,
    problems: [{ code: 'range', path: 'level', message: 'the text "6" is not at most 5', text: '6' }],
  });
  expect(encode(table, { colours: ['red', 'green'] })).toEqual({
    ok: false,
    problems: [
      {
        code: 'unknown-value',
        path: 'colours',
        message: 'the text "red green" has an item "green" that is not one of red, blue',
        text: 'red green',
      },
    ],
  });
});

test('an answer with such a value is read all the same, and reported where facets are checked', () => {
  const xml = document('sizes', '9 10');
  expect(decode(table, xml)).toMatchObject({ ok: true, value: { sizes: [9, 10] }, problems: [] });
  expect(validate(table, xml).problems).toMatchObject([
    { code: 'range', message: '"9 10" has an item "10" that is not at most 9' },
  ]);
});
