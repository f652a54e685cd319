import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { EncodeOptions, MessageTable } from '../../../runtime/index.js';
import { decimalComma, decode, encode, encodeBytes, integer, toBytes } from '../../../runtime/index.js';
import { anyText, at, el, message, outcome } from './support.js';

const line = { attributes: [at('n', { codec: integer })], parts: [el('a'), el('b', anyText, { min: 0 })] };
const nested: MessageTable = message({
  parts: [
    el('line', line, { min: 0, max: Infinity }),
    el(
      'note',
      { parts: [{ group: 'choice', min: 0, max: 9, as: 'x', parts: [el('i')] }], mixed: { as: 'm' } },
      { min: 0 },
    ),
    el('empty', { parts: [el('x', anyText, { min: 0 })] }, { min: 0 }),
    el('raw', { raw: { as: 'xml' } }, { min: 0 }),
  ],
});
const value = {
  line: [{ n: 1, a: 'x', b: '' }],
  note: { m: ['one ', { i: 'two' }] },
  empty: {},
  raw: { xml: '<p> <q/></p>' },
};
const one = message({ attributes: [at('k', anyText, { min: 0 } as object)], parts: [el('a')] });

function bytesOf(text: string, options: EncodeOptions): readonly number[] | readonly string[] {
  const result = outcome(encodeBytes(one, { a: text }, { ...options, declaration: false }));
  return result instanceof Uint8Array ? [...result.subarray(6, result.length - 8)] : result;
}

describe('options of the writer', () => {
  test('indentation breaks lines between elements, never inside of text, mixed or raw content', () => {
    expect(outcome(encode(nested, value, { indent: 2, declaration: true }))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<r>
  <line n="1">
    <a>x</a>
    <b/>
  </line>
  <note>one <i>two</i></note>
  <empty/>
  <raw><p> <q/></p></raw>
</r>
`,
    );
    expect(outcome(encode(one, { a: '1' }, { indent: '\t' }))).toBe('<r>\n\t<a>1</a>\n</r>\n');
  });

  test('without them nothing is added', () => {
    expect(outcome(encode(nested, value))).toBe(
      '<r><line n="1"><a>x</a><b/></line><note>one <i>two</i></note><empty/><raw><p> <q/></p></raw></r>',
    );
  });

  test.each([
    ['utf-8', 'å€😀', [0xc3, 0xa5, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]],
    ['iso-8859-1', 'åÿ\u0080', [0xe5, 0xff, 0x80]],
    ['iso-8859-15', 'å€ŠšŽžŒœŸ', [0xe5, 0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]],
    ['windows-1252', 'å€‚Ÿ’', [0xe5, 0x80, 0x82, 0x9f, 0x92]],
  ] as const)('bytes are in %s', (charset, text, expected) => {
    expect(bytesOf(text, { charset })).toStrictEqual(expected);
  });

  test.each([
    ['iso-8859-1', '€'],
    ['iso-8859-15', '¤'],
    ['iso-8859-15', '😀'],
    ['windows-1252', '\u0081'],
    ['windows-1252', 'Ā'],
  ] as const)('%s cannot carry %s, which is a problem', (charset, text) => {
    expect(bytesOf(`a${text}`, { charset })).toStrictEqual(['charset a']);
    expect(outcome(encode(one, { a: '', k: text }, { charset }))).toStrictEqual(['charset k']);
  });

  test('UTF-16 begins with a byte order mark and carries everything, as another parser finds', () => {
    const result = encodeBytes(one, { a: 'å€😀', k: 'Ā' }, { charset: 'utf-16', declaration: true });
    const bytes = result.ok ? result.value : new Uint8Array(0);
    expect([...bytes.subarray(0, 4)]).toStrictEqual([0xff, 0xfe, 0x3c, 0]);
    const xml = '<?xml version="1.0" encoding="UTF-16"?><r k="Ā"><a>å€😀</a></r>';
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe(xml);
    expect(decode(one, bytes)).toStrictEqual({ ok: true, value: { a: 'å€😀', k: 'Ā' }, problems: [] });
    const document = XmlDocument.fromBuffer(bytes);
    expect(document.root.get('a')?.content).toBe('å€😀');
    document.dispose();
  });

  test.each(['utf-8', 'utf-16', 'iso-8859-1', 'iso-8859-15', 'windows-1252'] as const)(
    'a message in %s is read back without being told the character set, by another parser too',
    (charset) => {
      const result = encodeBytes(one, { a: 'åÄö' }, { charset });
      const bytes = result.ok ? result.value : new Uint8Array(0);
      expect(decode(one, bytes)).toStrictEqual({ ok: true, value: { a: 'åÄö' }, problems: [] });
      const document = XmlDocument.fromBuffer(bytes);
      expect(document.root.get('a')?.content).toBe('åÄö');
      document.dispose();
    },
  );

  test('options that no type would let through are a problem, or no worse than the default', () => {
    const odd = (options: object): unknown => outcome(encode(one, { a: 'x' }, options));
    expect(odd({ charset: 'latin1' })).toStrictEqual(['charset ']);
    expect(odd({ charset: '__proto__' })).toStrictEqual(['charset ']);
    expect(odd({ indent: 'x' })).toStrictEqual(['invalid-value ']);
    expect(odd({ indent: -1 })).toBe('<r>\n<a>x</a>\n</r>\n');
    expect(odd({ indent: NaN })).toBe('<r>\n<a>x</a>\n</r>\n');
    expect(odd({ indent: 1e9 })).toBe(`<r>\n${' '.repeat(16)}<a>x</a>\n</r>\n`);
    expect(odd({ maxDepth: NaN })).toBe('<r><a>x</a></r>');
  });

  test('what the character set cannot carry is a reference where that is asked for', () => {
    const options = { charset: 'iso-8859-15', charsetFallback: 'reference', declaration: true } as const;
    const result = encodeBytes(one, { a: '&¤😀€', k: '"Ā' }, options);
    expect(outcome(encode(one, { a: '&¤😀€', k: '"Ā' }, options))).toBe(
      '<?xml version="1.0" encoding="ISO-8859-15"?><r k="&quot;&#256;"><a>&amp;&#164;&#128512;€</a></r>',
    );
    expect(result.ok ? decode(one, result.value) : result).toStrictEqual({
      ok: true,
      value: { a: '&¤😀€', k: '"Ā' },
      problems: [],
    });
  });

  test('names and raw XML have no references, so that they are problems in any case', () => {
    const table = message({ parts: [el('ö'), { any: ['##any'], as: 'any', min: 0, max: 1 }] });
    const options = { charset: 'iso-8859-1', charsetFallback: 'reference' } as const;
    expect(outcome(encode(table, { ö: 'x', any: ['<b>€</b>'] }, options))).toStrictEqual(['charset any[0]']);
    expect(outcome(encode(message({ parts: [el('Ā')] }), { Ā: '' }, options))).toStrictEqual(['charset ']);
  });

  test('every character of a set survives, in bytes that another implementation reads alike', () => {
    for (const charset of ['iso-8859-15', 'windows-1252'] as const) {
      const text = new TextDecoder(charset).decode(Uint8Array.from({ length: 96 }, (_, i) => 160 + i));
      expect([...toBytes(text, charset)]).toStrictEqual(Array.from({ length: 96 }, (_, i) => 160 + i));
    }
  });

  test('without validation only what cannot be written is a problem', () => {
    const table = message({
      attributes: [at('k', anyText, { required: true })],
      parts: [
        el('a', { codec: decimalComma, maxInclusive: '5', fractionDigits: 1 }),
        el('b', anyText, { min: 2, max: 3 }),
        { group: 'choice', parts: [el('c'), el('d')] },
        el('e', { codec: integer }, { min: 0 }),
      ],
      rules: [{ kind: 'exactly-one', of: ['c', 'd'], reason: 'why' }],
    });
    const wrong = { a: '9.99', b: ['x'], c: 'c', d: 'd', typo: 1 };
    expect(outcome(encode(table, wrong, { validate: false }))).toBe(
      '<r><a>9,99</a><b>x</b><c>c</c><d>d</d></r>',
    );
    expect(outcome(encode(table, { e: 'x' }, { validate: false }))).toStrictEqual(['invalid-value e']);
    expect(outcome(encode(table, wrong))).toStrictEqual([
      'unknown-property typo',
      'missing k',
      'range a',
      'digits a',
      'too-few b',
      'choice ',
      'rule ',
    ]);
  });
});
