import { afterEach, expect, test, vi } from 'vitest';
import { compileKernel, kernelModule } from '../../../scripts/kernel.mjs';
import { KERNEL_BINARY } from '../../../runtime/read/kernel-binary.js';
import { newKernel } from '../../../runtime/read/kernel-loader.js';
import { decode } from '../../../runtime/read/index.js';
import { WINDOW_BYTES } from '../../../runtime/read/window.js';
import { describeWithShared } from '../../support/shared.js';
import { expectedOf, makeDocument, table } from './documents.js';
import { sample } from './fuzz.js';
import { decodeDifference, kernelDifference, saxesDifference } from './kernel-fuzz.js';
import { mutate, randomFrom } from './random.js';
import { textCodec } from './support.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What saxes lets through; `fuzz.test.ts` says why. */
const KNOWN = new Set(['only saxes accepts: encoding', 'only saxes accepts: processing-instruction']);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('the committed binary is what the source compiles to', async () => {
  expect(await kernelModule()).toContain(JSON.stringify(KERNEL_BINARY));
});

test('the binary is small, as every SDK carries it', async () => {
  expect((await compileKernel()).length).toBeLessThan(6144);
});

test('there is a kernel here', () => {
  expect(newKernel(WINDOW_BYTES)).not.toBeNull();
});

test('line ends behind the first byte are counted as they are one by one', () => {
  const kernel = newKernel(WINDOW_BYTES);
  if (kernel === null) throw new Error('no kernel');
  const random = randomFrom(3);
  for (let i = 0; i < 300; i++) {
    const length = 1 + Math.floor(random() * 90);
    const text = Array.from({ length: 120 }, () => '\r\n\nxä'.charAt(Math.floor(random() * 5))).join('');
    const bytes = new TextEncoder().encode(text);
    kernel.bytes.set(bytes);
    // A character before stands for the first byte, which may be an LF that belongs to a CR.
    const [first, ...rest] = [...bytes.subarray(0, length)].map((byte) => String.fromCharCode(byte));
    const behind = rest.join('').replace(first === '\r' ? /^\n/u : /^$/u, '');
    expect([text, kernel.lines(length)]).toEqual([text, behind.match(/\r\n?|\n/gu)?.length ?? 0]);
  }
});

function refuse(): never {
  throw new RangeError('Wasm code generation disallowed by embedder, or no memory left');
}

function nothing(): void {
  // A constructor that makes an object and nothing else.
}

test.each([
  ['is missing', undefined],
  ['is forbidden', { Module: refuse }],
  ['has no memory left', { Module: nothing, Instance: refuse }],
])('decodes alike where WebAssembly %s', async (_, stub) => {
  vi.stubGlobal('WebAssembly', stub);
  vi.resetModules();
  const loader = await import('../../../runtime/read/kernel-loader.js');
  const fresh = await import('../../../runtime/read/index.js');
  expect(loader.newKernel(WINDOW_BYTES)).toBeNull();
  const xml = makeDocument(randomFrom(5));
  const result = fresh.decode(table, xml, { unknown: 'ignore' });
  expect(result).toEqual({ ok: true, value: expectedOf(xml), problems: [] });
});

test('the two tokenisers make the same of 1 500 documents of all sorts and of their mutations', () => {
  const random = randomFrom(11);
  for (let i = 0; i < 500; i++) {
    const bytes = encode(makeDocument(random));
    for (const one of [bytes, mutate(bytes, random), mutate(bytes, random)]) {
      expect(kernelDifference(one)).toBeUndefined();
      expect(decodeDifference(table, one, { unknown: 'keep' })).toBeUndefined();
    }
  }
});

test('the two tokenisers keep to the same limits', () => {
  const random = randomFrom(12);
  const limits = [
    { depth: 3 },
    { nameLength: 5 },
    { attributes: 1 },
    { attributeLength: 6 },
    { textLength: 9 },
  ];
  for (let i = 0; i < 200; i++) {
    const bytes = encode(`${makeDocument(random)}${' '.repeat(100)}`);
    for (const limit of limits) {
      expect(decodeDifference(table, bytes)).toBeUndefined();
      expect(decodeDifference(table, bytes, { limits: limit })).toBeUndefined();
    }
  }
});

const line = '<Line no="7"><Sum>12</Sum><Description>x</Description></Line>';
const around = (inside: string): string =>
  `<Root><Status>OK</Status><Lines>${line}${line}${inside}${line}</Lines></Root>${' '.repeat(80)}`;

test.each([
  ['a control character', line.replace('x', '\u0001')],
  ['a zero', line.replace('x', '\u0000')],
  ['a delete character, which is one of XML', line.replace('x', '\u007f')],
  ['a character from U+0080 to U+009F', line.replace('x', '\u0085')],
  ['U+FFFE', line.replace('x', '\ufffe')],
  ['"]]>" in text', line.replace('x', 'a]]>')],
  ['"]]>" in an attribute, where it may stand', line.replace('7', ']]>')],
  ['"<" in an attribute', line.replace('7', '<')],
  ['the same attribute twice', line.replace('no="7"', 'no="7" no="7"')],
  ['no space between attributes', line.replace('no="7"', 'no="7"other="8"')],
  ['white space in an attribute', line.replace('7', ' \t7\r\n ')],
  [
    'references to all sorts of characters',
    line.replace('x', '&#65;&#xe4;&#x20AC;&#x1F600;&#133;&#10;&lt;&apos;'),
  ],
  ['a reference to no character', line.replace('x', '&#1;')],
  ['a reference to no Unicode', line.replace('x', '&#x110000;')],
  ['a reference without digits', line.replace('x', '&#;')],
  ['a reference with many zeros', line.replace('x', `&#${'0'.repeat(5000)}65;`)],
  ['an entity that nobody declared', line.replace('x', '&nbsp;')],
  ['an ampersand alone', line.replace('x', 'a & b')],
  ['an end tag of another name', line.replace('</Sum>', '</Som>')],
  ['an end tag too many', `${line}</Line>`],
  ['white space in tags', line.replace('<Sum>', '<Sum\n>').replace('</Line>', '</Line\t>')],
  ['a namespace', line.replace('<Line', '<Line xmlns="urn:x"')],
  ['a prefix', line.replace('<Line', '<p:Line xmlns:p="urn:x"').replace('</Line', '</p:Line')],
  ['a prefix that is not declared', line.replace('<Sum', '<p:Sum').replace('</Sum', '</p:Sum')],
  ['a name that is none', line.replace('<Sum>', '<1Sum>').replace('</Sum>', '</1Sum>')],
  ['a text of several windows', line.replace('x', 'ä'.repeat(100_000))],
  [
    'many attributes',
    line.replace('no="7"', Array.from({ length: 900 }, (_, i) => `a${String(i)}="1"`).join(' ')),
  ],
  ['names with more than 48 bytes', line.replaceAll('Sum', 'S'.repeat(60))],
  [
    'more names than the kernel holds',
    Array.from({ length: 1100 }, (_, i) => `<n${String(i)}>1</n${String(i)}>`).join(''),
  ],
  ['2 000 levels', '<Line>'.repeat(2000) + '</Line>'.repeat(2000)],
])('the two tokenisers make the same of %s', (_, inside) => {
  const bytes = encode(around(inside));
  const limits = { depth: 10_000 };
  expect(kernelDifference(bytes, { limits })).toBeUndefined();
  for (const unknown of ['keep', 'report', 'ignore'] as const)
    expect(decodeDifference(table, bytes, { unknown, limits })).toBeUndefined();
  const lenient = { controlCharacters: true, strayAmpersand: true, tagCase: true };
  expect(decodeDifference(table, bytes, { limits, lenient })).toBeUndefined();
});

test.each([
  ['a lead byte alone', [0xc3]],
  ['a continuation alone', [0xa4]],
  ['an overlong form', [0xc0, 0xaf]],
  ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ['a cut sequence of four bytes', [0xf0, 0x9f, 0x98]],
])('the two tokenisers refuse %s alike', (_, wrong) => {
  const [before = '', after = ''] = around(line.replace('x', '|')).split('|');
  const bytes = Uint8Array.from([...encode(before), ...wrong, ...encode(after)]);
  expect(kernelDifference(bytes)).toBeUndefined();
  expect(decode(table, bytes)).toMatchObject({ ok: false, error: { code: 'encoding' } });
});

test('names are compared without regard to case where the table says so', () => {
  const folded = { ...table, ignoreCase: true } as const;
  const xml = around(line.toLowerCase());
  expect(decodeDifference(folded, encode(xml))).toBeUndefined();
  expect(decode(folded, xml)).toEqual({ ...decode(table, around(line)) });
});

test('messages take turns with the kernel', () => {
  const other = {
    root: { el: 'Root', is: { parts: [{ el: 'Status', as: 'state', is: { codec: textCodec } }] } },
  };
  const bytes = encode(around(line));
  const first = decode(table, bytes);
  for (let i = 0; i < 5; i++) {
    expect(decode(other, bytes, { unknown: 'ignore' })).toEqual({
      ok: true,
      value: { state: 'OK' },
      problems: [],
    });
    expect(decode(table, bytes)).toEqual(first);
  }
});

describeWithShared('the kernel beside saxes', () => {
  const document = sample('vendor-examples', 'salesinvoice.xml');

  test('accepts and refuses 1 500 mutations as saxes does, with the same events', () => {
    const random = randomFrom(13);
    for (let i = 0; i < 1_500; i++) {
      const bytes = mutate(document, random);
      expect(kernelDifference(bytes)).toBeUndefined();
      const difference = saxesDifference(bytes);
      if (difference !== undefined) expect(KNOWN).toContain(difference);
    }
  });
});
