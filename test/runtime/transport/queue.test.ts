import { describe, expect, it } from 'vitest';
import type { Clock, Fetch, Transport } from '../../../runtime/transport/index.js';
import { createTransport, settle, systemClock } from '../../../runtime/transport/index.js';
import { fetchError, gate, profileOf, replyXml, resources } from './support.js';

/** A `fetch` whose answers wait until they are let go, in the order in which they were asked for. */
function held(): {
  readonly fetch: Fetch;
  readonly log: string[];
  readonly go: (answer?: Error) => Promise<void>;
} {
  const log: string[] = [];
  const waiting: ((answer?: Error) => void)[] = [];
  const fetch: Fetch = (url) => {
    const id = new URL(url).searchParams.get('id');
    log.push(`start ${id}`);
    return new Promise((resolve, reject) => {
      waiting.push((answer) => {
        log.push(`end ${id}`);
        if (answer === undefined) resolve(new Response(replyXml('OK')));
        else reject(answer);
      });
    });
  };
  const go = async (answer?: Error): Promise<void> => {
    await settled();
    waiting.shift()?.(answer);
    await settled();
  };
  return { fetch, log, go };
}

/** Lets everything happen that needs no time. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}

const call = (transport: Transport, id: string, signal?: AbortSignal): Promise<unknown> =>
  settle(transport.call(resources.write, { id }, undefined, signal === undefined ? {} : { signal }));

describe('calls of one lane', () => {
  it('go one after the other in the order in which they came, whatever transport they came through', async () => {
    const { fetch, log, go } = held();
    const one = createTransport(profileOf({ lane: 'order' }), { fetch });
    const two = createTransport(profileOf({ lane: 'order' }), { fetch });
    const calls = [call(one, 'a'), call(two, 'b'), call(one, 'c')];
    await go();
    await go();
    await go();
    await Promise.all(calls);
    expect(log).toEqual(['start a', 'end a', 'start b', 'end b', 'start c', 'end c']);
  });

  it('overlap with calls of another lane, and as far as the concurrency allows', async () => {
    const { fetch, log, go } = held();
    const one = createTransport(profileOf({ lane: 'one', concurrency: 2 }), { fetch });
    const two = createTransport(profileOf({ lane: 'two' }), { fetch });
    const calls = [call(one, 'a'), call(one, 'b'), call(one, 'c'), call(two, 'x')];
    await go();
    await go();
    await go();
    await go();
    await Promise.all(calls);
    expect(log).toEqual(['start a', 'start b', 'start x', 'end a', 'start c', 'end b', 'end x', 'end c']);
  });

  it('keep their place while they wait to be repeated', async () => {
    const { fetch, log, go } = held();
    const clock: Clock = { ...systemClock, after: (ms, then) => systemClock.after(ms > 1000 ? ms : 1, then) };
    const transport = createTransport(profileOf({ lane: 'repeat' }), { fetch, clock });
    const calls = [call(transport, 'a'), call(transport, 'b')];
    await go(fetchError('ECONNREFUSED', 'connect'));
    await go();
    await go();
    await Promise.all(calls);
    expect(log).toEqual(['start a', 'end a', 'start a', 'end a', 'start b', 'end b']);
  });

  it('leave the queue when they are aborted, and nothing was sent', async () => {
    const { fetch, log, go } = held();
    const transport = createTransport(profileOf({ lane: 'leave' }), { fetch });
    const controller = new AbortController();
    const calls = [call(transport, 'a'), call(transport, 'b', controller.signal), call(transport, 'c')];
    controller.abort();
    await go();
    await go();
    const [, aborted] = await Promise.all(calls);
    expect(log).toEqual(['start a', 'end a', 'start c', 'end c']);
    expect(aborted).toMatchObject({ error: { code: 'aborted', processed: 'no', attempts: 0 } });
  });

  it('are held back for a while after one that may still be under way', async () => {
    const { fetch, log, go } = held();
    const waits: number[] = [];
    const rested = gate();
    const clock: Clock = {
      ...systemClock,
      after: (ms, then) => {
        if (ms !== 777) return systemClock.after(ms, then);
        waits.push(ms);
        void rested.opened.then(then);
        return () => {};
      },
    };
    const transport = createTransport(profileOf({ lane: 'rest', cooldownMs: 777 }), { fetch, clock });
    const calls = [call(transport, 'a'), call(transport, 'b')];
    await go(fetchError('ECONNRESET', 'read'));
    expect(log).toEqual(['start a', 'end a']);
    rested.open();
    await go();
    await Promise.all(calls);
    expect(log).toEqual(['start a', 'end a', 'start b', 'end b']);
    expect(waits).toEqual([777]);
  });

  it('leave no lane behind', async () => {
    const { fetch, go } = held();
    const lanes: unknown = Reflect.get(globalThis, Symbol.for('doctypist.transport.lanes.1'));
    if (!(lanes instanceof Map)) throw new Error('there are no lanes');
    const before = lanes.size;
    const running = call(createTransport(profileOf({ lane: 'gone' }), { fetch }), 'a');
    expect(lanes.size).toBe(before + 1);
    await go();
    await running;
    expect(lanes.size).toBe(before);
  });
});
