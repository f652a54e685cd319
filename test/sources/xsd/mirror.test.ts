import { expect, test } from 'vitest';
import { nameKey, readXsd, type XsdSchemaSet } from '../../../generator/sources/xsd/index.js';
import { schema } from './support.js';

function mirror(declarations: string, attributes = ''): XsdSchemaSet {
  const input = { file: 's.xsd', text: schema(declarations, attributes) };
  return readXsd(input, { resolve: () => undefined }).set;
}

const at = (line: number, column: number) => ({ file: 's.xsd', line, column });

test('an element declaration keeps everything that it says, each with its place', () => {
  const set = mirror(
    `<xs:element name="list" nillable="true" block="#all" final="extension" id="e1" substitutionGroup="head">
  <xs:annotation>
    <xs:documentation xml:lang="fi" source="urn:doc"> Lista </xs:documentation>
    <xs:appinfo>tool</xs:appinfo>
  </xs:annotation>
  <xs:complexType mixed="true">
    <xs:sequence minOccurs="0" maxOccurs="unbounded">
      <xs:any namespace="urn:o ##local" processContents="lax"/>
    </xs:sequence>
    <xs:attribute name="a" type="xs:int" use="required"/>
    <xs:attributeGroup ref="g"/>
    <xs:anyAttribute namespace="##targetNamespace"/>
  </xs:complexType>
  <xs:key name="k"><xs:selector xpath="item"/><xs:field xpath="@id"/></xs:key>
</xs:element>`,
    'targetNamespace="urn:t" xmlns="urn:t"',
  );
  expect(set.elements.get('{urn:t}list')).toEqual({
    kind: 'element',
    place: at(2, 1),
    id: 'e1',
    annotation: {
      documentation: [{ text: ' Lista ', language: 'fi', source: 'urn:doc', place: at(4, 5) }],
      appinfo: [{ text: 'tool', place: at(5, 5) }],
    },
    scope: 'global',
    name: { namespace: 'urn:t', local: 'list' },
    type: {
      kind: 'inline',
      type: {
        kind: 'complex-type',
        place: at(7, 3),
        namespace: 'urn:t',
        abstract: false,
        mixed: true,
        block: [],
        final: [],
        derivation: 'restriction',
        content: {
          kind: 'complex',
          particle: {
            kind: 'sequence',
            place: at(8, 5),
            occurs: { min: 0, max: null },
            particles: [
              {
                kind: 'wildcard',
                place: at(9, 7),
                occurs: { min: 1, max: 1 },
                namespaces: { kind: 'only', names: ['urn:o', ''] },
                processContents: 'lax',
              },
            ],
          },
        },
        attributes: {
          items: [
            {
              kind: 'attribute-use',
              place: at(11, 5),
              use: 'required',
              target: {
                kind: 'declaration',
                declaration: {
                  kind: 'attribute',
                  place: at(11, 5),
                  scope: 'local',
                  name: { local: 'a' },
                  type: {
                    kind: 'reference',
                    reference: {
                      name: { namespace: 'http://www.w3.org/2001/XMLSchema', local: 'int' },
                      place: at(11, 34),
                    },
                  },
                },
              },
            },
            {
              kind: 'attribute-group-reference',
              place: at(12, 5),
              reference: { name: { namespace: 'urn:t', local: 'g' }, place: at(12, 29) },
            },
          ],
          any: {
            place: at(13, 5),
            namespaces: { kind: 'only', names: ['urn:t'] },
            processContents: 'strict',
          },
        },
        assertions: [],
      },
    },
    nillable: true,
    abstract: false,
    substitutionGroup: [{ name: { namespace: 'urn:t', local: 'head' }, place: at(2, 99) }],
    block: ['extension', 'restriction', 'substitution', 'list', 'union'],
    final: ['extension'],
    constraints: [
      {
        kind: 'key',
        place: at(15, 3),
        name: { namespace: 'urn:t', local: 'k' },
        selector: 'item',
        fields: ['@id'],
      },
    ],
    alternatives: [],
  });
});

test('notations, links and the version of a document are kept', () => {
  const set = mirror(
    '<xs:import namespace="urn:x" schemaLocation="x.xsd"/><xs:notation name="gif" public="image/gif" system="viewer"/>',
    'version="1.2"',
  );
  const notation = {
    kind: 'notation',
    place: at(2, 54),
    name: { local: 'gif' },
    public: 'image/gif',
    system: 'viewer',
  };
  expect(set.documents).toEqual([
    {
      place: at(1, 1),
      file: 's.xsd',
      chameleon: false,
      version: '1.2',
      links: [{ kind: 'import', place: at(2, 1), location: 'x.xsd', namespace: 'urn:x', components: [] }],
      components: [notation],
      unread: [],
    },
  ]);
  expect([...set.notations]).toEqual([['gif', notation]]);
});

test('the forms of local declarations follow the defaults of the document unless they say otherwise', () => {
  const set = mirror(
    '<xs:group name="g"><xs:sequence><xs:element name="a"/><xs:element name="b" form="unqualified"/></xs:sequence></xs:group>',
    'targetNamespace="urn:t" elementFormDefault="qualified"',
  );
  const names = set.groups
    .get('{urn:t}g')
    ?.content.particles.map((item) => (item.kind === 'element' ? nameKey(item.declaration.name) : item.kind));
  expect(names).toEqual(['{urn:t}a', 'b']);
});
