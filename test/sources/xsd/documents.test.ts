import { describe, expect, test } from 'vitest';
import { readXsd, xsdToSchema, type XsdInput } from '../../../generator/sources/xsd/index.js';
import { convert, lines, resolverOf, schema } from './support.js';

const text = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\r\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\r\n<xs:element name="hinta_ä" type="xs:decimal"/>\r\n</xs:schema>`;

function bytesOf(source: string, width: 1 | 2 | 4, littleEndian = false): Uint8Array {
  const codes = [...source].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * width));
  codes.forEach((code, at) => {
    if (width === 1) view.setUint8(at, code);
    else if (width === 2) view.setUint16(at * 2, code, littleEndian);
    else view.setUint32(at * 4, code, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

function rootsOf(bytes: Uint8Array): unknown {
  const { set, diagnostics } = readXsd({ file: 'schema.xsd', bytes }, { resolve: () => undefined });
  const { schema: made } = xsdToSchema(set);
  return diagnostics.length > 0
    ? lines(diagnostics)
    : made.roots.map(({ name, provenance }) => [name, provenance[0]?.line, provenance[0]?.column]);
}

describe('schema documents are read in every usual encoding, with places of the document', () => {
  const expected = [['hinta_ä', 3, 1]];
  const encoder = new TextEncoder();
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', encoder.encode(text('UTF-8'))],
    ['UTF-8 with byte order mark', encoder.encode(`\ufeff${text('UTF-8')}`)],
    ['ISO 8859-1', bytesOf(text('ISO-8859-1'), 1)],
    ['windows-1252', bytesOf(text('windows-1252'), 1)],
    ['UTF-16, big end first, with byte order mark', bytesOf(`\ufeff${text('UTF-16')}`, 2)],
    ['UTF-16, little end first, with byte order mark', bytesOf(`\ufeff${text('UTF-16')}`, 2, true)],
    ['UTF-16, big end first', bytesOf(text('UTF-16BE'), 2)],
    ['UTF-16, little end first', bytesOf(text('UTF-16LE'), 2, true)],
    ['UTF-32, big end first, with byte order mark', bytesOf(`\ufeff${text('UTF-32')}`, 4)],
    ['UTF-32, little end first', bytesOf(text('UTF-32'), 4, true)],
    ['UTF-8 that says it is UTF-16', encoder.encode(text('UTF-16'))],
  ];
  for (const [name, bytes] of cases) test(name, () => expect(rootsOf(bytes)).toEqual(expected));

  test('bytes that are not of the encoding, and encodings that nobody knows, are reported', () => {
    expect(rootsOf(bytesOf(text('UTF-8'), 1))).toEqual(['xsd-encoding schema.xsd:1:1']);
    expect(rootsOf(bytesOf(text('x-secret'), 1))).toEqual(['xsd-encoding schema.xsd:1:1']);
    expect(rootsOf(new Uint8Array([0x4c, 0x6f, 0xa7, 0x94]))).toEqual(['xsd-encoding schema.xsd:1:1']);
  });
});

describe('several documents', () => {
  const type = (name: string): string =>
    `<xs:simpleType name="${name}"><xs:restriction base="xs:int"/></xs:simpleType>`;

  test('one document that is included for two namespaces declares its types for both', () => {
    const files = {
      'b.xsd': schema(
        '<xs:include schemaLocation="common.xsd"/><xs:element name="b" type="T"/>',
        'targetNamespace="urn:b" xmlns="urn:b"',
      ),
      'common.xsd': schema('<xs:complexType name="T"><xs:attribute name="a"/></xs:complexType>'),
    };
    const { schema: made, diagnostics } = convert(
      schema(
        '<xs:include schemaLocation="common.xsd"/><xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:element name="a" type="T"/>',
        'targetNamespace="urn:a" xmlns="urn:a"',
      ),
      files,
    );
    expect(lines(diagnostics)).toEqual([]);
    expect(Object.keys(made.types)).toEqual(['common.xsd#{urn:a}type:T', 'common.xsd#{urn:b}type:T']);
    expect(made.roots.map(({ name, type: use }) => [name, use])).toEqual([
      ['b', { kind: 'complex', id: 'common.xsd#{urn:b}type:T' }],
      ['a', { kind: 'complex', id: 'common.xsd#{urn:a}type:T' }],
    ]);
  });

  test('several documents can be given at once, and are asked for by namespace', () => {
    const inputs: readonly XsdInput[] = [
      {
        file: 'a.xsd',
        text: schema('<xs:import namespace="urn:b"/><xs:element name="a" type="b:T" xmlns:b="urn:b"/>'),
      },
      { file: 'b.xsd', text: schema(type('T'), 'targetNamespace="urn:b"') },
    ];
    const asked: unknown[] = [];
    const { diagnostics } = readXsd(inputs, { resolve: (request) => void asked.push(request) });
    expect(lines(diagnostics)).toEqual([]);
    expect(asked).toEqual([{ namespace: 'urn:b', base: 'a.xsd', kind: 'import' }]);
  });

  test('a document that is included by two ways is read once', () => {
    const files = {
      'b.xsd': schema('<xs:include schemaLocation="./d.xsd"/>'),
      'c.xsd': schema('<xs:include schemaLocation="x/../d.xsd"/>'),
      'd.xsd': schema(type('T')),
    };
    const { set, diagnostics } = readXsd(
      {
        file: 'schema.xsd',
        text: schema('<xs:include schemaLocation="b.xsd"/><xs:include schemaLocation="c.xsd"/>'),
      },
      { resolve: resolverOf(files) },
    );
    expect(lines(diagnostics)).toEqual([]);
    expect(set.documents.map(({ file }) => file)).toEqual(['schema.xsd', 'b.xsd', 'c.xsd', 'd.xsd']);
  });

  test('a redefinition of a redefinition keeps both steps', () => {
    const step = (location: string, facet: string): string =>
      schema(
        `<xs:redefine schemaLocation="${location}"><xs:simpleType name="T"><xs:restriction base="T">${facet}</xs:restriction></xs:simpleType></xs:redefine>`,
      );
    const files = {
      'b.xsd': step('c.xsd', '<xs:minInclusive value="1"/>'),
      'c.xsd': schema(`${type('T')}<xs:element name="r" type="T"/>`),
    };
    const { schema: made, diagnostics } = convert(step('b.xsd', '<xs:maxInclusive value="9"/>'), files);
    expect(lines(diagnostics)).toEqual([]);
    expect(made.roots[0]?.type).toEqual({
      kind: 'simple',
      simple: { codec: 'integer', name: 'T', facets: { minInclusive: '1', maxInclusive: '9' } },
    });
  });

  test('the order of the declarations changes nothing in the types', () => {
    const parts = [
      '<xs:element name="r" type="T"/>',
      '<xs:complexType name="T"><xs:complexContent><xs:extension base="U"><xs:group ref="g"/></xs:extension></xs:complexContent></xs:complexType>',
      '<xs:complexType name="U"><xs:attribute name="a" type="xs:int"/></xs:complexType>',
      '<xs:group name="g"><xs:choice><xs:element ref="r"/></xs:choice></xs:group>',
    ];
    const ids = (order: readonly string[]): unknown => {
      const { types } = convert(schema(order.join(' '))).schema;
      return JSON.parse(JSON.stringify(types, (key, value) => (key === 'provenance' ? undefined : value)));
    };
    expect(ids([...parts].reverse())).toEqual(ids(parts));
  });
});
