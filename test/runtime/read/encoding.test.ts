import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../runtime/read/options.js';
import { decode, decodeStream } from '../../../runtime/read/index.js';
import type { MessageTable } from '../../../runtime/table.js';
import { integer, text } from './support.js';

interface Value {
  readonly a?: string | null;
  readonly n: readonly number[];
}
const table: MessageTable<Value> = {
  root: {
    el: 'r',
    is: {
      parts: [
        { el: 'a', as: 'a', is: text, min: 0 },
        { el: 'n', as: 'n', is: integer, min: 0, max: 9 },
      ],
    },
  },
};

function read(input: Uint8Array | string, options: ReadOptions = {}): unknown {
  const result = decode(table, input, options);
  if (result.ok) return result.value.a;
  const { code, offset, line, column } = result.error;
  return `${code} ${String(offset)} ${String(line)}:${String(column)}`;
}

const utf8 = (document: string): Uint8Array => new TextEncoder().encode(document);

/** Characters as bytes of their code points, for encodings of one byte; more bytes in place of `?`. */
const single = (document: string, ...bytes: readonly number[]): Uint8Array => {
  const rest = [...bytes];
  return Uint8Array.from(document, (one) =>
    one === '?' && rest.length > 0 ? (rest.shift() ?? 0) : one.charCodeAt(0),
  );
};

function utf16(document: string, littleEndian: boolean, mark = true): Uint8Array {
  const bytes: number[] = [];
  for (const unit of (mark ? '\uFEFF' : '') + document) {
    for (let i = 0; i < unit.length; i++) {
      const code = unit.charCodeAt(i);
      bytes.push(...(littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255]));
    }
  }
  return Uint8Array.from(bytes);
}

describe('an encoding', () => {
  test('is UTF-8 unless something says otherwise', () => {
    expect(read(utf8('<r><a>ä€😀</a></r>'))).toBe('ä€😀');
    expect(read(utf8('\uFEFF<r><a>ä</a></r>'))).toBe('ä');
    expect(read(utf8('<?xml version="1.0" encoding="UTF-8"?><r><a>ä</a></r>'))).toBe('ä');
  });

  test.each([true, false])('is UTF-16 by its mark or its first bytes (little endian: %s)', (littleEndian) => {
    const document = '<?xml version="1.0" encoding="utf-16"?><r><a>ä€😀</a></r>';
    expect(read(utf16(document, littleEndian))).toBe('ä€😀');
    expect(read(utf16(document, littleEndian, false))).toBe('ä€😀');
    expect(read(utf16('<r><a>ä</a></r>', littleEndian))).toBe('ä');
  });

  test('is what the declaration says', () => {
    const head = (name: string): string =>
      `<?xml version='1.0' encoding='${name}'??><r><a>??</a></r>`.replace('??', '?');
    expect(read(single(head('ISO-8859-1').replace('?>', '!>'), 0x3f))).toMatch(/^declaration/);
    expect(
      read(
        single(
          "<!xml version='1.0' encoding='ISO-8859-1'!><r><a>??</a></r>".replaceAll('!', '\u003f'),
          0x3f,
          0x3f,
          0xa4,
          0xe4,
        ),
      ),
    ).toBe('¤ä');
    expect(
      read(
        single(
          "<!xml version='1.0' encoding='ISO-8859-15'!><r><a>??</a></r>".replaceAll('!', '\u003f'),
          0x3f,
          0x3f,
          0xa4,
          0xe4,
        ),
      ),
    ).toBe('€ä');
    expect(
      read(
        single(
          "<!xml version='1.0' encoding='windows-1252'!><r><a>??</a></r>".replaceAll('!', '\u003f'),
          0x3f,
          0x3f,
          0x80,
          0xe4,
        ),
      ),
    ).toBe('€ä');
  });

  test('may be given from outside, which is stronger than the declaration', () => {
    expect(read(single('<r><a>?</a></r>', 0xa4), { encoding: 'ISO-8859-15' })).toBe('€');
    expect(
      read(utf8('<?xml version="1.0" encoding="ISO-8859-1"?><r><a>ä</a></r>'), { encoding: 'utf-8' }),
    ).toBe('ä');
  });

  test('of a string does not matter', () => {
    expect(read('<?xml version="1.0" encoding="utf-16"?><r><a>ä</a></r>')).toBe('ä');
  });
});

describe('what is not in the encoding is refused', () => {
  test.each([
    ['a sequence cut short', [0xc3, 0x28]],
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond the last code point', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
    ['FF', [0xff]],
  ])('%s', (_name, bytes) => {
    const spots = '?'.repeat(bytes.length);
    expect(read(single(`<r>\n<a>x${spots}</a></r>`, ...bytes))).toBe('encoding 8 2:5');
    expect(read(single(`<r>\n<a x="${spots}"/></r>`, ...bytes))).toBe('encoding 10 2:7');
    expect(read(single(`<r>\n<!-- ${spots}--></r>`, ...bytes))).toBe('encoding 9 2:6');
    expect(read(single(`<r>\n<![CDATA[${spots}]]></r>`, ...bytes))).toBe('encoding 13 2:10');
    expect(read(single(`<r>\n<a${spots}/></r>`, ...bytes))).toBe('encoding 6 2:3');
  });

  test('noncharacters are no characters of XML', () => {
    expect(read(single('<r>???</r>', 0xef, 0xbf, 0xbf))).toBe('character 3 1:4');
  });

  test('bytes that an encoding does not have', () => {
    expect(read(single('<r><a>?</a></r>', 0x81), { encoding: 'windows-1252' })).toBe('encoding 6 1:7');
    expect(read(single('<r><a>?</a></r>', 0xe4), { encoding: 'us-ascii' })).toBe('encoding 6 1:7');
    expect(read(utf16('<r><a>\uD800x</a></r>', true))).toBe('encoding 14 1:7');
    expect(read(utf16('<r></r>', true).subarray(0, 9))).toMatch(/^encoding/);
    expect(read('<r><a>\uD800x</a></r>')).toBe('encoding 6 1:7');
  });

  test('encodings that contradict the declaration, or are not supported', () => {
    expect(read(utf8('<?xml version="1.0" encoding="utf-16"?><r/>'))).toBe('encoding 0 1:1');
    expect(read(utf8('\uFEFF<?xml version="1.0" encoding="iso-8859-1"?><r/>'))).toBe('encoding 3 1:1');
    expect(read(utf16('<?xml version="1.0" encoding="utf-8"?><r/>', true))).toBe('encoding 2 1:1');
    expect(read(utf8('<?xml version="1.0" encoding="shift_jis"?><r/>'))).toBe('encoding 0 1:1');
    expect(read(utf8('<r/>'), { encoding: 'nonsense' })).toBe('encoding 0 1:1');
  });
});

describe('places', () => {
  test('are those of the input, whatever its encoding', () => {
    const document = '<r><a>ä😀</a>\r\n <n>x</n></r>';
    const problems = (input: Uint8Array, options: ReadOptions = {}): unknown => {
      const result = decode(table, input, options);
      return result.ok
        ? result.problems.map(({ offset, line, column }) => [offset, line, column])
        : result.error.code;
    };
    expect(problems(utf8(document))).toEqual([[22, 2, 5]]);
    expect(problems(utf8(`\uFEFF${document}`))).toEqual([[25, 2, 5]]);
    expect(problems(utf16(document, false))).toEqual([[2 + 2 * 19, 2, 5]]);
    expect(problems(single('<r><a>?</a>\n <n>x</n></r>', 0xe4), { encoding: 'latin1' })).toEqual([
      [16, 2, 5],
    ]);
  });

  test('are those of the input in a stream of many windows, too', async () => {
    const document = `<?xml version="1.0" encoding="UTF-16"?><r>${'<!-- ä😀\r\n -->\n'.repeat(20_000)}<n>x</n></r>`;
    const bytes = utf16(document, true);
    const stream = decodeStream(table, ['n'], [bytes.subarray(0, 70_001), bytes.subarray(70_001)]);
    await stream.result();
    expect(stream.problems.map(({ offset, line, column }) => [offset, line, column])).toEqual([
      [2 + 2 * (document.indexOf('<n>') + 3), 40_001, 4],
    ]);
  });
});
