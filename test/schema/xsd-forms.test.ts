import { expect, test } from 'vitest';
import { messageToXsd } from '../../generator/emit/schema/index.js';
import { canonicalType } from '../../generator/emit/schema/same-type.js';
import { readXsd, xsdToSchema } from '../../generator/sources/xsd/index.js';

function schemaOf(documents: readonly { readonly file: string; readonly text: string }[]) {
  const files = new Map(documents.map((document) => [document.file, document]));
  const { set, diagnostics } = readXsd(documents.slice(0, 1), {
    resolve: ({ location }) => files.get(location ?? ''),
  });
  const conversion = xsdToSchema(set);
  expect([...diagnostics, ...conversion.diagnostics]).toEqual([]);
  return conversion.schema;
}

const HEAD = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

test.each([
  {
    form: 'recursion',
    documents: [
      `<xs:schema ${HEAD}><xs:element name="tree" type="Tree"/><xs:complexType name="Tree"><xs:sequence><xs:element name="tree" type="Tree" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="n" type="xs:int"/></xs:complexType></xs:schema>`,
    ],
  },
  {
    form: 'types that xsi:type names',
    documents: [
      `<xs:schema ${HEAD}><xs:element name="shape" type="Shape"/><xs:complexType name="Shape" abstract="true"><xs:sequence><xs:element name="x" type="xs:decimal"/></xs:sequence></xs:complexType><xs:complexType name="Circle"><xs:complexContent><xs:extension base="Shape"><xs:sequence><xs:element name="r" type="xs:decimal"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:schema>`,
    ],
  },
  {
    form: 'elements of a second namespace',
    documents: [
      `<xs:schema ${HEAD} xmlns:b="urn:b" targetNamespace="urn:a" elementFormDefault="qualified"><xs:import namespace="urn:b" schemaLocation="1.xsd"/><xs:element name="a"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="own" type="xs:string" nillable="true"/><xs:element ref="b:other"/></xs:choice></xs:complexType></xs:element></xs:schema>`,
      `<xs:schema ${HEAD} targetNamespace="urn:b" elementFormDefault="qualified"><xs:element name="other"><xs:complexType><xs:sequence><xs:element name="deep" type="xs:date" default="2026-01-01"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
    ],
  },
])('$form come back as they were', ({ documents }) => {
  const given = schemaOf(documents.map((text, index) => ({ file: `${index}.xsd`, text })));
  const root = given.roots.find(({ name }) => name !== 'other');
  if (root === undefined) throw new Error('no root');
  const { documents: written, diagnostics } = messageToXsd({ root }, given.types, { file: 'out' });
  expect(diagnostics).toEqual([]);
  const again = schemaOf(written);
  const back = again.roots.find(({ name }) => name === root.name);
  if (back === undefined) throw new Error('no root');
  expect(canonicalType(back.type, again.types)).toBe(canonicalType(root.type, given.types));
  const named = (types: typeof given.types) =>
    Object.values(types).flatMap(({ name, base }) => (base === undefined ? [] : [name]));
  expect(named(again.types)).toEqual(named(given.types));
});
