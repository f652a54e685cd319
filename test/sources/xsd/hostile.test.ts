import { describe, expect, test } from 'vitest';
import { convert, lines, schema } from './support.js';

const count = 5_000;
const each = (make: (n: number) => string, times = count): string =>
  Array.from({ length: times }, (_, n) => make(n)).join('\n');
const root = '<xs:element name="root"/>';

describe('documents that were made to harm end in a diagnostic', () => {
  test('100,000 nested groups', () => {
    const nested = `${'<xs:sequence>'.repeat(100_000)}${'</xs:sequence>'.repeat(100_000)}`;
    expect(lines(convert(schema(`<xs:group name="g">${nested}</xs:group>`)).diagnostics)).toEqual([
      'xsd-too-deep schema.xsd:2:6494',
    ]);
  });

  test('100,000 entities and comments that are not closed, in the declaration and behind it', () => {
    const opened = '<!ENTITY x "T<!--'.repeat(100_000);
    const found = convert(`<!DOCTYPE xs:schema [${opened}]>${'&x;<!--'.repeat(100_000)}`);
    expect(lines(found.diagnostics)).toEqual(['xsd-not-well-formed schema.xsd:1:1']);
  });

  test('a chain of groups that refer to each other', () => {
    const groups = each(
      (n) => `<xs:group name="g${n}"><xs:sequence><xs:group ref="g${n + 1}"/></xs:sequence></xs:group>`,
    );
    const last = `<xs:group name="g${count}"><xs:sequence/></xs:group>${root}`;
    const { diagnostics } = convert(schema(`${groups}\n${last}`));
    expect(lines(diagnostics)).toEqual([`xsd-too-deep schema.xsd:${count - 249 + 1}:1`]);
  });

  test('a chain of extensions, and an element of the type at its end, which admits anything', () => {
    const types = each(
      (n) =>
        `<xs:complexType name="t${n}"><xs:complexContent><xs:extension base="t${n + 1}"/></xs:complexContent></xs:complexType>`,
    );
    const last = `<xs:complexType name="t${count}"/><xs:element name="root" type="t0"/>`;
    const { diagnostics, schema: made } = convert(schema(`${types}\n${last}`));
    expect(lines(diagnostics)).toEqual([`xsd-too-deep schema.xsd:${count - 500 + 2}:1`]);
    expect(made.roots[0]?.type).toEqual({ kind: 'complex', id: 'xs#type:anyType' });
  });

  test('a chain of simple types', () => {
    const types = each(
      (n) => `<xs:simpleType name="t${n}"><xs:restriction base="t${n + 1}"/></xs:simpleType>`,
    );
    const last = `<xs:simpleType name="t${count}"><xs:restriction base="xs:int"/></xs:simpleType>${root}`;
    expect(lines(convert(schema(`${types}\n${last}`)).diagnostics)).toEqual([
      `xsd-too-deep schema.xsd:${count - 500 + 2}:1`,
    ]);
  });

  test('a chain of substitution groups', () => {
    const elements = each((n) => `<xs:element name="e${n}" substitutionGroup="e${n + 1}"/>`, 2_000);
    expect(lines(convert(schema(`${elements}\n<xs:element name="e2000"/>`)).diagnostics)).toEqual([
      'xsd-too-deep schema.xsd:1502:1',
    ]);
  });

  test('groups and unions that double with every step', () => {
    const groups = each(
      (n) =>
        `<xs:group name="g${n}"><xs:sequence><xs:group ref="g${n + 1}"/><xs:group ref="g${n + 1}"/></xs:sequence></xs:group>`,
      30,
    );
    const unions = each(
      (n) => `<xs:simpleType name="u${n}"><xs:union memberTypes="u${n + 1} u${n + 1}"/></xs:simpleType>`,
      30,
    );
    const ends = `<xs:group name="g30"><xs:sequence><xs:element name="x"/></xs:sequence></xs:group><xs:simpleType name="u30"><xs:restriction base="xs:int"/></xs:simpleType>${root}`;
    expect(lines(convert(schema(`${groups}\n${unions}\n${ends}`)).diagnostics)).toEqual([
      'xsd-expansion-too-large schema.xsd:46:1',
      'xsd-expansion-too-large schema.xsd:16:1',
    ]);
  });

  test('entities that double with every step', () => {
    const entities = each((n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`, 40);
    const text = `<!DOCTYPE xs:schema [<!ENTITY a0 "ha">\n${entities}]>\n${schema('<xs:element name="r"><xs:annotation><xs:documentation>&a40;</xs:documentation></xs:annotation></xs:element>')}`;
    expect(lines(convert(text).diagnostics)).toEqual(['xsd-entity-expansion schema.xsd:43:55']);
  });

  test('a long entity that is used often', () => {
    const text = `<!DOCTYPE xs:schema [<!ENTITY a "${'x'.repeat(100_000)}">]>\n${schema(`<!-- -->\n<xs:element name="r"><xs:annotation><xs:documentation>${'&a;'.repeat(1000)}</xs:documentation></xs:annotation></xs:element>`)}`;
    expect(lines(convert(text).diagnostics)).toEqual(['xsd-entity-expansion schema.xsd:4:355']);
  });

  test('a pattern on which a backtracking engine would never end', () => {
    const text = schema(
      `${root}<xs:simpleType name="T"><xs:restriction base="xs:string"><xs:pattern value="(a+)+b"/></xs:restriction></xs:simpleType>\n<xs:simpleType name="U"><xs:restriction base="T"><xs:enumeration value="${'a'.repeat(5_000)}"/></xs:restriction></xs:simpleType>`,
    );
    expect(lines(convert(text).diagnostics)).toEqual(['xsd-facet schema.xsd:3:50']);
  });

  test('huge occurrences, numbers and years, which are nothing bad', () => {
    const text = schema(
      `<xs:element name="r"><xs:complexType><xs:sequence maxOccurs="1000000000"><xs:element name="a" type="T" maxOccurs="999999999999"/></xs:sequence></xs:complexType></xs:element><xs:simpleType name="T"><xs:restriction base="xs:decimal"><xs:minInclusive value="0.${'0'.repeat(50_000)}1"/><xs:maxInclusive value="${'9'.repeat(50_000)}"/></xs:restriction></xs:simpleType><xs:simpleType name="Y"><xs:restriction base="xs:date"><xs:maxInclusive value="${'9'.repeat(5_000)}-12-31"/></xs:restriction></xs:simpleType>`,
    );
    expect(lines(convert(text).diagnostics)).toEqual([]);
  });
});
