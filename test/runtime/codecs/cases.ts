import type { Codec } from '../../../runtime/codec.js';
import * as codecs from '../../../runtime/codecs/index.js';
import type { CodecCase } from './codec-case.js';
import { junk } from './codec-case.js';
import { dateCases } from './date-cases.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

const lenientBooleans: CodecCase['reads'] = [
  ['1', true],
  ['true', true],
  ['True', true],
  ['YES', true],
  ['Ja', true],
  ['kyllä', true],
  ['KYLLÄ', true],
  ['0', false],
  ['FALSE', false],
  ['no', false],
  ['Nej', false],
  ['ei', false],
];

function booleanCase(codec: Codec, yes: string, no: string): CodecCase {
  return {
    codec,
    reads: lenientBooleans.map(([text, value]) => [text, value, value === true ? yes : no] as const),
    refuses: ['2', 'kylla', 'truee', 'constructor', '__proto__', '-1', '01'],
    cannotWrite: [...junk, 'true', 1, 0],
  };
}

/** Every codec with what it reads and writes. */
export const codecCases: readonly CodecCase[] = [
  {
    codec: codecs.text,
    reads: [
      ['', ''],
      [' a  b\n', ' a  b\n'],
      ['0E68', '0E68'],
    ],
    refuses: [],
    cannotWrite: [...junk, 1, true],
  },
  {
    codec: codecs.token,
    reads: [['a b', 'a b']],
    refuses: [],
    writes: [['  a \n b ', 'a b']],
    cannotWrite: [...junk, 1],
  },
  { codec: codecs.uri, reads: [['../a?b#c', '../a?b#c']], refuses: [], cannotWrite: [...junk, 1] },
  {
    codec: codecs.nmtoken,
    reads: [
      ['-1.a', '-1.a'],
      ['åäö', 'åäö'],
    ],
    refuses: ['a b', 'a/b', '\ud800'],
    cannotWrite: [...junk, 'a b', ''],
  },
  {
    codec: codecs.id,
    reads: [['_a1', '_a1']],
    refuses: ['1a', 'a:b', '-a'],
    cannotWrite: [...junk, '1', ''],
  },
  { codec: codecs.idref, reads: [['ö-2', 'ö-2']], refuses: ['2'], cannotWrite: [...junk, '1'] },
  {
    codec: codecs.qname,
    reads: [
      ['a', 'a'],
      ['x:a', 'x:a'],
    ],
    refuses: ['a:b:c', ':a', 'a:', 'a:1'],
    cannotWrite: [...junk, ':', ''],
  },
  {
    codec: codecs.decimal,
    reads: [
      ['244.00', '244.00'],
      ['+1', '1', '1'],
      ['007.50', '7.50', '7.50'],
      ['.5', '0.5', '0.5'],
      ['-.5', '-0.5', '-0.5'],
      ['5.', '5', '5'],
      ['-0.00', '0.00', '0.00'],
      ['0', '0'],
      ['123456789012345678901234567890.1234567890', '123456789012345678901234567890.1234567890'],
    ],
    refuses: ['1,5', '1e5', '.', '-', '+', '1.2.3', '0x10', 'INF', 'NaN', '1 000', '٣'],
    writes: [
      [1.5, '1.5'],
      [-0, '0'],
      [1e21, '1000000000000000000000'],
      [1.25e21, '1250000000000000000000'],
      [1e-7, '0.0000001'],
      [-1.5e-9, '-0.0000000015'],
      [5e-324, `0.${'0'.repeat(323)}5`],
      [12345678901234567890n, '12345678901234567890'],
      ['+01.50', '1.50'],
    ],
    cannotWrite: [...junk, NaN, Infinity, -Infinity, '1,5', '', 'abc', '1e5', true],
  },
  {
    codec: codecs.decimalComma,
    reads: [
      ['244,00', '244.00'],
      ['244.12', '244.12', '244,12'],
      ['14 016,00', '14016.00', '14016,00'],
      ['14\u00a0016,00', '14016.00', '14016,00'],
      ['-1\u202f234\u202f567', '-1234567', '-1234567'],
      ['\u22125,5', '-5.5', '-5,5'],
      ['+5', '5', '5'],
      [',5', '0.5', '0,5'],
      ['1,960000000000', '1.960000000000'],
    ],
    refuses: ['1.234,56', '1,234.56', '1 23', '12 34', ' 1', '1 ', '-', '', '1 000 00', '1234 567', '- 5'],
    writes: [
      [1.5, '1,5'],
      [3n, '3'],
      [1e-7, '0,0000001'],
    ],
    cannotWrite: [...junk, NaN, Infinity, '1,5', '14 016'],
  },
  {
    codec: codecs.integer,
    reads: [
      ['0', 0],
      ['-0', 0, '0'],
      ['+7', 7, '7'],
      ['007', 7, '7'],
      ['9007199254740991', 9007199254740991],
    ],
    refuses: ['9007199254740992', '1.0', '1e3', '', '-', 'abc', '9'.repeat(400)],
    writes: [[10n ** 30n, `1${'0'.repeat(30)}`]],
    cannotWrite: [...junk, 1.5, NaN, 2 ** 53, '1'],
  },
  {
    codec: codecs.bigInteger,
    reads: [
      ['9007199254740993', 9007199254740993n],
      ['+007', 7n, '7'],
      ['-0', 0n, '0'],
    ],
    refuses: ['1.0', '0x1', '', '1n', '1'.repeat(100_001)],
    writes: [[5, '5']],
    cannotWrite: [...junk, 1.5, 2 ** 53, '1'],
  },
  ...[codecs.float, codecs.double].map((codec): CodecCase => ({
    codec,
    reads: [
      ['1.5', 1.5],
      ['1E3', 1000, '1000'],
      ['-.5e-1', -0.05, '-0.05'],
      ['INF', Infinity],
      ['+INF', Infinity, 'INF'],
      ['-INF', -Infinity],
      ['NaN', NaN],
      ['-0', -0],
      ['1e999', Infinity, 'INF'],
    ],
    refuses: ['Infinity', 'nan', '1,5', '0x1', 'e5', '1e', ''],
    cannotWrite: [...junk, '1', 1n],
  })),
  {
    codec: codecs.boolean,
    reads: [
      ['true', true],
      ['false', false],
      ['1', true, 'true'],
      ['0', false, 'false'],
    ],
    refuses: ['True', 'yes', '', '01'],
    cannotWrite: [...junk, 'true', 1],
  },
  booleanCase(codecs.booleanLenient, 'true', 'false'),
  booleanCase(codecs.booleanDigit, '1', '0'),
  booleanCase(codecs.booleanTitle, 'True', 'False'),
  booleanCase(codecs.booleanYesNo, 'Yes', 'No'),
  ...dateCases,
  {
    codec: codecs.decimalNumber,
    reads: [
      ['244.00', 244, '244'],
      ['-0.10', -0.1, '-0.1'],
      ['-0', 0, '0'],
      ['123456789012.45', 123456789012.45],
      ['9007199254740991', 9007199254740991],
      ['1000000000000000000000', 1e21],
    ],
    refuses: ['9007199254740993', '0.10000000000000000555', '1,5', '1e3', 'NaN', 'INF', '', '9'.repeat(400)],
    cannotWrite: [...junk, NaN, Infinity, '1', 5n],
  },
  {
    codec: codecs.decimalCommaNumber,
    reads: [
      ['14 016,50', 14016.5, '14016,5'],
      ['0.25', 0.25, '0,25'],
    ],
    refuses: ['90 071 992 547 409,93', '1.234,56', ''],
    writes: [[1e-7, '0,0000001']],
    cannotWrite: [...junk, NaN, '1,5'],
  },
  {
    codec: codecs.base64,
    reads: [
      ['', bytes()],
      ['AA==', bytes(0)],
      ['AAE=', bytes(0, 1)],
      ['AAEC', bytes(0, 1, 2)],
      [' A\tA\n E C ', bytes(0, 1, 2), 'AAEC'],
      ['+/+/', bytes(251, 255, 191)],
    ],
    refuses: ['A', 'AA', 'AAA', 'A===', 'AB==', 'AAF=', 'AA=A', '-_-_', 'AAEé', '====', 'AA==AA=='],
    cannotWrite: [...junk, 'AAEC', new ArrayBuffer(2)],
  },
  {
    codec: codecs.hex,
    reads: [
      ['', bytes()],
      ['00FF', bytes(0, 255)],
      ['0aff', bytes(10, 255), '0AFF'],
    ],
    refuses: ['0', '0g', '00 FF'],
    cannotWrite: [...junk, '00'],
  },
  {
    codec: codecs.list(codecs.integer),
    reads: [
      ['1 2 3', [1, 2, 3]],
      ['', []],
      ['  7 ', [7], '7'],
    ],
    refuses: ['1 a', '1,2'],
    cannotWrite: [undefined, null, {}, 5, ['1'], [1.5], [undefined], '1 2'],
  },
  {
    codec: codecs.list(codecs.token),
    reads: [['a b', ['a', 'b']]],
    refuses: [],
    cannotWrite: [['a b'], [''], [' ']],
  },
  {
    codec: codecs.union([codecs.integer, codecs.date, codecs.boolean]),
    reads: [
      ['5', 5],
      ['2024-01-01', '2024-01-01'],
      ['true', true],
    ],
    refuses: ['', 'x'],
    cannotWrite: [...junk, 'x', 1.5],
  },
];
