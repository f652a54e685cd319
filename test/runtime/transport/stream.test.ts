import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transport } from '../../../runtime/transport/index.js';
import { createTransport, settle } from '../../../runtime/transport/index.js';
import { gate, profileOf, replyXml, resources, serve } from './support.js';
import type { TestServer } from './support.js';

const ITEM = 'x'.repeat(1000);
const MANY = 200;

let server: TestServer;
let log: string[] = [];
let cut = gate();
beforeAll(async () => {
  server = await serve((request, _, response) => {
    const id = new URL(request.url ?? '', 'http://x').searchParams.get('id') ?? '';
    log.push(`start ${id}`);
    response.on('close', () => log.push(`${response.writableFinished ? 'end' : 'cut'} ${id}`));
    const items = Array.from({ length: MANY }, () => ITEM);
    if (id === 'long') response.end(replyXml('OK', items));
    else if (id === 'maintenance') response.end(replyXml('MAINTENANCE'));
    else if (id === 'stalls' || id === 'breaks') {
      response.write(replyXml('OK', items).slice(0, 150_000));
      void cut.opened.then(() => (id === 'breaks' ? response.destroy() : undefined));
    } else response.end(replyXml('OK', [id]));
  });
});
afterAll(() => server.close());

function transport(lane: string | null, timeoutMs = 10_000): Transport {
  log = [];
  cut = gate();
  return createTransport(profileOf({ origin: server.origin, lane }), { timeoutMs, random: () => 0 });
}

const open = (
  by: Transport,
  id: string,
  signal?: AbortSignal,
): ReturnType<typeof by.stream<object, undefined, { item?: readonly (string | null)[] }, ['item']>> =>
  by.stream(resources.read, { id }, undefined, ['item'], signal === undefined ? {} : { signal });

async function lengthsOf(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const item of items) if (item === ITEM) count += 1;
  return count;
}

describe('an answer that is read as a stream', () => {
  it('gives every item, and the status that stands before', async () => {
    const { items, response } = await open(transport(null), 'long');
    expect(response.streaming === null).toBe(false);
    expect(() => response.bytes).toThrow('The body is still arriving: read `stream`');
    expect(await items.head()).toEqual({ status: 'OK', item: [] });
    expect(await lengthsOf(items)).toBe(MANY);
  });

  it('is complete and judged where it is short', async () => {
    const by = transport(null);
    const { items, response } = await open(by, 'short');
    expect([response.streaming, response.text()]).toEqual([null, replyXml('OK', ['short'])]);
    expect((await items.next()).value).toBe('short');
    const failed = await settle(by.stream(resources.read, { id: 'maintenance' }, undefined, ['item']));
    expect(failed).toMatchObject({ ok: false, error: { code: 'MAINTENANCE', attempts: 4 } });
  });

  it('holds its lane until it is read', async () => {
    const by = transport('held');
    const { items } = await open(by, 'long');
    await lengthsOf(items);
    await by.call(resources.read, { id: 'next' }, undefined);
    expect(log.slice(0, 3)).toEqual(['start long', 'end long', 'start next']);
  });

  it('is taken into memory where another call waits, so that a loop can make calls', async () => {
    const by = transport('loop');
    const { items } = await open(by, 'long');
    const answers: unknown[] = [];
    let count = 0;
    for await (const item of items) {
      expect(item).toBe(ITEM);
      count += 1;
      if (count % 50 === 0)
        answers.push((await by.call(resources.read, { id: String(count) }, undefined)).value.item);
    }
    expect([count, answers]).toEqual([MANY, [['50'], ['100'], ['150'], ['200']]]);
    expect(log.slice(0, 3)).toEqual(['start long', 'end long', 'start 50']);
  });

  it('frees its lane when the loop is left', async () => {
    const by = transport('left');
    const { items } = await open(by, 'stalls');
    for await (const item of items) {
      expect(item).toBe(ITEM);
      break;
    }
    const { value } = await by.call(resources.read, { id: 'next' }, undefined);
    expect(value.item).toEqual(['next']);
  });

  it('ends with a typed error where no byte comes for too long', async () => {
    const { items } = await open(transport('stalled', 600), 'stalls');
    const settled = await settle(lengthsOf(items));
    expect(settled).toMatchObject({
      ok: false,
      error: { code: 'timeout', processed: 'maybe', transactionId: 't1' },
    });
  });

  it('ends with a typed error where the connection breaks, after the items that came', async () => {
    const { items } = await open(transport(null), 'breaks');
    const seen: unknown[] = [];
    const settled = await settle(
      (async () => {
        for await (const item of items) {
          seen.push(item);
          if (seen.length === 100) cut.open();
        }
      })(),
    );
    expect(settled).toMatchObject({ ok: false, error: { code: 'network' } });
    expect(seen.length).toBe(148);
  });

  it('ends when it is aborted although nobody reads, and its lane is free', async () => {
    const by = transport('aborted');
    const controller = new AbortController();
    const { items } = await open(by, 'stalls', controller.signal);
    controller.abort();
    const { value } = await by.call(resources.read, { id: 'next' }, undefined);
    expect(value.item).toEqual(['next']);
    expect(await settle(lengthsOf(items))).toMatchObject({ ok: false, error: { code: 'aborted' } });
  });

  it('is refused before anything is sent where the path leads to no list', async () => {
    const by = transport(null);
    await expect(by.stream(resources.read, { id: 'never' }, undefined, ['status'])).rejects.toThrow(
      'The path "status" leads to no repeated element',
    );
    expect(log).toEqual([]);
  });
});
