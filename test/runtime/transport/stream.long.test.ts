import { expect, it } from 'vitest';
import { createTransport } from '../../../runtime/transport/index.js';
import { profileOf, resources, serve } from './support.js';

const MEGABYTE = 1_048_576;

it('an answer of 200 MB is read item by item within 64 MB of heap', { timeout: 300_000 }, async () => {
  const chunk = Buffer.from(`<item>${'voucher '.repeat(20)}</item>`.repeat(600));
  const chunks = Math.ceil((200 * MEGABYTE) / chunk.length);
  const server = await serve((_request, _body, response) => {
    let left = chunks;
    const send = (): void => {
      while (left > 0) {
        left -= 1;
        if (!response.write(chunk)) {
          response.once('drain', send);
          return;
        }
      }
      response.end('</reply>');
    };
    response.write('<reply><status>OK</status>');
    send();
  });
  const transport = createTransport(profileOf({ origin: server.origin, lane: 'large' }));
  const { items } = await transport.stream(resources.read, {}, undefined, ['item']);
  const before = process.memoryUsage().heapUsed;
  let most = before;
  let count = 0;
  for await (const item of items) {
    if (item !== null) count += 1;
    if (count % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  await server.close();
  expect(count).toBe(chunks * 600);
  expect(Math.round((most - before) / MEGABYTE)).toBeLessThan(64);
});
