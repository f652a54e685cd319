import { interpretRoot } from '../dialect.js';
import type { ResponseRoot, ServiceError } from '../dialect.js';
import type { Answer, CallError, ErrorDetails, Fault } from '../runtime/transport/index.js';
import {
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
} from './errors.js';

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

/**
 * What an answer says of its call: failures stand in the body, whatever the HTTP status.
 *
 * @param answer the answer
 * @param redact takes secrets out of a text
 * @returns null where the answer tells of no failure
 */
export function judge({ decoded }: Answer, redact: (text: string) => string): Fault | null {
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

/**
 * Whether a value is what every answer has around it.
 *
 * @param value what was decoded
 */
export function isRoot(value: unknown): value is ResponseRoot {
  if (typeof value !== 'object' || value === null) return false;
  const status: unknown = 'responseStatus' in value ? value.responseStatus : undefined;
  if (status === undefined || status === null) return true;
  return typeof status === 'object' && 'status' in status && Array.isArray(status.status);
}
