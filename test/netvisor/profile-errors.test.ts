import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { text } from '../../runtime/index.js';
import type { ResourceTable } from '../../runtime/index.js';
import { ApiError, createTransport, settle } from '../../runtime/transport/index.js';
import type { CallError } from '../../runtime/transport/index.js';
import type { Query } from './profile-support.js';
import { desk, failed, header, options, reading, transport, writing } from './profile-support.js';

async function failure(promise: Promise<unknown>): Promise<CallError> {
  const settled = await settle(promise);
  if (settled.ok) throw new Error('the call succeeded');
  return settled.error;
}

describe('errors', () => {
  it('have a class per code, whatever the HTTP status; reads are repeated where it may help, writes where it is safe', async () => {
    const codes = [
      'AUTHENTICATION_FAILED',
      'INVALID_DATA',
      'INVALID_DATA_SIZE',
      'DUPLICATE_DATA',
      'REQUEST_NOT_UNIQUE',
      'PERIOD_LOCK',
      'SERVICE_ACCESS_ERROR',
      'SYSTEM_MAINTANANCE',
      'TECHNICAL_ERROR',
      'NEVER_SEEN',
    ];
    const table: string[] = [];
    for (const code of codes) {
      const seen = new Set<string>();
      for (const status of [200, 400, 500]) {
        desk.answer = { status, body: failed(`${code} :: It is wrong`) };
        const read = await failure(transport().call(reading, {}, undefined));
        const write = await failure(transport().call(writing, {}, { text: 'a' }));
        expect(read).toBeInstanceOf(desk.api.NetvisorError);
        expect(read).toBeInstanceOf(ApiError);
        expect(read.transactionId).toMatch(/^[0-9a-f]{32}$/);
        expect([read.resource, write.resource]).toEqual(['customerlist', 'salesinvoice']);
        expect(read.response?.status).toBe(status);
        seen.add(
          `${read.name} ${read.code}: ${read.processed}, read ${read.attempts}, write ${write.attempts}`,
        );
      }
      table.push(...seen);
    }
    expect(table).toEqual([
      'AuthenticationError AUTHENTICATION_FAILED: no, read 1, write 1',
      'InvalidDataError INVALID_DATA: no, read 1, write 1',
      'InvalidDataSizeError INVALID_DATA_SIZE: no, read 1, write 1',
      'DuplicateDataError DUPLICATE_DATA: no, read 1, write 1',
      'RequestNotUniqueError REQUEST_NOT_UNIQUE: maybe, read 4, write 1',
      'PeriodLockError PERIOD_LOCK: no, read 1, write 1',
      'ServiceAccessError SERVICE_ACCESS_ERROR: no, read 1, write 1',
      'MaintenanceError SYSTEM_MAINTANANCE: no, read 4, write 4',
      'TechnicalError TECHNICAL_ERROR: maybe, read 4, write 1',
      'NetvisorError NEVER_SEEN: maybe, read 1, write 1',
    ]);
  });

  it('say which resource the company must allow, and where', async () => {
    const reason = 'Service error. The company has blocked access to the api resource: customerlist.nv';
    desk.answer = { status: 200, body: failed(`SERVICE_ACCESS_ERROR :: ${reason}`) };
    const error = await failure(transport().call(reading, {}, undefined));
    expect(error.message).toBe(
      `customerlist: SERVICE_ACCESS_ERROR: ${reason} (an administrator of the company allows customerlist.nv under Company menu > Api resource access rights)`,
    );
    expect(error).toMatchObject({ blockedResource: 'customerlist.nv', reason });
  });

  it('keep the keys of items that would have succeeded, and an answer without a code', async () => {
    const valid = '<Replies><ValidDataIdentifier>7</ValidDataIdentifier></Replies>';
    desk.answer = { status: 200, body: failed('INVALID_DATA :: one is wrong', valid) };
    expect(await failure(transport().call(writing, {}, { text: 'a' }))).toMatchObject({ valid: ['7'] });
    desk.answer = { status: 200, body: failed('something else') };
    const bare = await failure(transport().call(writing, {}, { text: 'a' }));
    expect(bare).toMatchObject({ name: 'NetvisorError', code: 'FAILED', reason: 'something else' });
  });

  it('are told by the status where the body is not the service’s, and by the body where the status is fine', async () => {
    desk.answer = { status: 503, body: '<html><body>Busy<br></body></html>' };
    const busy = await failure(transport().call(writing, {}, { text: 'a' }));
    expect([busy.name, busy.code, busy.attempts]).toEqual(['HttpStatusError', 'http-503', 1]);
    desk.answer = { status: 200, body: '<html><body>Busy<br></body></html>' };
    const page = await failure(transport().call(writing, {}, { text: 'a' }));
    expect([page.name, page.code, page.response?.text()]).toEqual([
      'UnexpectedContentError',
      'unexpected-content',
      desk.answer.body,
    ]);
  });

  it('tell what was not found in both forms', async () => {
    const reason = 'Data form incorrect:. Customer not found with Netvisor identifier: 123';
    desk.answer = { status: 200, body: failed(`INVALID_DATA :: ${reason}`) };
    const stated = await failure(transport().call(reading, {}, undefined));
    expect([stated.name, stated.code]).toEqual(['NotFoundError', 'INVALID_DATA']);
    const invoice = { parts: [{ el: 'Number', as: 'number', is: { codec: text }, min: 0 }] };
    const record: ResourceTable<Query, undefined, unknown> = {
      ...reading,
      response: {
        root: {
          el: 'Root',
          is: { parts: [{ el: 'SalesInvoice', as: 'salesInvoice', is: invoice, min: 0 }] },
        },
      },
    };
    desk.answer = { status: 200, body: '<Root><SalesInvoice /></Root>' };
    const empty = transport().call(record, {}, undefined).then(desk.api.requireFound);
    expect(await failure(empty)).toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND', notFound: true });
    desk.answer = { status: 200, body: '<Root><SalesInvoice><Number>1</Number></SalesInvoice></Root>' };
    const full = await transport().call(record, {}, undefined);
    expect(desk.api.requireFound(full)).toBe(full);
  });

  it('never hold the keys, even where the server repeats them', async () => {
    const { customerKey, partnerKey } = options;
    const echo = `${customerKey} ${partnerKey} ${encodeURIComponent(customerKey)}`;
    const texts: string[] = [];
    const profile = desk.api.netvisorProfile({ ...options, environment: desk.server.origin, cooldownMs: 0 });
    const client = createTransport(profile, {
      retry: { baseDelayMs: 0 },
      onEvent: (event) => texts.push(inspect(event), JSON.stringify(event)),
    });
    const stated = failed(`AUTHENTICATION_FAILED :: ${echo.replaceAll('&', '&amp;')}`);
    for (const [status, body] of [
      [401, stated],
      [401, echo],
      [200, echo],
      [200, `<Root><${echo}`],
    ] as const) {
      desk.answer = { status, body };
      const error = await failure(client.call(reading, {}, undefined));
      texts.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.stack ?? '');
    }
    texts.push(inspect([profile, client], { depth: 9, showHidden: true, getters: true }));
    const all = texts.join('\n');
    const mac = header('authentication-mac');
    const secrets = [customerKey, partnerKey, encodeURIComponent(customerKey), mac, options.customerId];
    expect(secrets.map((secret) => all.includes(secret))).toEqual([false, false, false, false, false]);
    expect(all.includes('AUTHENTICATION_FAILED: [redacted] [redacted] [redacted]')).toBe(true);
  });
});
