import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generator/model/schema.js';
import { dtdToSchema, readDtd } from '../../../generator/sources/dtd/index.js';

function schemaOf(text: string): Schema {
  return dtdToSchema(readDtd({ file: 'file.dtd', text }).dtd, { source: 's' }).schema;
}

const provenance = (line: number, column: number): readonly object[] => [{ source: 's', line, column }];

describe('a DTD in the terms of the model', () => {
  it('keeps groups, their occurrence and the names of parameter entities', () => {
    const schema = schemaOf(`<!ENTITY % lines "(line | note)+">
<!-- An order -->
<!ELEMENT order (head?, %lines;, a, b, a)>
<!ELEMENT head EMPTY>
<!ELEMENT line (#PCDATA)> <!-- One line -->
<!ATTLIST line
  unit (kg|100) "kg"
  number ID #REQUIRED>
<!ELEMENT note (#PCDATA | line)*>
<!ELEMENT a (#PCDATA)>
<!ELEMENT b ANY>
`);
    const once = { min: 1, max: 1 };
    const element = (name: string, occurs: object, type: object, line: number, column: number): object => ({
      kind: 'element',
      name,
      occurs,
      type,
      provenance: provenance(line, column),
      confidence: 1,
    });
    const complex = (name: string): object => ({ kind: 'complex', id: `s#${name}` });
    const text = { kind: 'simple', simple: { codec: 'text' } };
    const docs = { docs: { und: 'One line' } };
    expect(schema).toEqual({
      roots: [{ ...element('order', once, complex('order'), 3, 11), docs: { und: 'An order' } }],
      types: {
        's#b': { name: 'b', attributes: [], content: { kind: 'any' }, provenance: provenance(11, 1) },
        's#head': { name: 'head', attributes: [], content: { kind: 'empty' }, provenance: provenance(4, 1) },
        's#line': {
          name: 'line',
          attributes: [
            {
              name: 'number',
              required: true,
              simple: { codec: 'id' },
              provenance: provenance(8, 3),
              confidence: 1,
            },
            {
              name: 'unit',
              required: false,
              simple: {
                codec: 'text',
                enumeration: { openness: 'closed', values: [{ value: 'kg' }, { value: '100' }] },
              },
              default: 'kg',
              provenance: provenance(7, 3),
              confidence: 1,
            },
          ],
          content: { kind: 'text', simple: { codec: 'text' } },
          ...docs,
          provenance: provenance(5, 1),
        },
        's#note': {
          name: 'note',
          attributes: [],
          content: {
            kind: 'mixed',
            particle: {
              kind: 'choice',
              occurs: { min: 0, max: null },
              particles: [{ ...element('line', once, complex('line'), 9, 27), ...docs }],
            },
          },
          provenance: provenance(9, 1),
        },
        's#order': {
          name: 'order',
          attributes: [],
          content: {
            kind: 'elements',
            particle: {
              kind: 'sequence',
              occurs: once,
              particles: [
                element('head', { min: 0, max: 1 }, complex('head'), 3, 18),
                {
                  kind: 'choice',
                  occurs: { min: 1, max: null },
                  particles: [
                    { ...element('line', once, complex('line'), 1, 20), ...docs },
                    element('note', once, complex('note'), 1, 27),
                  ],
                  name: 'lines',
                },
                element('a', once, text, 3, 34),
                element('b', once, complex('b'), 3, 37),
                element('a', once, text, 3, 40),
              ],
            },
          },
          docs: { und: 'An order' },
          provenance: provenance(3, 1),
        },
      },
    });
  });

  it('has a codec for each attribute type', () => {
    const schema = schemaOf(`<!ENTITY % colours "red|green"><!NOTATION png SYSTEM "png"><!ELEMENT e (#PCDATA)>
<!ATTLIST e a CDATA #FIXED "x" b ID #IMPLIED c IDREF #IMPLIED d IDREFS #IMPLIED e ENTITY #IMPLIED f ENTITIES #IMPLIED
  g NMTOKEN #IMPLIED h NMTOKENS #IMPLIED i NOTATION (png) #IMPLIED j (%colours;) #IMPLIED>`);
    const list = (codec: string): object => ({ codec: 'list', item: { codec }, facets: { minLength: 1 } });
    const closed = (...values: readonly string[]): object => ({
      codec: 'text',
      enumeration: { openness: 'closed', values: values.map((value) => ({ value })) },
    });
    const attributes = schema.types['s#e']?.attributes ?? [];
    expect(Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.simple]))).toEqual({
      a: { codec: 'text' },
      b: { codec: 'id' },
      c: { codec: 'idref' },
      d: list('idref'),
      e: { codec: 'token' },
      f: list('token'),
      g: { codec: 'nmtoken' },
      h: list('nmtoken'),
      i: closed('png'),
      j: { name: 'colours', ...closed('red', 'green') },
    });
    expect(attributes.find(({ name }) => name === 'a')?.fixed).toBe('x');
  });

  it.each([
    ['the one that the DOCTYPE names', '<!DOCTYPE b [<!ELEMENT a (b)><!ELEMENT b EMPTY>]>', ['b']],
    ['those that nothing contains', '<!ELEMENT a (b)><!ELEMENT b EMPTY><!ELEMENT c (c?)>', ['a', 'c']],
    ['all, where each is contained', '<!ELEMENT a (b)><!ELEMENT b (a)>', ['a', 'b']],
    [
      'those that nothing contains, where the DOCTYPE names none',
      '<!DOCTYPE z [<!ELEMENT a (b)><!ELEMENT b EMPTY>]>',
      ['a'],
    ],
  ])('has as roots %s', (_name, text, expected) => {
    expect(schemaOf(text).roots.map((root) => root.name)).toEqual(expected);
  });

  it('takes what is not declared, or not readable, to hold anything', () => {
    const { types } = schemaOf('<!ELEMENT a (b, c)>\n<!ELEMENT c (d e)>');
    expect(types['s#b']).toEqual({
      name: 'b',
      attributes: [],
      content: { kind: 'any' },
      provenance: provenance(1, 14),
    });
    expect(types['s#c']?.content).toEqual({ kind: 'any' });
  });

  it('holds only the types that the roots reach', () => {
    const schema = schemaOf('<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b EMPTY><!ELEMENT c EMPTY>]>');
    expect(Object.keys(schema.types)).toEqual(['s#a', 's#b']);
  });

  it('gives namespaces that fixed xmlns attributes declare, and the attributes away', () => {
    const reading = readDtd({
      file: 'file.dtd',
      text: `<!ELEMENT a (b, s:c, d)>
<!ATTLIST a xmlns CDATA #FIXED "urn:a" xmlns:s CDATA #FIXED "urn:s">
<!ELEMENT b EMPTY>
<!ATTLIST b s:x CDATA #IMPLIED y CDATA #IMPLIED xml:lang NMTOKEN #IMPLIED u:v CDATA #IMPLIED>
<!ELEMENT s:c (d)>
<!ATTLIST s:c xmlns CDATA "urn:c">
<!ELEMENT d EMPTY>`,
    });
    const { schema, diagnostics } = dtdToSchema(reading.dtd, { source: 's' });
    const names = Object.entries(schema.types).map(([id, type]) => [
      id,
      type.namespace,
      type.name,
      type.attributes.map(({ namespace, name }) => `${namespace ?? ''} ${name}`),
    ]);
    expect(names).toEqual([
      ['s#a', 'urn:a', 'a', []],
      ['s#b', 'urn:a', 'b', [' u:v', ' y', 'http://www.w3.org/XML/1998/namespace lang', 'urn:s x']],
      ['s#d', undefined, 'd', []],
      ['s#s:c', 'urn:s', 'c', []],
    ]);
    expect(diagnostics).toEqual([
      {
        code: 'dtd-namespace',
        severity: 'warning',
        message: 'The element d is in the namespaces "urn:a" and "urn:c".',
        help: 'Declare a fixed xmlns attribute for the element; it is taken to be in no namespace.',
        places: [
          { file: 'file.dtd', line: 7, column: 1 },
          { file: 'file.dtd', line: 5, column: 16, note: 'here its parent gives it another one' },
        ],
      },
    ]);
  });

  it('names the files that parts stand in', () => {
    const { dtd } = readDtd(
      { file: 'dtds/main.dtd', text: '<!ENTITY % m SYSTEM "parts/m.mod">%m;' },
      { resolve: ({ location }) => ({ file: location, text: '<!ELEMENT a EMPTY>' }) },
    );
    expect(dtdToSchema(dtd, { source: 's' }).schema.roots[0]?.provenance).toEqual([
      { source: 'dtds/parts/m.mod', line: 1, column: 11 },
    ]);
  });
});
