import type { Charset } from '../write/charset.js';
import type { Profile } from './profile.js';
import { redactor } from './redact.js';
import { originOf } from './wire-url.js';

/** A service without anything peculiar: no signature, and failures are told by the HTTP status. */
export interface PlainOptions {
  /** Scheme and host, without a path. */
  readonly origin: string;
  /** Headers of every call, such as `Authorization`. Their values are not for logs. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Calls with the same key wait for each other. Default: calls may overlap. */
  readonly lane?: string;
  /** Character set of bodies. Default UTF-8. */
  readonly charset?: Charset;
  /** Media type of bodies, without the character set. Default `application/xml`. */
  readonly mediaType?: string;
}

/**
 * What the transport has to know of a service without anything peculiar.
 *
 * @param options where it is, and what every call says
 * @throws TypeError where the origin is not one
 */
export function plainProfile(options: PlainOptions): Profile {
  const { headers = {}, charset = 'utf-8', mediaType = 'application/xml' } = options;
  const origin = originOf(options.origin);
  if (origin === undefined)
    throw new TypeError('origin: expected scheme and host such as https://api.example.com');
  return {
    origin,
    lane: options.lane ?? null,
    charset,
    // `Bearer x` is a word that everybody knows and a secret.
    redact: redactor(Object.values(headers).flatMap((value) => [value, ...value.split(' ').slice(1)])),
    secretHeaders: Object.keys(headers).map((name) => name.toLowerCase()),
    prepare: ({ body }) => ({
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': `${mediaType}; charset=${charset}` }),
        ...headers,
      },
      transactionId: null,
    }),
  };
}
