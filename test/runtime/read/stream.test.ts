import { describe, expect, test } from 'vitest';
import { decode, decodeStream } from '../../../runtime/read/index.js';
import type { MessageTable, TypeTable } from '../../../runtime/table.js';
import { describeWithShared } from '../../support/shared.js';
import { walk } from './events.js';
import { sample } from './fuzz.js';
import { integer, summary, text } from './support.js';

interface Line {
  readonly sum?: number;
  readonly note?: string | null;
}
interface Reply {
  readonly status?: string;
  readonly list?: { readonly line: readonly Line[]; readonly total?: number };
  readonly end?: string;
}

const line: TypeTable = {
  parts: [
    { el: 'sum', as: 'sum', is: integer },
    { el: 'note', as: 'note', is: text, min: 0 },
  ],
};
const table: MessageTable<Reply> = {
  root: {
    el: 'root',
    is: {
      parts: [
        { el: 'status', as: 'status', is: text },
        {
          el: 'list',
          as: 'list',
          is: {
            parts: [
              { el: 'line', as: 'line', is: line, max: Infinity },
              { el: 'total', as: 'total', is: integer },
            ],
          },
        },
        { el: 'end', as: 'end', is: text },
      ],
    },
  },
};
const xml =
  '<root>\n<status>OK</status><list><line><sum>1</sum><note>ä€😀</note></line>' +
  '<line><sum>2</sum></line>\n<line><sum>x</sum></line><total>3</total></list><end>bye</end></root>\n';
const bytes = new TextEncoder().encode(xml);
const lines: readonly Line[] = [{ sum: 1, note: 'ä€😀' }, { sum: 2 }, {}];

function* pieces(size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect<Item>(stream: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

describe('a stream', () => {
  test.each([1, 2, 7, 64, 1000])('gives the items whatever the size of the chunks (%i)', async (size) => {
    const stream = decodeStream(table, ['list', 'line'], pieces(size));
    expect(await collect(stream)).toEqual(lines);
    const whole = decode(table, bytes);
    expect(await stream.result()).toEqual({
      ok: true,
      value: { status: 'OK', list: { line: [], total: 3 }, end: 'bye' },
      problems: whole.ok ? whole.problems : [],
    });
    expect(summary(stream.problems)).toEqual(['invalid-value root/list/line[3]/sum']);
  });

  test('gives what stands before the list, without losing an item', async () => {
    const stream = decodeStream(table, ['list', 'line'], pieces(10));
    expect(await stream.head()).toEqual({ status: 'OK', list: { line: [] } });
    expect(await collect(stream)).toEqual(lines);
  });

  test('without items has everything in its head', async () => {
    const empty = [new TextEncoder().encode('<root><status>NO</status><end>x</end></root>')];
    const stream = decodeStream(table, ['list', 'line'], empty);
    expect(await stream.head()).toEqual({ status: 'NO', end: 'x' });
    expect(await collect(stream)).toEqual([]);
  });

  test('gives items in batches', async () => {
    const batches = await collect(decodeStream(table, ['list', 'line'], pieces(1000)).batches());
    expect(batches).toEqual([lines]);
  });

  test('reads what fetch gives', async () => {
    const body = new Response(bytes).body;
    if (body === null) throw new Error('no body');
    expect(await collect(decodeStream(table, ['list', 'line'], body))).toEqual(lines);
  });

  test('cancels its source when the loop is left', async () => {
    let cancelled: unknown = null;
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes.subarray(0, 120)),
      cancel: () => {
        cancelled = 'yes';
      },
    });
    for await (const item of decodeStream(table, ['list', 'line'], source)) {
      expect(item).toEqual(lines[0]);
      break;
    }
    expect(cancelled).toBe('yes');
  });

  test('gives the items before a fault, then throws it', async () => {
    const broken = new TextEncoder().encode(xml.replace('</line>\n', '</lime>\n'));
    const stream = decodeStream(table, ['list', 'line'], [broken]);
    expect(await stream.next()).toEqual({ done: false, value: lines[0] });
    await expect(stream.next()).rejects.toMatchObject({
      code: 'mismatched-tag',
      line: 2,
      path: 'root/list/line[2]',
    });
    expect(await stream.result()).toMatchObject({ ok: false, error: { code: 'mismatched-tag' } });
  });

  test('throws what its source throws', async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 100);
      throw new TypeError('the line is down');
    }
    const stream = decodeStream(table, ['list', 'line'], source());
    await expect(collect(stream)).rejects.toThrow('the line is down');
  });

  test('refuses a path that leads to no list', () => {
    expect(() => decodeStream(table, ['list', 'total'], pieces(9))).toThrow(RangeError);
    expect(() => decodeStream(table, ['status', 'line'], pieces(9))).toThrow(RangeError);
  });
});

describe('problems', () => {
  const odd =
    '<root><status>OK</status><list><line><sum>1</sum></line><line><sum>\n x</sum><other>seen</other></line>' +
    `<line><sum>${'long '.repeat(40_000)}</sum></line><line><sum>2</sum><sum>\t3</sum></line>` +
    `<line><sum>2</sum><sum>${'4'.repeat(60)}</sum></line><total>3</total></list><end>bye</end></root>`;
  const encoded = new TextEncoder().encode(odd);

  test.each([1, 3, 70, 1000, 65_536])('are the same whatever the size of the chunks (%i)', async (size) => {
    function* chunks(): Generator<Uint8Array> {
      for (let at = 0; at < encoded.length; at += size) yield encoded.subarray(at, at + size);
    }
    // Names are known from the second time on, and are read in another way.
    for (let times = 0; times < 2; times++) {
      const whole = decode(table, encoded);
      const stream = decodeStream(table, ['list', 'line'], chunks());
      await stream.result();
      expect(
        whole.ok && whole.problems.map(({ code, offset, text: found }) => [code, offset, found]),
      ).toEqual([
        ['invalid-value', odd.indexOf('\n x'), 'x'],
        ['unknown-element', odd.indexOf('<other>'), 'seen'],
        ['invalid-value', odd.indexOf('long'), `${'long '.repeat(40)}`],
        ['too-many', odd.indexOf('<sum>\t3'), undefined],
        ['too-many', odd.indexOf('<sum>444'), '4'.repeat(60)],
      ]);
      expect(stream.problems).toEqual(whole.ok && whole.problems);
    }
  });
});

describe('a stream that is not asked in turn', () => {
  test('gives the items in the order in which they were asked for', async () => {
    for (const size of [1, 7, bytes.length]) {
      const stream = decodeStream(table, ['list', 'line'], pieces(size));
      const asked = await Promise.all([stream.head(), ...Array.from({ length: 5 }, () => stream.next())]);
      expect(asked).toEqual([
        { status: 'OK', list: { line: [] } },
        ...lines.map((value) => ({ done: false, value })),
        { done: true, value: undefined },
        { done: true, value: undefined },
      ]);
      expect(await stream.result()).toMatchObject({ ok: true, value: { end: 'bye' } });
    }
  });

  test.each(['bytes', 'the end', 'an error'])(
    'reads nothing of what comes after it was left: %s',
    async (comes) => {
      let go = (): void => {};
      const gate = new Promise<void>((resolve) => (go = resolve));
      async function* slow(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, 30);
        await gate;
        if (comes === 'an error') throw new Error('the network');
        if (comes === 'bytes') yield bytes.subarray(30);
      }
      const stream = decodeStream(table, ['list', 'line'], slow());
      const waiting = stream.next();
      const left = stream.return();
      // Takes the memory that the stream gave back.
      const other = decodeStream(table, ['list', 'line'], pieces(bytes.length));
      await other.head();
      go();
      const end = { done: true, value: undefined };
      expect(await Promise.all([waiting, left, stream.next()])).toEqual([end, end, end]);
      expect(await collect(other)).toEqual(lines);
    },
  );

  test('says so where its source gives no bytes', async () => {
    let ended = false;
    for (const chunk of ['<root/>', undefined, 7, new ArrayBuffer(8), new DataView(new ArrayBuffer(8))]) {
      const source: AsyncIterable<never> = {
        [Symbol.asyncIterator]: () => ({
          // What is read from a file with an encoding is text, and has no type.
          next: () =>
            Promise.resolve(JSON.parse('{ "done": false }')).then((one) => ({ ...one, value: chunk })),
          return: () => Promise.resolve({ done: (ended = true), value: undefined }),
        }),
      };
      const stream = decodeStream(table, ['list', 'line'], source);
      await expect(stream.next()).rejects.toThrow(
        new TypeError('The source of a stream gave something other than bytes'),
      );
      expect(ended).toBe(true);
    }
  });
});

describeWithShared('a document in pieces', () => {
  const document = sample('vendor-examples', 'salesinvoice.xml');

  test('has the same events wherever it is cut in two', () => {
    const whole = JSON.stringify(walk([document]));
    const different: number[] = [];
    for (let at = 0; at <= document.length; at++) {
      const events = walk([document.subarray(0, at), document.subarray(at)]);
      if (JSON.stringify(events) !== whole) different.push(at);
    }
    expect(different).toEqual([]);
  });

  test('has the same events byte by byte', () => {
    const single = Array.from(document, (byte) => Uint8Array.of(byte));
    expect(walk(single)).toEqual(walk([document]));
  });
});
