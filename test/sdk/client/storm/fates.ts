import type { Random } from '../../../support/random.js';

/** How long an attempt may take in a storm, in milliseconds. */
export const TIMEOUT_MS = 60_000;
/** How long a company rests in a storm after a call that may still be under way, in milliseconds. */
export const COOLDOWN_MS = 777;

/** Codes that the service gives its word on: it did nothing. */
const REFUSALS = [
  'AUTHENTICATION_FAILED',
  'INVALID_DATA',
  'INVALID_DATA_SIZE',
  'DUPLICATE_DATA',
  'PERIOD_LOCK',
  'SERVICE_ACCESS_ERROR',
  'SYSTEM_MAINTANANCE',
];
/** Codes after which nobody knows; a `+` in front: the call was acted on first. */
const UNSURE = ['REQUEST_NOT_UNIQUE', 'TECHNICAL_ERROR', 'SOMETHING_NEW'];
const STATUSES = [204, 302, 400, 401, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504];

const both = (faults: readonly string[]): string[] => faults.flatMap((fault) => [fault, `+${fault}`]);

/** Nobody listens: the request never leaves. */
export const UNREACHABLE = 'unreachable';

/** Everything that the mock can do to a call, and what can happen before it. */
export const FATES: readonly string[] = [
  ...REFUSALS,
  ...both(UNSURE),
  ...both(STATUSES.map((status) => `status:${status}`)),
  ...both(['html', 'html:200', 'html:500', 'empty', 'reset']),
  'cut',
  'broken',
  'not-xml',
  'ampersand',
  'control',
  'slow:2',
  `slow:${TIMEOUT_MS}`,
  'hold:25',
  UNREACHABLE,
];

/**
 * What happens to an attempt: mostly nothing.
 *
 * @param random choices of this attempt
 */
export function fateOf(random: Random): string | null {
  return random.chance(0.35) ? random.pick(FATES) : null;
}

/**
 * What an attempt must fail with, as class and code; `fine` where it must not fail.
 *
 * @param fate what happened to it
 * @param answered HTTP status under which the server refused it; 200 where it did not refuse, or said so in the body
 *   alone. It is all that is left of a refusal whose body nobody can read.
 */
export function failureOf(fate: string, answered: number): string {
  const [word = '', number] = fate.replace(/^\+/, '').split(':');
  const status = number ?? '503';
  switch (word) {
    case 'status':
      return status === '204'
        ? 'UnexpectedContentError unexpected-content'
        : `HttpStatusError http-${status}`;
    case 'html':
      return status === '200'
        ? 'UnexpectedContentError unexpected-content'
        : `HttpStatusError http-${status}`;
    case 'empty':
    case 'cut':
    case 'not-xml':
      return answered === 200
        ? 'UnexpectedContentError unexpected-content'
        : `HttpStatusError http-${answered}`;
    case 'reset':
    case 'broken':
    case UNREACHABLE:
      return 'NetworkError network';
    case 'ampersand':
    case 'control':
    case 'hold':
      return 'fine';
    case 'slow':
      return status === String(TIMEOUT_MS) ? 'CallTimeoutError timeout' : 'fine';
    default:
      return `${CLASSES[word] ?? 'NetvisorError'} ${word}`;
  }
}

const CLASSES: Readonly<Record<string, string>> = {
  AUTHENTICATION_FAILED: 'AuthenticationError',
  INVALID_DATA: 'InvalidDataError',
  INVALID_DATA_SIZE: 'InvalidDataSizeError',
  DUPLICATE_DATA: 'DuplicateDataError',
  PERIOD_LOCK: 'PeriodLockError',
  SERVICE_ACCESS_ERROR: 'ServiceAccessError',
  SYSTEM_MAINTANANCE: 'MaintenanceError',
  REQUEST_NOT_UNIQUE: 'RequestNotUniqueError',
  TECHNICAL_ERROR: 'TechnicalError',
};
