import type { ReadOptions } from '../read/options.js';
import type { DecodeResult } from '../result.js';
import type { MessageTable } from '../table.js';
import type { Charset } from '../write/charset.js';
import type { CallError, ErrorDetails } from './errors.js';
import type { CalledResource } from './request.js';
import type { TransportResponse } from './response.js';

/** An attempt that is about to be sent. */
export interface Outgoing {
  readonly method: string;
  /** The URL exactly as it will be sent: what a signature has to cover. */
  readonly url: string;
  readonly resource: CalledResource;
  /** The body; undefined where there is none. */
  readonly body: Uint8Array | undefined;
  /** The time that timestamps have to tell, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/** What a profile adds to an attempt. */
export interface Prepared {
  readonly headers: Readonly<Record<string, string>>;
  /** Identifier of the attempt; null where the service has none. */
  readonly transactionId: string | null;
}

/** An answer that is complete. */
export interface Answer {
  readonly resource: CalledResource;
  readonly response: TransportResponse;
  /** The body decoded by the table of the resource, or by the envelope; null where there is neither. */
  readonly decoded: DecodeResult<unknown> | null;
}

/** Why an answer is a failure. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** `no` only where the service gives its word that it did nothing. */
  readonly processed: 'no' | 'maybe';
  /** The same call may succeed later. */
  readonly transient: boolean;
  /** Makes the error; by default an `ApiError`. */
  readonly error?: (details: ErrorDetails) => CallError;
}

/**
 * What is peculiar to one service, for one set of credentials. Secrets stay inside of its functions: no property
 * holds one.
 */
export interface Profile {
  /** Scheme and host, without a path. */
  readonly origin: string;
  /** Calls with the same key wait for each other, process-wide; null where calls may overlap freely. */
  readonly lane: string | null;
  /** How many calls of one lane may be under way. Default 1. */
  readonly concurrency?: number;
  /** How long a lane rests after a call that may still be under way on the server, in milliseconds. Default 0. */
  readonly cooldownMs?: number;
  /** Time for one attempt in milliseconds. Default 120 000. */
  readonly timeoutMs?: number;
  /** Character set of bodies. Default UTF-8. */
  readonly charset?: Charset;
  /** How answers are read, for what the service is known to send; options of the transport are laid over it. */
  readonly read?: ReadOptions;
  /** Encoding of answers whose bytes are not in the one that they say, such as `iso-8859-15`. */
  readonly fallbackEncoding?: string;
  /** Decodes the answers of resources that have no table of their own. */
  readonly envelope?: MessageTable<unknown, never>;
  /** Names of headers whose values are not for logs, in lower case. */
  readonly secretHeaders?: readonly string[];
  /** Takes secrets out of a text that somebody else wrote. */
  readonly redact?: (text: string) => string;
  /** Signs an attempt. Called anew for each. */
  readonly prepare: (outgoing: Outgoing) => Prepared | Promise<Prepared>;
  /**
   * Says whether an answer is a failure, whatever its HTTP status. Where it returns null, a status other than 2xx
   * and a body that cannot be read are failures nevertheless.
   */
  readonly judge?: (answer: Answer) => Fault | null;
  /** Keys of what a call wrote, from its decoded answer. */
  readonly inserted?: (value: unknown) => readonly string[];
  /**
   * Insists that a call for one record found it, where the service answers an unknown key with something empty.
   * Throws a `CallError` where it did not.
   */
  readonly requireFound?: (value: unknown, response: TransportResponse) => void;
  /** Number of the page that follows; null where none does, undefined where the answer does not say. */
  readonly nextPage?: (response: TransportResponse) => number | null | undefined;
}
