import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xsdRules } from '../../../generator/sources/xsd/index.js';
import { convert, lines, schema } from './support.js';

/** A schema that has one fault, and what is reported of it. */
interface Fault {
  readonly name: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly found: readonly string[];
}

const root = '<xs:element name="root"/>';

const faults: readonly Fault[] = [
  {
    name: 'a document that is not XML at all',
    text: 'hello',
    found: ['xsd-not-well-formed schema.xsd:1:1'],
  },
  {
    name: 'a tag that is not closed, at the last tag that was read',
    text: '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n  <xs:element name="a">\n</xs:schema>',
    found: ['xsd-not-well-formed schema.xsd:2:24'],
  },
  {
    name: 'an attribute without quotation marks, which the parser would mend',
    text: schema('<xs:element name=a/>'),
    found: ['xsd-not-well-formed schema.xsd:2:1'],
  },
  {
    name: 'a character that XML does not allow',
    text: schema('<xs:element name="a\u0001"/>'),
    found: ['xsd-not-well-formed schema.xsd:2:20'],
  },
  {
    name: 'merge-conflict markers, all of them',
    text: schema(`<<<<<<< ours\n${root}\n=======\n${root}\n>>>>>>> theirs`),
    found: ['xsd-merge-marker schema.xsd:2:1 schema.xsd:4:1 schema.xsd:6:1'],
  },
  {
    name: 'an underlined heading in documentation, which is no merge-conflict marker',
    text: schema(
      `<xs:annotation><xs:documentation>Heading\n=======\n</xs:documentation></xs:annotation>${root}`,
    ),
    found: [],
  },
  {
    name: 'a root that is not a schema',
    text: '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    found: ['xsd-not-a-schema schema.xsd:1:1'],
  },
  {
    name: 'a misspelt attribute',
    text: schema('<xs:element name="a" minOccur="0"/>'),
    found: ['xsd-invalid-structure schema.xsd:2:32'],
  },
  {
    name: 'an element in the wrong place',
    text: schema(`${root}<xs:include schemaLocation="b.xsd"/>`),
    files: { 'b.xsd': schema('') },
    found: ['xsd-invalid-structure schema.xsd:2:26'],
  },
  {
    name: 'a default beside a fixed value',
    text: schema('<xs:element name="a" type="xs:string" default="x" fixed="x"/>'),
    found: ['xsd-invalid-structure schema.xsd:2:1'],
  },
  {
    name: 'an occurrence that is no number',
    text: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int" maxOccurs="many"/></xs:sequence></xs:complexType></xs:element>',
    ),
    found: ['xsd-invalid-value schema.xsd:2:97'],
  },
  {
    name: 'a location where there is nothing, once for each place',
    text: schema(
      `<xs:include schemaLocation="b.xsd"/>\n<xs:import namespace="urn:c" schemaLocation="c.xsd"/>${root}`,
    ),
    found: ['xsd-unresolved-location schema.xsd:2:1', 'xsd-unresolved-location schema.xsd:3:1'],
  },
  {
    name: 'an included document of another namespace',
    text: schema(`<xs:include schemaLocation="b.xsd"/>${root}`),
    files: { 'b.xsd': schema('', 'targetNamespace="urn:b"') },
    found: ['xsd-namespace-mismatch schema.xsd:2:1 b.xsd:1:1'],
  },
  {
    name: 'a schema that includes itself',
    text: schema(`<xs:include schemaLocation="schema.xsd"/>${root}`),
    files: { 'schema.xsd': schema(`<xs:include schemaLocation="schema.xsd"/>${root}`) },
    found: ['xsd-self-include schema.xsd:2:1'],
  },
  {
    name: 'a prefix that is not declared',
    text: schema('<xs:element name="a" type="my:Type"/>'),
    found: ['xsd-undeclared-prefix schema.xsd:2:28', 'xsd-dangling-reference schema.xsd:2:28'],
  },
  {
    name: 'a namespace that another document imports',
    text: schema(`<xs:include schemaLocation="b.xsd"/><xs:element name="a" type="c:T" xmlns:c="urn:c"/>`),
    files: {
      'b.xsd': schema('<xs:import namespace="urn:c" schemaLocation="c.xsd"/>'),
      'c.xsd': schema(
        '<xs:simpleType name="T"><xs:restriction base="xs:int"/></xs:simpleType>',
        'targetNamespace="urn:c"',
      ),
    },
    found: ['xsd-not-imported schema.xsd:2:64'],
  },
  {
    name: 'a type that nobody declares',
    text: schema('<xs:element name="a" type="Amuont"/>'),
    found: ['xsd-dangling-reference schema.xsd:2:28'],
  },
  {
    name: 'a type of a namespace that was imported and not found',
    text: schema(
      '<xs:import namespace="urn:c" schemaLocation="c.xsd"/>\n<xs:element name="a" type="c:T" xmlns:c="urn:c"/>',
    ),
    found: [
      'xsd-unresolved-location schema.xsd:2:1',
      'xsd-dangling-reference schema.xsd:3:28 schema.xsd:2:1',
    ],
  },
  {
    name: 'a simple and a complex type of one name',
    text: schema(
      `${root}<xs:complexType name="T"/>\n<xs:simpleType name="T"><xs:restriction base="xs:int"/></xs:simpleType>`,
    ),
    found: ['xsd-duplicate-component schema.xsd:3:1 schema.xsd:2:26'],
  },
  {
    name: 'an attribute that comes twice, once through a group',
    text: schema(
      '<xs:element name="r"><xs:complexType><xs:attributeGroup ref="g"/><xs:attribute name="a"/></xs:complexType></xs:element>\n<xs:attributeGroup name="g"><xs:attribute name="a"/></xs:attributeGroup>',
    ),
    found: ['xsd-duplicate-component schema.xsd:2:66'],
  },
  {
    name: 'a group that contains itself',
    text: schema(
      `${root}<xs:group name="g"><xs:sequence><xs:group ref="h"/></xs:sequence></xs:group>\n<xs:group name="h"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group>`,
    ),
    found: ['xsd-circular-definition schema.xsd:2:26 schema.xsd:3:1'],
  },
  {
    name: 'a type that is derived from itself',
    text: schema(
      `<xs:element name="r" type="T"/><xs:complexType name="T"><xs:complexContent><xs:extension base="T"/></xs:complexContent></xs:complexType>`,
    ),
    found: ['xsd-circular-definition schema.xsd:2:32'],
  },
  {
    name: 'a redefinition of what is not there, and one that is not derived from itself',
    text: schema(
      `<xs:redefine schemaLocation="b.xsd">\n<xs:complexType name="Other"/>\n<xs:complexType name="T"/>\n</xs:redefine>${root}`,
    ),
    files: { 'b.xsd': schema('<xs:complexType name="T"/>') },
    found: ['xsd-redefinition schema.xsd:3:1', 'xsd-redefinition schema.xsd:4:1 b.xsd:2:1'],
  },
  {
    name: 'a misspelt facet',
    text: schema(
      `${root}<xs:simpleType name="T"><xs:restriction base="xs:string"><xs:maxlength value="1"/></xs:restriction></xs:simpleType>`,
    ),
    found: ['xsd-unknown-facet schema.xsd:2:83'],
  },
  {
    name: 'a bound outside of the base, and a lower bound above the upper one',
    text: schema(
      `${root}<xs:simpleType name="T"><xs:restriction base="xs:byte">\n<xs:maxInclusive value="200"/></xs:restriction></xs:simpleType><xs:simpleType name="U"><xs:restriction base="xs:date">\n<xs:minInclusive value="2026-02-01"/>\n<xs:maxExclusive value="2026-01-31"/></xs:restriction></xs:simpleType>`,
    ),
    found: ['xsd-facet schema.xsd:3:1', 'xsd-facet schema.xsd:4:1 schema.xsd:5:1'],
  },
  {
    name: 'a facet that does not apply to the type, and a pattern that cannot be read',
    text: schema(
      `${root}<xs:simpleType name="T"><xs:restriction base="xs:int">\n<xs:maxLength value="2"/>\n<xs:pattern value="[a"/></xs:restriction></xs:simpleType>`,
    ),
    found: ['xsd-facet schema.xsd:3:1', 'xsd-facet schema.xsd:4:1'],
  },
  {
    name: 'a default value that is not of the type',
    text: schema('<xs:element name="a" type="xs:int" default="none"/>'),
    found: ['xsd-value-not-of-type schema.xsd:2:1'],
  },
  {
    name: 'a restriction that adds an element',
    text: schema(
      `${root}<xs:complexType name="B"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>\n<xs:complexType name="R"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a"/>\n<xs:element name="b"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`,
    ),
    found: ['xsd-derivation schema.xsd:3:1 schema.xsd:4:1'],
  },
  {
    name: 'one name with two types in one content model',
    text: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence>\n<xs:element name="a" type="xs:int"/>\n<xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element>',
    ),
    found: ['xsd-inconsistent-elements schema.xsd:4:1 schema.xsd:3:1'],
  },
  {
    name: 'an element that can belong to two particles',
    text: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence>\n<xs:element name="a" type="xs:int" minOccurs="0"/>\n<xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType></xs:element>',
    ),
    found: ['xsd-ambiguous-content schema.xsd:3:1 schema.xsd:4:1'],
  },
  {
    name: 'a fixed number of repetitions, which is not ambiguous',
    text: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int" minOccurs="2" maxOccurs="2"/><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType></xs:element>',
    ),
    found: [],
  },
  {
    name: 'an abstract element that nothing substitutes',
    text: schema(
      '<xs:element name="h" abstract="true"/>\n<xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="h"/></xs:sequence></xs:complexType></xs:element>',
    ),
    found: ['xsd-abstract-head schema.xsd:3:51 schema.xsd:2:1'],
  },
  {
    name: 'a schema without elements',
    text: schema('<xs:complexType name="T"/>'),
    found: ['xsd-no-elements schema.xsd:1:1'],
  },
  {
    name: 'two identifiers on one element, which version 1.1 allows',
    text: schema(
      '<xs:element name="r"><xs:complexType>\n<xs:attribute name="a" type="xs:ID"/><xs:attribute name="b" type="xs:ID"/></xs:complexType></xs:element>',
    ),
    found: ['xsd-version schema.xsd:2:22'],
  },
  {
    name: 'open content, conditional types, explicit time zones and notQName, which are read past',
    text: schema(
      `<xs:element name="r" type="xs:anyType"><xs:alternative test="@a" type="xs:string"/></xs:element>\n<xs:complexType name="T"><xs:openContent><xs:any notQName="r"/></xs:openContent></xs:complexType>\n<xs:simpleType name="S"><xs:restriction base="xs:date"><xs:explicitTimezone value="required"/></xs:restriction></xs:simpleType>`,
    ),
    found: [
      'xsd-not-enforced schema.xsd:3:60',
      'xsd-not-enforced schema.xsd:2:40',
      'xsd-not-enforced schema.xsd:3:26',
      'xsd-not-enforced schema.xsd:4:56',
    ],
  },
  {
    name: 'elements that conditional inclusion leaves out, about which there is nothing to say',
    text: schema(
      `${root}<xs:element name="root" vc:maxVersion="1.1"/><xs:element name="root" vc:minVersion="1.2"/><xs:element name="root" vc:typeUnavailable="xs:int"/>`,
      'xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning"',
    ),
    found: [],
  },
  {
    name: 'entities that contain each other',
    text: `<!DOCTYPE xs:schema [<!ENTITY a "&b;"><!ENTITY b "&a;">]>\n${schema('<xs:element name="&a;"/>')}`,
    found: ['xsd-entity-expansion schema.xsd:3:19'],
  },
];

describe('faults are reported with their places', () => {
  for (const { name, text, files, found } of faults) {
    test(name, () => expect(lines(convert(text, files).diagnostics)).toEqual(found));
  }
});

test('the message says what is wrong and the help what to do', () => {
  const { diagnostics } = convert(schema('<xs:element name="a" type="Amuont"/>'));
  expect(diagnostics).toEqual([
    {
      code: 'xsd-dangling-reference',
      severity: 'error',
      message: 'No type "Amuont" without a namespace is declared.',
      help: 'Correct the name, or include or import the document that declares it.',
      places: [{ file: 'schema.xsd', line: 2, column: 28 }],
    },
  ]);
});

test('every diagnostic has a page that begins with its code', () => {
  const folder = join(import.meta.dirname, '../../../docs/diagnostics');
  for (const code of Object.keys(xsdRules)) {
    const path = join(folder, `${code}.md`);
    expect([code, existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : 'no page']).toEqual([
      code,
      `# ${code}`,
    ]);
  }
});

test('every diagnostic is shown by one of these faults or by those of hostile and undecodable documents', () => {
  const elsewhere = ['xsd-encoding', 'xsd-too-deep', 'xsd-expansion-too-large'];
  const shown = faults.flatMap(({ found }) => found.map((line) => line.split(' ')[0]));
  expect([...new Set([...shown, ...elsewhere])].sort()).toEqual(Object.keys(xsdRules).sort());
});
