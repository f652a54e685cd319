import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createTransport, redactor, settle } from '../../../runtime/transport/index.js';
import type { Profile } from '../../../runtime/transport/index.js';
import { fetchError, impatientClock, profileOf, replyXml, resources, scripted } from './support.js';

const SECRET = 'kahvi&pulla';
const deep = { depth: 20, showHidden: true, getters: true, showProxy: true } as const;

/** A profile that keeps a secret as profiles should. */
function secretive(): Profile {
  const secret = SECRET;
  return profileOf({
    secretHeaders: ['x-key'],
    redact: redactor([secret]),
    prepare: () => ({ headers: { 'X-Key': secret, 'x-open': 'yes' }, transactionId: 't' }),
    judge: ({ response }) =>
      response.status === 403
        ? { code: 'NO', message: `wrong key ${secret}`, processed: 'no', transient: false }
        : null,
  });
}

describe('secrets', () => {
  it('stand in no error, no event and no inspection, even where the server repeats them', async () => {
    const events: unknown[] = [];
    const answers = [
      () => fetchError('ECONNRESET'),
      () => new Response(SECRET, { status: 403 }),
      () => new Response(SECRET, { status: 500 }),
      () => new Response(replyXml('OK')),
    ];
    const texts: string[] = [];
    for (const answer of answers) {
      const transport = createTransport(secretive(), {
        fetch: scripted(answer),
        clock: impatientClock(),
        onEvent: (event) => events.push(event),
      });
      const settled = await settle(transport.call(resources.read, { id: SECRET }, undefined));
      texts.push(inspect(transport, deep), inspect(settled, { ...deep, getters: false }));
      if (!settled.ok)
        texts.push(JSON.stringify(settled.error), String(settled.error), settled.error.stack ?? '');
    }
    texts.push(
      inspect(secretive(), deep),
      inspect(events, { ...deep, getters: false }),
      JSON.stringify(events),
    );
    const all = texts.join('\n').replaceAll('read?id=kahvi%26pulla', '');
    expect([all.includes(SECRET), all.includes(encodeURIComponent(SECRET))]).toEqual([false, false]);
    expect(all.includes('wrong key [redacted]')).toBe(true);
    expect(events[0]).toEqual({
      type: 'attempt',
      resource: 'read',
      attempt: 1,
      transactionId: 't',
      at: Date.UTC(2024, 0, 1, 12),
      method: 'GET',
      url: 'http://service.test/read?id=[redacted]',
      headers: { 'X-Key': '[redacted]', 'x-open': 'yes' },
      bytes: 0,
    });
  });

  it('stand in no error where signing fails', async () => {
    const profile = secretive();
    const broken = createTransport({
      ...profile,
      prepare: () => {
        throw new Error(`cannot use ${SECRET}`);
      },
    });
    const settled = await settle(broken.call(resources.read, {}, undefined));
    expect(inspect(settled, { ...deep, getters: false }).includes(SECRET)).toBe(false);
    expect(settled).toMatchObject({
      ok: false,
      error: { message: 'read: the call cannot be prepared: cannot use [redacted]', code: 'prepare' },
    });
  });

  it('are taken out of texts as they are and encoded, the longest first, and short words stay', () => {
    const redact = redactor(['abcd', 'abcdef', 'ä&öö', 'the']);
    expect(redact('abcdef abcd the %C3%A4%26%C3%B6%C3%B6 ä&öö')).toBe(
      '[redacted] [redacted] the [redacted] [redacted]',
    );
  });
});
