import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import {
  createNetvisorMock,
  nodeListener,
  TEST_CREDENTIALS,
} from '../../../generated/netvisor/src/mock/index.js';
import type { Mock, NetvisorMockOptions } from '../../../generated/netvisor/src/mock/index.js';
import { canonicalLines } from '../../support/canonical.js';

/** The time of these tests. */
export const NOW = Date.UTC(2026, 10, 21, 12, 30, 15, 250);

/** A clock that stands still until it is moved; waits pass at once. */
export class TestClock {
  time = NOW;
  readonly now = (): number => this.time;
  readonly ticks = (): number => this.time;
  readonly after = (_: number, callback: () => void): (() => void) => {
    const timer = setTimeout(callback, 1);
    return () => clearTimeout(timer);
  };
}

/** What a caller may do differently. */
export interface Sending {
  readonly method?: string;
  readonly body?: string | Uint8Array;
  readonly algorithm?: 'HMACSHA256' | 'SHA256';
  readonly language?: string;
  readonly company?: string;
  readonly sender?: string;
  readonly transactionId?: string;
  readonly now?: number;
  /** Headers in place of those that are made, by name; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** What the signature covers, where it is not the URL. */
  readonly signedUrl?: string;
  readonly httpStatus?: boolean;
}

let count = 0;

/** Headers of a call as the documents describe them; the signature is made by Node and not by the SDK. */
export function signedHeaders(url: string, sending: Sending = {}): Record<string, string> {
  const { algorithm = 'HMACSHA256', language = 'EN', company = '1967543-8', sender = 'test' } = sending;
  count += 1;
  const { transactionId = `t${count}`, now = NOW, signedUrl = url } = sending;
  const { customerId, customerKey, partnerId, partnerKey } = TEST_CREDENTIALS;
  const timestamp = new Date(now).toISOString().slice(0, 23).replace('T', ' ');
  const unix = String(Math.floor(now / 1000));
  const call = [signedUrl, sender, customerId, timestamp, language, company, transactionId];
  const keys = [customerKey, partnerKey];
  const mac =
    algorithm === 'SHA256'
      ? createHash('sha256')
          .update([...call, ...keys].join('&'), 'latin1')
          .digest('hex')
      : createHmac('sha256', Buffer.from(keys.join('&'), 'latin1'))
          .update([...call, unix, ...keys].join('&'), 'latin1')
          .digest('hex');
  const headers: Record<string, string | undefined> = {
    'X-Netvisor-Authentication-Sender': sender,
    'X-Netvisor-Authentication-CustomerId': customerId,
    'X-Netvisor-Authentication-PartnerId': partnerId,
    'X-Netvisor-Authentication-Timestamp': timestamp,
    'X-Netvisor-Authentication-TimestampUnix': algorithm === 'HMACSHA256' ? unix : undefined,
    'X-Netvisor-Authentication-TransactionId': transactionId,
    'X-Netvisor-Interface-Language': language,
    'X-Netvisor-Organisation-ID': company,
    'X-Netvisor-Authentication-MAC': mac,
    'X-Netvisor-Authentication-MACHashCalculationAlgorithm': algorithm,
    'X-Netvisor-Authentication-UseHTTPResponseStatusCodes': sending.httpStatus === true ? '1' : undefined,
    ...sending.headers,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** An answer. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The elements of the answer below `Root`, without the outcome; of a failure, the outcome. */
  readonly lines: readonly string[];
  /** Both `Status`. */
  readonly outcome: readonly string[];
  readonly inserted: readonly string[];
}

/** A mock and a way to call it. */
export interface Called {
  readonly mock: Mock;
  readonly clock: TestClock;
  readonly call: (target: string, sending?: Sending) => Promise<Answered>;
}

/** A mock that is called in the process. */
export function inProcess(options: NetvisorMockOptions = {}): Called {
  const clock = new TestClock();
  const mock = createNetvisorMock({ clock, ...options });
  return {
    mock,
    clock,
    call: caller('https://mock.test', clock, (url, init) => mock.fetch(new Request(url, init))),
  };
}

/** A way to call a mock that listens at an origin. */
export function caller(
  origin: string,
  clock: TestClock,
  send: (url: string, init: RequestInit) => Promise<Response>,
): Called['call'] {
  return async (target, sending = {}) => {
    const url = `${origin}${target}`;
    const { body } = sending;
    const response = await send(url, {
      method: sending.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: signedHeaders(url, { now: clock.time, ...sending }),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    return read(response);
  };
}

async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const { status, headers } = response;
  const all = wellFormed(text);
  const values = (path: string): string[] =>
    all.flatMap((line) =>
      line.startsWith(`${path} "`) ? [String(JSON.parse(line.slice(path.length + 1)))] : [],
    );
  const outcome = values('/Root/ResponseStatus/Status');
  return {
    status,
    headers,
    text,
    lines:
      outcome[0] === 'FAILED'
        ? outcome
        : all
            .filter((line) => line !== '/Root' && !line.startsWith('/Root/ResponseStatus'))
            .map((line) => line.replace('/Root/', '')),
    outcome,
    inserted: values('/Root/Replies/InsertedDataIdentifier'),
  };
}

function wellFormed(text: string): readonly string[] {
  try {
    return canonicalLines(text);
  } catch {
    return [];
  }
}

/** A mock behind `node:http`. */
export async function overHttp(
  options: NetvisorMockOptions = {},
): Promise<
  Called & { readonly origin: string; readonly server: Server; readonly close: () => Promise<void> }
> {
  const clock = new TestClock();
  const mock = createNetvisorMock({ clock, ...options });
  const server = createServer(nodeListener(mock));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    mock,
    clock,
    origin,
    server,
    call: caller(origin, clock, fetch),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An invoice as it is sent, with what differs. */
export function invoice(
  parts: {
    readonly date?: string;
    readonly amount?: string;
    readonly status?: string;
    readonly type?: string;
    readonly number?: string;
    readonly name?: string;
    readonly more?: string;
    readonly lines?: string;
  } = {},
): string {
  const { date = '2026-11-20', amount = '', status = 'unsent', name = 'Matti Meikäläinen' } = parts;
  return [
    '<root><salesinvoice>',
    parts.number === undefined ? '' : `<salesinvoicenumber>${parts.number}</salesinvoicenumber>`,
    `<salesinvoicedate format="ansi">${date}</salesinvoicedate>`,
    `<salesinvoiceamount>${amount}</salesinvoiceamount>`,
    parts.type === undefined ? '' : `<invoicetype>${parts.type}</invoicetype>`,
    `<salesinvoicestatus type="netvisor">${status}</salesinvoicestatus>`,
    '<invoicingcustomeridentifier type="netvisor">1</invoicingcustomeridentifier>',
    `<invoicingcustomername>${name}</invoicingcustomername>`,
    '<paymenttermnetdays>14</paymenttermnetdays>',
    parts.more ?? '',
    `<invoicelines>${parts.lines ?? productLine()}</invoicelines>`,
    '</salesinvoice></root>',
  ].join('');
}

/** A product line as it is sent. */
export function productLine(
  price = '100',
  quantity = '2',
  percent = '25,5',
  type = 'net',
  more = '',
): string {
  return [
    '<invoiceline><salesinvoiceproductline>',
    '<productidentifier type="customer">APPLE</productidentifier><productname>Apple</productname>',
    `<productunitprice type="${type}">${price}</productunitprice>`,
    `<productvatpercentage vatcode="KOMY">${percent}</productvatpercentage>`,
    `<salesinvoiceproductlinequantity>${quantity}</salesinvoiceproductlinequantity>${more}`,
    '</salesinvoiceproductline></invoiceline>',
  ].join('');
}
