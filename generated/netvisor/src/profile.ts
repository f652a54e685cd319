import { interpretRoot } from './dialect.js';
import type { ResponseRoot, ServiceError } from './dialect.js';
import { text } from './runtime/index.js';
import type { Charset, MessageTable } from './runtime/index.js';
import { ApiError, originOf, redactor } from './runtime/transport/index.js';
import type {
  Answer,
  CallError,
  CallResult,
  ErrorDetails,
  Fault,
  Outgoing,
  Prepared,
  Profile,
} from './runtime/transport/index.js';

/** Hosts of the service. Each has partner keys of its own. */
export const ORIGINS = {
  production: 'https://integration.netvisor.fi',
  test: 'https://isvapi.netvisor.fi',
} as const;

/** How calls are signed. `SHA256` is the older way, for integrations that have not been moved. */
export type Algorithm = 'HMACSHA256' | 'SHA256';

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

/** What a signature covers, each as it stands in its header. */
export interface Signed {
  readonly algorithm: Algorithm;
  /** The whole URL as it is sent, with the query. */
  readonly url: string;
  readonly sender: string;
  readonly customerId: string;
  readonly timestamp: string;
  /** Seconds since 1970-01-01T00:00:00Z; `SHA256` leaves it out. */
  readonly timestampUnix: string;
  readonly language: string;
  readonly organisationId: string;
  readonly transactionId: string;
  readonly customerKey: string;
  readonly partnerKey: string;
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

/**
 * The signature of a call: lower-case hexadecimal digits over what is signed, joined by `&` without escaping, in
 * ISO-8859-1. `HMACSHA256` has the keys in the message and as its key; `SHA256` is a plain hash.
 *
 * @param signed what is signed
 * @throws TypeError where something is not of ISO-8859-1
 */
export async function signature(signed: Signed): Promise<string> {
  const { subtle } = globalThis.crypto;
  const { url, sender, customerId, timestamp, language, organisationId, transactionId } = signed;
  const keys = [signed.customerKey, signed.partnerKey];
  const call = [url, sender, customerId, timestamp, language, organisationId, transactionId];
  if (signed.algorithm === 'SHA256')
    return hexOf(await subtle.digest('SHA-256', latin1([...call, ...keys].join('&'))));
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', latin1(keys.join('&')), hmac, false, ['sign']);
  const message = latin1([...call, signed.timestampUnix, ...keys].join('&'));
  return hexOf(await subtle.sign('HMAC', key, message));
}

// No annotation: its buffer is its own, and how to say so differs between versions of TypeScript.
function latin1(value: string) {
  if (!LATIN_1.test(value)) throw new TypeError('What is signed has to be of ISO-8859-1');
  const bytes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index++) bytes[index] = value.charCodeAt(index);
  return bytes;
}

function hexOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function randomId(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}

const LATIN_1 = /^[\0-\xff]*$/;
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

/** The service refused a call or failed at it. Codes without a class of their own are of this one. */
export class NetvisorError extends ApiError {
  override readonly name: string = 'NetvisorError';
  /** What the service says, in the language of the call. */
  readonly reason: string;
  /** The call named something that does not exist. */
  readonly notFound: boolean;
  /** Keys of items that would have succeeded had the others not failed. */
  readonly valid: readonly string[];
  /** Every `Status` of the answer as it came. */
  readonly statuses: readonly string[];

  /**
   * @param details what the transport knows
   * @param service what the service says
   */
  constructor(details: ErrorDetails, service: Omit<ServiceError<unknown>, 'value'>) {
    super(details);
    this.reason = service.message;
    this.notFound = service.notFound;
    this.valid = service.valid;
    this.statuses = service.raw;
  }
}

/** `AUTHENTICATION_FAILED`: keys, headers or signature are wrong. */
export class AuthenticationError extends NetvisorError {
  override readonly name: string = 'AuthenticationError';
}

/** `INVALID_DATA`: the message or a parameter is wrong. */
export class InvalidDataError extends NetvisorError {
  override readonly name: string = 'InvalidDataError';
}

/** `INVALID_DATA` for something that does not exist, or an empty record in place of it. */
export class NotFoundError extends InvalidDataError {
  override readonly name: string = 'NotFoundError';
}

/** `INVALID_DATA_SIZE`: something is too long or too large. */
export class InvalidDataSizeError extends NetvisorError {
  override readonly name: string = 'InvalidDataSizeError';
}

/** `DUPLICATE_DATA`: it exists already. */
export class DuplicateDataError extends NetvisorError {
  override readonly name: string = 'DuplicateDataError';
}

/** `REQUEST_NOT_UNIQUE`: the transaction identifier has been used before. */
export class RequestNotUniqueError extends NetvisorError {
  override readonly name: string = 'RequestNotUniqueError';
}

/** `PERIOD_LOCK`: the accounting period is locked. */
export class PeriodLockError extends NetvisorError {
  override readonly name: string = 'PeriodLockError';
}

/** `SERVICE_ACCESS_ERROR`: the company has not opened a resource to the integration. */
export class ServiceAccessError extends NetvisorError {
  override readonly name: string = 'ServiceAccessError';
  /** Resource that the company has to allow; null where the message names none. */
  readonly blockedResource: string | null;

  /**
   * @param details what the transport knows
   * @param service what the service says
   */
  constructor(details: ErrorDetails, service: Omit<ServiceError<unknown>, 'value'>) {
    super(details, service);
    this.blockedResource = service.resource;
  }
}

/** `SYSTEM_MAINTANANCE` (spelt so): the service is down for a while and did nothing. */
export class MaintenanceError extends NetvisorError {
  override readonly name: string = 'MaintenanceError';
}

/** `TECHNICAL_ERROR`: a fault of the server; whether it did something is not known. */
export class TechnicalError extends NetvisorError {
  override readonly name: string = 'TechnicalError';
}

/** What a code means for the call. */
interface CodeMeaning {
  readonly error: new (details: ErrorDetails, service: Omit<ServiceError<unknown>, 'value'>) => NetvisorError;
  readonly processed: 'no' | 'maybe';
  readonly transient: boolean;
}

/** Refused before anything was done, and it will be refused again. */
const refused = { processed: 'no', transient: false } as const;

const MEANINGS: ReadonlyMap<string | null, CodeMeaning> = new Map<string | null, CodeMeaning>([
  ['AUTHENTICATION_FAILED', { error: AuthenticationError, ...refused }],
  ['INVALID_DATA', { error: InvalidDataError, ...refused }],
  ['INVALID_DATA_SIZE', { error: InvalidDataSizeError, ...refused }],
  ['DUPLICATE_DATA', { error: DuplicateDataError, ...refused }],
  // Each attempt has an identifier of its own. Where one was seen before, something in between sent the request
  // twice, and the first may have been acted on.
  ['REQUEST_NOT_UNIQUE', { error: RequestNotUniqueError, processed: 'maybe', transient: true }],
  ['PERIOD_LOCK', { error: PeriodLockError, ...refused }],
  ['SERVICE_ACCESS_ERROR', { error: ServiceAccessError, ...refused }],
  ['SYSTEM_MAINTANANCE', { error: MaintenanceError, processed: 'no', transient: true }],
  ['TECHNICAL_ERROR', { error: TechnicalError, processed: 'maybe', transient: true }],
]);

const UNKNOWN: CodeMeaning = { error: NetvisorError, processed: 'maybe', transient: false };

/** Where a company opens resources to an integration. */
const WHERE = 'Company menu > Api resource access rights';

/** Failures stand in the body, whatever the HTTP status. */
function judge({ decoded }: Answer, redact: (text: string) => string): Fault | null {
  if (decoded === null || !decoded.ok || !isRoot(decoded.value)) return null;
  const outcome = interpretRoot(decoded.value);
  if (outcome.ok || outcome.error.kind !== 'service') return null;
  const { message, raw, ...rest } = outcome.error;
  // Messages about signatures repeat what was signed.
  const service = { ...rest, message: redact(message), raw: raw.map(redact) };
  const meaning = MEANINGS.get(service.code) ?? UNKNOWN;
  const ErrorClass = service.notFound ? NotFoundError : meaning.error;
  const hint =
    meaning.error === ServiceAccessError
      ? ` (an administrator of the company allows ${service.resource ?? 'the resource'} under ${WHERE})`
      : '';
  return {
    code: service.code ?? 'FAILED',
    message: `${service.message}${hint}`,
    processed: meaning.processed,
    transient: meaning.transient,
    error: (details: ErrorDetails): CallError => new ErrorClass(details, service),
  };
}

function isRoot(value: unknown): value is ResponseRoot {
  if (typeof value !== 'object' || value === null) return false;
  const status: unknown = 'responseStatus' in value ? value.responseStatus : undefined;
  if (status === undefined || status === null) return true;
  return typeof status === 'object' && 'status' in status && Array.isArray(status.status);
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
