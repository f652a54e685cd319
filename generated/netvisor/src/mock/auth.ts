import { signature } from '../profile.js';
import type { Algorithm } from '../profile.js';
import { Refused } from '../runtime/mock/index.js';
import type { MockRequest, Store } from '../runtime/mock/index.js';
import { say } from './company.js';
import { languageOf, MESSAGES } from './language.js';
import type { Language, MessageName } from './language.js';
import type { NetvisorMockOptions } from './options.js';
import { TEST_CREDENTIALS } from './options.js';

const PREFIX = 'X-Netvisor-Authentication-';
const ORGANISATION = 'X-Netvisor-Organisation-ID';
const LANGUAGE = 'X-Netvisor-Interface-Language';

/** `2024-01-01 12:00:00.000` */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3})$/;
const BUSINESS_ID = /^\d{7}-\d$/;
const HOUR = 3_600_000;

/** Who calls. */
export interface Caller {
  readonly organisationId: string;
  readonly language: Language;
}

/**
 * The company that a call is for, before anything is verified.
 *
 * @param request the call
 */
export function companyOf({ headers }: MockRequest): string | null {
  return headers.get(ORGANISATION)?.trim().toUpperCase() ?? null;
}

/**
 * The language that a call asks for.
 *
 * @param request the call
 */
export function languageOfCall({ headers }: MockRequest): Language {
  return languageOf(headers.get(LANGUAGE) ?? '');
}

/**
 * Whether failures are to have an HTTP status of their own.
 *
 * @param request the call
 */
export function wantsStatus({ headers }: MockRequest): boolean {
  return headers.get(`${PREFIX}UseHTTPResponseStatusCodes`) === '1';
}

/**
 * Verifies a caller: headers, keys, company, time, signature, and that the transaction identifier is new.
 *
 * @param request the call; its URL has to be byte for byte what was signed
 * @param now milliseconds since 1970-01-01T00:00:00Z
 * @param options who may call
 * @param store where used identifiers are kept
 * @throws {Refused} where the caller may not
 */
export async function verify(
  request: MockRequest,
  now: number,
  options: NetvisorMockOptions,
  store: Store,
): Promise<Caller> {
  const language = languageOfCall(request);
  const fail = (text: MessageName, more = '', code = 'AUTHENTICATION_FAILED'): Refused =>
    new Refused('service', code, `${say(MESSAGES[text], language)} ${more}`.trim());
  if (options.authenticate === false) return { organisationId: companyOf(request) ?? '1967543-8', language };
  const header = (name: string): string => {
    const value = request.headers.get(name) ?? '';
    if (value === '') throw fail('header', name);
    return value;
  };
  const own = (name: string): string => header(`${PREFIX}${name}`);
  const { customerId, customerKey, partnerId, partnerKey } = options.credentials ?? TEST_CREDENTIALS;
  const sender = own('Sender');
  const transactionId = own('TransactionId');
  const algorithm = request.headers.get(`${PREFIX}MACHashCalculationAlgorithm`) ?? 'MD5';
  if (own('PartnerId') !== partnerId) throw fail('partner');
  if (own('CustomerId') !== customerId) throw fail('customer');
  const organisationId = header(ORGANISATION);
  const known = options.companies?.map((id) => id.toUpperCase());
  const id = organisationId.trim().toUpperCase();
  if (!BUSINESS_ID.test(id) || (known !== undefined && !known.includes(id))) throw fail('company', id);
  if (!isAlgorithm(algorithm))
    throw fail('header', `${PREFIX}MACHashCalculationAlgorithm: HMACSHA256 or SHA256, not ${algorithm}`);
  const timestamp = own('Timestamp');
  const timestampUnix = algorithm === 'HMACSHA256' ? own('TimestampUnix') : '';
  checkTime(timestamp, timestampUnix, now, options.clockSkewMs ?? HOUR, fail);
  const signed = {
    algorithm,
    url: request.url,
    sender,
    customerId,
    timestamp,
    timestampUnix,
    language: header(LANGUAGE),
    organisationId,
    transactionId,
    customerKey,
    partnerKey,
  };
  if ((await signature(signed)) !== own('MAC')) throw fail('mac', request.url);
  const used = store.collection<readonly string[]>('', 'transactions');
  // In buckets, so that what has to be looked through stays small.
  const bucket = hashOf(transactionId);
  const seen = used.get(bucket) ?? [];
  if (seen.includes(transactionId)) throw fail('unique', transactionId, 'REQUEST_NOT_UNIQUE');
  used.put(bucket, [...seen, transactionId]);
  store.commit();
  return { organisationId: id, language };
}

function isAlgorithm(name: string): name is Algorithm {
  return name === 'HMACSHA256' || name === 'SHA256';
}

function checkTime(
  timestamp: string,
  unix: string,
  now: number,
  skew: number,
  fail: (text: MessageName, more?: string) => Refused,
): void {
  const [, day, time] = TIMESTAMP.exec(timestamp) ?? [];
  const at = Date.parse(`${day ?? ''}T${time ?? ''}Z`);
  if (Number.isNaN(at)) throw fail('header', `${PREFIX}Timestamp: ${timestamp}`);
  if (unix !== '' && !/^\d{1,12}$/.test(unix)) throw fail('header', `${PREFIX}TimestampUnix: ${unix}`);
  const distances = [at, ...(unix === '' ? [] : [Number(unix) * 1000])].map((one) => Math.abs(one - now));
  if (Math.max(...distances) > skew) throw fail('clock', new Date(now).toISOString());
}

/** A number below 65,536 for a text. */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) % 65_536;
  return hash;
}
