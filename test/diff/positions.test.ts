import { expect, test } from 'vitest';
import { compareSchemas } from '../../generator/diff/index.js';
import type { Schema } from '../../generator/model/schema.js';
import { readXsd, xsdToSchema } from '../../generator/sources/xsd/index.js';

const money = `<xs:complexType name="Money"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="currency" use="required" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>`;

function schema(price: string, total: string): Schema {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order"><xs:complexType><xs:sequence><xs:element name="price" type="${price}"/><xs:element name="total" type="${total}"/></xs:sequence></xs:complexType></xs:element>${money}</xs:schema>`;
  const { set } = readXsd({ file: 'order.xsd', bytes: Buffer.from(text) }, { resolve: () => undefined });
  return xsdToSchema(set).schema;
}

function found(before: Schema, after: Schema): readonly string[] {
  return compareSchemas(before, after).findings.map(({ rule, path, also }) =>
    [rule, path, ...also].join(' '),
  );
}

test('two elements whose text became the same type are both named', () => {
  const before = schema('xs:decimal', 'xs:decimal');
  const after = schema('Money', 'Money');
  expect(found(before, after)).toEqual([
    'attribute-added-required order/price/@currency order/total/@currency',
  ]);
});

test('one of two elements of a type that became text is one change', () => {
  expect(found(schema('Money', 'Money'), schema('xs:decimal', 'Money'))).toEqual([
    'attribute-removed order/price/@currency',
  ]);
});
