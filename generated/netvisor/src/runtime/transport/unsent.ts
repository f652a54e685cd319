/** System calls that come before anything is sent. */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

/** Codes that are only given before anything is sent. */
const UNSENT_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Causes inside of each other that are looked at. */
const DEPTH = 8;

/**
 * Whether an error of `fetch` proves that nothing was sent: the name was not found, the connection was refused or
 * not made. What is not recognised may have been sent; so may everything in platforms that do not say, such as
 * browsers.
 *
 * @param error what `fetch` threw
 */
export function wasNeverSent(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < DEPTH; depth++) {
    if (typeof current !== 'object' || current === null) return false;
    const code: unknown = 'code' in current ? current.code : undefined;
    const syscall: unknown = 'syscall' in current ? current.syscall : undefined;
    // Several addresses were tried: each of them has to have failed in time. Its own code is the one of the first.
    if ('errors' in current && Array.isArray(current.errors)) {
      const errors: readonly unknown[] = current.errors;
      return errors.length > 0 && errors.every(isUnsent);
    }
    if (BEFORE_SENDING.has(syscall) || UNSENT_CODES.has(code)) return true;
    current = 'cause' in current ? current.cause : undefined;
  }
  return false;
}

function isUnsent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return (
    ('syscall' in error && BEFORE_SENDING.has(error.syscall)) ||
    ('code' in error && UNSENT_CODES.has(error.code))
  );
}
