import { interpretRoot } from './dialect.js';
import type { ResponseRoot } from './dialect.js';
import { text } from './runtime/index.js';
import type { Charset, MessageTable } from './runtime/index.js';
import { originOf, redactor } from './runtime/transport/index.js';
import type { CallResult, Outgoing, Prepared, Profile } from './runtime/transport/index.js';
import { NotFoundError } from './profile/errors.js';
import { isRoot, judge } from './profile/judge.js';
import type { Algorithm } from './profile/signature.js';
import { LATIN_1, signature } from './profile/signature.js';

export {
  AuthenticationError,
  DuplicateDataError,
  InvalidDataError,
  InvalidDataSizeError,
  MaintenanceError,
  NetvisorError,
  NotFoundError,
  PeriodLockError,
  RequestNotUniqueError,
  ServiceAccessError,
  TechnicalError,
} from './profile/errors.js';
export { signature } from './profile/signature.js';
export type { Algorithm, Signed } from './profile/signature.js';

/** Hosts of the service. Each has partner keys of its own. */
export const ORIGINS = {
  production: 'https://integration.netvisor.fi',
  test: 'https://isvapi.netvisor.fi',
} as const;

/** Who calls, for which company, and how. */
export interface NetvisorOptions {
  /** `production`, `test`, or scheme and host of something that stands in for them. */
  readonly environment: keyof typeof ORIGINS | (string & {});
  /** Name of the integration, free to choose. */
  readonly sender: string;
  /** API identifier of the user. */
  readonly customerId: string;
  /** Secret key of the user. */
  readonly customerKey: string;
  /** Identifier of the software partner. */
  readonly partnerId: string;
  /** Secret key of the software partner. */
  readonly partnerKey: string;
  /** Business ID of the company, such as `1967543-8`. */
  readonly organisationId: string;
  /** Language of messages and of some data; signed and sent as it is given. Default `EN`. */
  readonly language?: 'FI' | 'EN' | 'SE' | (string & {});
  /** Default `HMACSHA256`. */
  readonly algorithm?: Algorithm;
  /** Character set of request bodies. Default UTF-8. */
  readonly charset?: Extract<Charset, 'utf-8' | 'iso-8859-15'>;
  /** Media type of request bodies, without the character set; no document prescribes one. Default `application/xml`. */
  readonly mediaType?: string;
  /** Whether failures have an HTTP status of their own. The body is what counts either way. Default true. */
  readonly httpStatusCodes?: boolean;
  /** How long the company rests after a call that may still be under way there, in milliseconds. Default 1 000. */
  readonly cooldownMs?: number;
  /** Makes an identifier that is never used again. Default: 32 random hexadecimal digits. */
  readonly transactionId?: () => string;
}

/** The envelope of every answer, for resources whose answer no document describes. */
export const envelope: MessageTable<ResponseRoot, never> = {
  root: {
    el: 'Root',
    is: {
      parts: [
        {
          el: 'ResponseStatus',
          as: 'responseStatus',
          is: { parts: [{ el: 'Status', as: 'status', is: { codec: text }, max: Infinity }] },
          min: 0,
        },
        {
          el: 'Replies',
          as: 'replies',
          is: {
            parts: ['InsertedDataIdentifier', 'ValidDataIdentifier'].map((el) => ({
              el,
              as: `${el.charAt(0).toLowerCase()}${el.slice(1)}`,
              is: { codec: text },
              min: 0,
              max: Infinity,
            })),
          },
          min: 0,
        },
      ],
    },
  },
  ignoreCase: true,
};

/**
 * What the transport has to know of Netvisor, for one user and one company.
 *
 * @param options who calls, for which company, and how
 * @throws TypeError where an option cannot be sent or signed as it is; the message names it and not its value
 */
export function netvisorProfile(options: NetvisorOptions): Profile {
  const { environment, algorithm = 'HMACSHA256', charset = 'utf-8', language = 'EN' } = options;
  const { mediaType = 'application/xml', cooldownMs = 1000, transactionId: makeId = randomId } = options;
  const { sender, customerId, customerKey, partnerId, partnerKey, organisationId } = options;
  checkSendable({ sender, customerId, partnerId, organisationId, language, mediaType });
  checkSignable({ customerKey, partnerKey });
  const redact = redactor([customerKey, partnerKey]);
  const known = Object.entries(ORIGINS).find(([name]) => name === environment);
  const origin = originOf(known?.[1] ?? environment);
  if (origin === undefined)
    throw new TypeError(
      'environment: expected production, test, or scheme and host such as https://localhost:8080',
    );
  const fixed = {
    'X-Netvisor-Authentication-Sender': sender,
    'X-Netvisor-Authentication-CustomerId': customerId,
    'X-Netvisor-Authentication-PartnerId': partnerId,
    'X-Netvisor-Authentication-MACHashCalculationAlgorithm': algorithm,
    'X-Netvisor-Interface-Language': language,
    'X-Netvisor-Organisation-ID': organisationId,
    ...(options.httpStatusCodes === false
      ? {}
      : { 'X-Netvisor-Authentication-UseHTTPResponseStatusCodes': '1' }),
  };
  const prepare = async ({ url, body, now }: Outgoing): Promise<Prepared> => {
    const transactionId = makeId();
    checkSendable({ transactionId });
    const timestamp = new Date(now).toISOString().slice(0, 23).replace('T', ' ');
    const timestampUnix = String(Math.floor(now / 1000));
    const stamps = { timestamp, timestampUnix, transactionId };
    const keys = { customerKey, partnerKey };
    const who = { sender, customerId, organisationId, language };
    const mac = await signature({ algorithm, url, ...who, ...stamps, ...keys });
    const headers = {
      ...fixed,
      'X-Netvisor-Authentication-Timestamp': timestamp,
      ...(algorithm === 'HMACSHA256' ? { 'X-Netvisor-Authentication-TimestampUnix': timestampUnix } : {}),
      'X-Netvisor-Authentication-TransactionId': transactionId,
      'X-Netvisor-Authentication-MAC': mac,
      ...(body === undefined ? {} : { 'Content-Type': `${mediaType}; charset=${charset}` }),
    };
    return { headers, transactionId };
  };
  return {
    origin,
    lane: `netvisor ${origin} ${organisationId.toUpperCase()}`,
    concurrency: 1,
    cooldownMs,
    // The least that the documents ask for.
    timeoutMs: 120_000,
    charset,
    // Answers hold what people typed, and the service does not escape all of it.
    read: { lenient: { controlCharacters: true, strayAmpersand: true, tagCase: true } },
    fallbackEncoding: 'iso-8859-15',
    envelope,
    secretHeaders: ['customerid', 'partnerid', 'mac'].map((name) => `x-netvisor-authentication-${name}`),
    redact,
    prepare,
    judge: (answer) => judge(answer, redact),
    inserted: (value) => (isRoot(value) ? (value.replies?.insertedDataIdentifier ?? []) : []),
    requireFound: (value, response) => {
      if (isRoot(value)) requireFound({ value, problems: [], response });
    },
    nextPage: ({ headers }) => {
      const { currentPage, nextPage } = paginationOf(headers);
      return currentPage === null && nextPage === null ? undefined : nextPage;
    },
  };
}

function randomId(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}

/** A header value that arrives as it was given: `fetch` cuts off white space at the ends. */
const SENDABLE = /^[!-~\xa1-\xff](?:[ -~\xa0-\xff]*[!-~\xa1-\xff])?$/;

function checkSendable(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    if (!SENDABLE.test(value)) throw new TypeError(`${name} cannot stand in an HTTP header as it is`);
}

function checkSignable(keys: Readonly<Record<string, string>>): void {
  for (const [name, key] of Object.entries(keys))
    if (key === '' || !LATIN_1.test(key)) throw new TypeError(`${name} is empty or not of ISO-8859-1`);
}

/**
 * Insists that a call found what it asked for: some resources answer an unknown key with an error, others with
 * an empty record.
 *
 * @param result a call that succeeded
 * @returns the same
 * @throws NotFoundError where the answer holds an empty record
 */
export function requireFound<Root extends ResponseRoot>(result: CallResult<Root>): CallResult<Root> {
  const outcome = interpretRoot(result.value);
  if (!outcome.ok || !outcome.notFound) return result;
  const { response } = result;
  const { resource, transactionId, attempts, timings } = response;
  const reason = 'nothing has this key';
  const where = { resource, transactionId, attempts, timings, response };
  throw new NotFoundError(
    { ...where, message: `${resource}: ${reason}`, code: 'NOT_FOUND', processed: 'no', transient: false },
    { kind: 'service', code: null, message: reason, notFound: true, resource: null, valid: [], raw: [] },
  );
}

/** Where an answer stands among its pages. */
export interface Pagination {
  readonly currentPage: number | null;
  readonly previousPage: number | null;
  readonly nextPage: number | null;
  readonly limit: number | null;
  readonly totalCount: number | null;
}

/**
 * Reads the headers in which resources with pages say where an answer stands.
 *
 * @param headers headers of the answer
 */
export function paginationOf(headers: Headers): Pagination {
  const read = (name: string): number | null => {
    const value = headers.get(`X-Netvisor-Pagination-${name}`)?.trim() ?? '';
    return /^\d+$/.test(value) ? Number(value) : null;
  };
  return {
    currentPage: read('Current-Page'),
    previousPage: read('Previous-Page'),
    nextPage: read('Next-Page'),
    limit: read('Limit'),
    totalCount: read('Total-Count'),
  };
}
