import { afterEach, describe, expect, test } from 'vitest';
import { parseFault } from '../../../generated/netvisor/src/mock/index.js';
import type { Fault } from '../../../generated/netvisor/src/mock/index.js';
import { inProcess, invoice, overHttp } from './support.js';
import type { Called } from './support.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function places(): Promise<readonly (readonly [string, Called])[]> {
  const served = await overHttp();
  closing.push(served.close);
  return [
    ['in the process', inProcess()],
    ['over HTTP', served],
  ];
}

/** What a call that meets a fault comes to: status and body, or `rejected`. */
async function meet({ call, mock }: Called, fault: Fault): Promise<string> {
  mock.faults.push(fault);
  try {
    const { status, text } = await call('/salesinvoice.nv?method=add', { body: invoice(), httpStatus: true });
    return `${status} ${text}`;
  } catch {
    return 'rejected';
  }
}

const OK =
  '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n' +
  '<Root>\n' +
  '  <ResponseStatus>\n' +
  '    <Status>OK</Status>\n' +
  '    <TimeStamp>21.11.2026 12:30:15</TimeStamp>\n' +
  '  </ResponseStatus>\n' +
  '  <Replies>\n' +
  '    <InsertedDataIdentifier>1</InsertedDataIdentifier>\n' +
  '  </Replies>\n' +
  '</Root>\n';

describe('a call meets', () => {
  test.each([
    [
      'error',
      { kind: 'error', code: 'TECHNICAL_ERROR' },
      (got: string) =>
        got.startsWith('500 ') &&
        got.includes('<Status>TECHNICAL_ERROR :: An unexpected fault of the server</Status>'),
      0,
    ],
    [
      'error after the deed',
      { kind: 'error', code: 'TECHNICAL_ERROR', processed: true },
      (got: string) => got.startsWith('500 '),
      1,
    ],
    ['status', { kind: 'status', status: 502 }, (got: string) => got === '502 ', 0],
    ['html', { kind: 'html' }, (got: string) => got.startsWith('503 <!DOCTYPE html>'), 0],
    ['slow', { kind: 'slow', ms: 5 }, (got: string) => got === `200 ${OK}`, 1],
    ['cut', { kind: 'cut' }, (got: string) => got === `200 ${OK.slice(0, Math.floor(OK.length / 2))}`, 1],
    ['broken', { kind: 'broken' }, (got: string) => got === 'rejected', 1],
    ['reset', { kind: 'reset' }, (got: string) => got === 'rejected', 0],
    ['reset after the deed', { kind: 'reset', processed: true }, (got: string) => got === 'rejected', 1],
    ['empty', { kind: 'empty' }, (got: string) => got === '200 ', 0],
    ['not-xml', { kind: 'not-xml' }, (got: string) => got === '200 The service is not available.', 1],
    [
      'ampersand',
      { kind: 'ampersand' },
      (got: string) => got === `200 ${OK.replace('12:30:15', '12:30:15 & ')}`,
      1,
    ],
    [
      'control',
      { kind: 'control' },
      (got: string) => got === `200 ${OK.replace('12:30:15', '12:30:15&#x2;')}`,
      1,
    ],
  ] as const)('%s, and is acted on or not', async (_, fault, fits, written) => {
    for (const [place, called] of await places()) {
      const got = await meet(called, fault);
      expect([place, fits(got) ? 'as expected' : got]).toEqual([place, 'as expected']);
      const { lines } = await called.call('/salesinvoicelist.nv');
      expect(lines.filter((line) => line.endsWith('/SalesInvoice'))).toHaveLength(written);
      expect(called.mock.journal.records.map(({ processed }) => processed)).toEqual([written === 1, true]);
    }
  });

  test('every code of the service', async () => {
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
      'SOMETHING_NEW',
    ];
    const called = inProcess();
    for (const code of codes) called.mock.faults.push({ kind: 'error', code });
    for (const code of codes) {
      const { outcome } = await called.call('/salesinvoicelist.nv');
      expect([outcome[0], outcome[1]?.split(' :: ')[0]]).toEqual(['FAILED', code]);
    }
  });

  test('a fault that it asks for in a header or in its query', async () => {
    const { call } = inProcess();
    const asked = await call('/salesinvoicelist.nv', { headers: { 'X-Mock-Fault': 'PERIOD_LOCK' } });
    expect(asked.outcome[1]).toBe('PERIOD_LOCK :: The accounting period is locked');
    expect((await call('/salesinvoicelist.nv?x-mock-fault=status%3A502')).status).toBe(502);
    expect((await call('/salesinvoicelist.nv?invoicenumber=1&x-mock-fault=slow:1')).outcome).toEqual(['OK']);
    expect((await call('/salesinvoicelist.nv', { headers: { 'X-Mock-Fault': 'sloww' } })).outcome[1]).toBe(
      'TECHNICAL_ERROR :: x-mock-fault asks for a fault that does not exist: sloww',
    );
  });

  test('a fault of its resource only, and lasting ones until they are taken away', async () => {
    const { call, mock } = inProcess();
    mock.faults.always({ kind: 'status', status: 500, resource: 'salesinvoicelist' });
    expect((await call('/paymenttermlist.nv')).status).toBe(200);
    expect((await call('/salesinvoicelist.nv')).status).toBe(500);
    expect((await call('/salesinvoicelist.nv')).status).toBe(500);
    mock.faults.clear();
    expect((await call('/salesinvoicelist.nv')).status).toBe(200);
  });

  test('faults by chance, the same ones for the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      const { call, mock } = inProcess();
      mock.faults.randomly({ seed, rate: 0.3, faults: [{ kind: 'status', status: 500 }, { kind: 'html' }] });
      const statuses: number[] = [];
      for (let index = 0; index < 40; index += 1) statuses.push((await call('/paymenttermlist.nv')).status);
      return statuses.join(' ');
    };
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
    expect(new Set(first.split(' '))).toEqual(new Set(['200', '500', '503']));
  });
});

test('two answers come out of order', async () => {
  const { call, mock } = inProcess();
  const order: string[] = [];
  mock.faults.push({ kind: 'hold', ms: 60_000 });
  await Promise.all([
    call('/paymenttermlist.nv', { company: '1234567-1' }).then(() => order.push('first')),
    call('/paymenttermlist.nv', { company: '1234567-2' }).then(() => order.push('second')),
  ]);
  expect(order).toEqual(['second', 'first']);
});

test('the mock notices where calls of one company overlap, and calls of two do not count', async () => {
  const { call, mock } = inProcess();
  await call('/paymenttermlist.nv');
  await call('/paymenttermlist.nv');
  await Promise.all([
    call('/paymenttermlist.nv', { company: '1234567-1' }),
    call('/paymenttermlist.nv', { company: '1234567-2' }),
  ]);
  mock.assertNoOverlap();
  expect(mock.journal.most).toBe(2);
  await Promise.all([call('/paymenttermlist.nv'), call('/salesinvoicelist.nv')]);
  expect(() => mock.assertNoOverlap()).toThrow(
    'call 6 (salesinvoicelist) of 1967543-8 came in while 5 was under way',
  );
  expect(mock.journal.overlapping.map(({ number }) => number)).toEqual([6]);
});

test('faults are written as text', () => {
  expect(
    [
      'INVALID_DATA',
      '+TECHNICAL_ERROR@salesinvoice',
      'slow:500',
      'cut',
      'status:502',
      '+reset',
      'html:500@x',
    ].map(parseFault),
  ).toEqual([
    { kind: 'error', code: 'INVALID_DATA' },
    { kind: 'error', code: 'TECHNICAL_ERROR', processed: true, resource: 'salesinvoice' },
    { kind: 'slow', ms: 500 },
    { kind: 'cut' },
    { kind: 'status', status: 502 },
    { kind: 'reset', processed: true },
    { kind: 'html', status: 500, resource: 'x' },
  ]);
  expect(['', 'status', 'status:99', 'nothing', 'cut:5', 'INVALID_DATA:5', 'slow:x'].map(parseFault)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});
