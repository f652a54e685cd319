import type { Codec } from '../../../runtime/codec.js';
import * as codecs from '../../../runtime/codecs/index.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** What one codec makes of texts and of values. */
export interface CodecCase {
  readonly codec: Codec;
  /** Text, its value, and the text that is written for it where that is another one. */
  readonly reads: readonly (readonly [text: string, value: unknown, written?: string])[];
  readonly refuses: readonly string[];
  /** Value and text, for values that no reading gives. */
  readonly writes?: readonly (readonly [value: unknown, text: string])[];
  readonly cannotWrite: readonly unknown[];
}

const junk: readonly unknown[] = [undefined, null, {}, [], Symbol('s'), () => 1];
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
  {
    codec: codecs.date,
    reads: [
      ['2024-02-29', '2024-02-29'],
      ['2000-02-29', '2000-02-29'],
      ['12000-02-29', '12000-02-29'],
      ['-0004-02-29', '-0004-02-29'],
      ['2024-01-01Z', '2024-01-01Z'],
      ['2024-01-01+14:00', '2024-01-01+14:00'],
      ['2024-01-01-05:30', '2024-01-01-05:30'],
    ],
    refuses: [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-01',
      '2024-01-00',
      '2024-04-31',
      '2024-1-1',
      '02024-01-01',
      '24-01-01',
      '2024-01-01+14:01',
      '2024-01-01T00:00:00',
      '1.2.2024',
      '2024-01-01 ',
    ],
    cannotWrite: [...junk, new Date(0), '2024-02-30', 20240101],
  },
  {
    codec: codecs.dateLenient,
    reads: [
      ['2024-02-29', '2024-02-29'],
      ['2009-1-1', '2009-01-01', '2009-01-01'],
      ['3.1.2017', '2017-01-03', '2017-01-03'],
      ['31.12.2015', '2015-12-31', '2015-12-31'],
      ['7.10.2021 14:24:42', '2021-10-07T14:24:42', '2021-10-07T14:24:42'],
      ['7.10.2021 9.05', '2021-10-07T09:05:00', '2021-10-07T09:05:00'],
      ['2022-06-08 15:14', '2022-06-08T15:14:00', '2022-06-08T15:14:00'],
      ['2018-01-01 09:45:49.200', '2018-01-01T09:45:49.200', '2018-01-01T09:45:49.200'],
      ['2020-09-13T 12:00:00', '2020-09-13T12:00:00', '2020-09-13T12:00:00'],
      ['2014-02-07T14:24:42', '2014-02-07T14:24:42'],
      ['2014-02-07T24:00:00', '2014-02-07T24:00:00'],
      ['2014-02-07T14:24:42+02:00', '2014-02-07T14:24:42+02:00'],
      ['-0001-01-01', '-0001-01-01'],
    ],
    refuses: [
      '29.2.2023',
      '32.1.2024',
      '1.13.2024',
      '2023-2-29',
      '1.1.24',
      '2024-01-01 25:00',
      '2024-01-01 12:60',
      '1/2/2024',
      '20240101',
      '2024-01-01T',
      '',
      'garbage',
    ],
    cannotWrite: [...junk, new Date(0), '3.1.2017', '2024-1-1', '2024-01-01 10:00'],
  },
  {
    codec: codecs.dateLoose,
    reads: [
      ['2024-02-29', '2024-02-29'],
      ['2018-5-29', '2018-05-29', '2018-05-29'],
      ['3.1.2017', '2017-01-03', '2017-01-03'],
      ['31.12.2015', '2015-12-31', '2015-12-31'],
    ],
    refuses: [
      '2024-02-29T08:30:00',
      '2024-02-29 08:30',
      '2024-02-29Z',
      '2024-02-29+02:00',
      '29.2.2024 8:30',
      '29.2.2023',
      '2023-2-29',
      '20240229',
      '',
      'tomorrow',
    ],
    cannotWrite: [
      ...junk,
      new Date(0),
      '2018-5-29',
      '3.1.2017',
      '2024-02-29T08:30:00',
      '2024-02-29Z',
      '2023-02-29',
    ],
  },
  {
    codec: codecs.dateTime,
    reads: [
      ['2024-02-29T08:30:00', '2024-02-29T08:30:00'],
      ['2024-02-29T08:30:00.125Z', '2024-02-29T08:30:00.125Z'],
      ['2024-02-29T24:00:00', '2024-02-29T24:00:00'],
    ],
    refuses: [
      '2024-02-29',
      '2024-02-30T08:30:00',
      '2024-02-29T24:00:01',
      '2024-02-29T08:30',
      '2024-02-29 08:30:00',
    ],
    cannotWrite: [...junk, new Date(0), '2024-02-29'],
  },
  {
    codec: codecs.dateTimeLenient,
    reads: [
      ['1.10.2009 16:03:24', '2009-10-01T16:03:24', '2009-10-01T16:03:24'],
      ['2009-10-01 16:03', '2009-10-01T16:03:00', '2009-10-01T16:03:00'],
      ['2009-10-01T16:03:24.5Z', '2009-10-01T16:03:24.5Z'],
    ],
    refuses: ['2009-10-01', '1.10.2009', '31.2.2009 10:00', ''],
    cannotWrite: [...junk, new Date(0), '2009-10-01', '1.10.2009 16:03:24'],
  },
  {
    codec: codecs.time,
    reads: [
      ['08:30:00', '08:30:00'],
      ['23:59:59.999+02:00', '23:59:59.999+02:00'],
      ['24:00:00', '24:00:00'],
    ],
    refuses: ['8:30:00', '08:30', '24:00:01', '08:60:00'],
    cannotWrite: [...junk, '8:00'],
  },
  {
    codec: codecs.gYear,
    reads: [
      ['2024', '2024'],
      ['-0044', '-0044'],
      ['12024Z', '12024Z'],
    ],
    refuses: ['24', '02024', '2024-01'],
    cannotWrite: [...junk, 2024],
  },
  {
    codec: codecs.gYearMonth,
    reads: [['2024-02', '2024-02']],
    refuses: ['2024-13', '2024-2'],
    cannotWrite: junk,
  },
  { codec: codecs.gMonth, reads: [['--02', '--02']], refuses: ['--13', '02'], cannotWrite: junk },
  {
    codec: codecs.gMonthDay,
    reads: [['--02-29', '--02-29']],
    refuses: ['--02-30', '--04-31', '02-01'],
    cannotWrite: junk,
  },
  { codec: codecs.gDay, reads: [['---31', '---31']], refuses: ['---32', '31'], cannotWrite: junk },
  {
    codec: codecs.duration,
    reads: [
      ['P1Y2M3DT4H5M6.7S', 'P1Y2M3DT4H5M6.7S'],
      ['-PT0S', '-PT0S'],
    ],
    refuses: ['P', 'PT', 'P1YT', '1Y', 'P1S', 'P1.5D', 'PT1.S'],
    cannotWrite: [...junk, 'P'],
  },
  {
    codec: codecs.week,
    reads: [
      ['2018-W12', '2018-W12'],
      ['42/2020', '2020-W42', '2020-W42'],
      ['2018-W1', '2018-W01', '2018-W01'],
      ['2018W05', '2018-W05', '2018-W05'],
      ['2020-W53', '2020-W53'],
      ['2015-W53', '2015-W53'],
    ],
    refuses: ['2018-W00', '2018-W53', '2021-W53', '2018-12', '2018/12', '54/2020'],
    cannotWrite: [...junk, '42/2020', '2018-W1'],
  },
  {
    codec: codecs.month,
    reads: [
      ['2018-02', '2018-02'],
      ['2018-2', '2018-02', '2018-02'],
      ['201812', '2018-12', '2018-12'],
      ['2/2018', '2018-02', '2018-02'],
      ['02.2018', '2018-02', '2018-02'],
    ],
    refuses: ['2018-00', '2018-13', '20181', '13/2018', '0.2018', '2018', '02-2018', '2018-02Z', ''],
    cannotWrite: [...junk, '2/2018', '2018-2', 201802],
  },
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
