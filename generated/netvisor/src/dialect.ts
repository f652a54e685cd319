import type { DecodeResult, Problem, XmlError } from './runtime/index.js';

/** What the root of every response has beside its payload. */
export interface ResponseRoot {
  /** Missing in the answers of some resources that read. */
  readonly responseStatus?: { readonly status: readonly string[] } | null | undefined;
  readonly replies?:
    | {
        readonly insertedDataIdentifier?: readonly string[] | undefined;
        readonly validDataIdentifier?: readonly string[] | undefined;
      }
    | null
    | undefined;
}

/** Codes that a failed call is known to answer with; others may come. `SYSTEM_MAINTANANCE` is spelt so. */
export type ErrorCode =
  | 'AUTHENTICATION_FAILED'
  | 'INVALID_DATA'
  | 'INVALID_DATA_SIZE'
  | 'DUPLICATE_DATA'
  | 'REQUEST_NOT_UNIQUE'
  | 'PERIOD_LOCK'
  | 'SERVICE_ACCESS_ERROR'
  | 'SYSTEM_MAINTANANCE'
  | 'TECHNICAL_ERROR'
  | (string & {});

/** The service refused or failed. */
export interface ServiceError<Root> {
  readonly kind: 'service';
  /** What stands before ` :: `; null where the answer has no code. */
  readonly code: ErrorCode | null;
  /** What stands after ` :: `, in the language of the call. */
  readonly message: string;
  /** The call named something that does not exist. */
  readonly notFound: boolean;
  /** Resource that the company has not opened for the caller, of `SERVICE_ACCESS_ERROR`. */
  readonly resource: string | null;
  /** Keys of items that would have succeeded had the others not failed; nothing was written. */
  readonly valid: readonly string[];
  /** Every `Status` of the answer as it came, the first is the word. */
  readonly raw: readonly string[];
  /** The whole answer. */
  readonly value: Root;
}

/** The answer is not XML: a proxy, a page of the firewall, a broken connection. */
export interface UnreadableError {
  readonly kind: 'unreadable';
  readonly code: null;
  readonly message: string;
  readonly notFound: false;
  readonly cause: XmlError;
}

/** What a call came to. */
export type Outcome<Root> =
  | {
      readonly ok: true;
      readonly value: Root;
      /** Keys of what was written. */
      readonly inserted: readonly string[];
      /** Keys of items that were found valid. */
      readonly valid: readonly string[];
      /** The answer holds an empty record in place of the one that was asked for. An empty list is none. */
      readonly notFound: boolean;
      /** What was odd about the answer and was let through. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly error: ServiceError<Root> | UnreadableError };

/**
 * Says what a decoded answer means: whether the call succeeded, what it wrote, why it failed.
 *
 * @param decoded what the decoder of a resource returned
 */
export function interpret<Root extends ResponseRoot>(decoded: DecodeResult<Root>): Outcome<Root> {
  if (decoded.ok) return interpretRoot(decoded.value, decoded.problems);
  const { error } = decoded;
  return {
    ok: false,
    error: { kind: 'unreadable', code: null, message: error.message, notFound: false, cause: error },
  };
}

/**
 * Says what the root of an answer means.
 *
 * @param root root of the answer
 * @param problems what the decoder let through
 */
export function interpretRoot<Root extends ResponseRoot>(
  root: Root,
  problems: readonly Problem[] = [],
): Outcome<Root> {
  const raw = (root.responseStatus?.status ?? []).filter((status) => /\S/.test(status));
  const valid = root.replies?.validDataIdentifier ?? [];
  // An answer without a status is one of a resource that leaves it out when all is well.
  if (raw.length === 0 || raw[0]?.trim().toUpperCase() === 'OK') {
    const inserted = root.replies?.insertedDataIdentifier ?? [];
    return { ok: true, value: root, inserted, valid, notFound: hasEmptyRecord(root), problems };
  }
  return { ok: false, error: serviceError(root, raw, valid) };
}

/** `CODE :: message`, the word of the outcome in front of it or in a `Status` of its own; spaces come and go. */
const CODED = /^\s*(?:FAILED\s*::\s*)?([A-Z][A-Z0-9_]*)\s*::(.*)$/is;

function serviceError<Root>(
  value: Root,
  raw: readonly string[],
  valid: readonly string[],
): ServiceError<Root> {
  const coded = raw.map((status) => CODED.exec(status)).find((found) => found !== null);
  const rest = raw.filter((status) => !/^\s*FAILED\s*$/i.test(status));
  const bare = rest.length > 0 && /^[A-Z]+(?:_[A-Z]+)+$/.test(rest[0]?.trim() ?? '') ? rest : ['', ...rest];
  const code = coded?.[1]?.toUpperCase() ?? (bare[0]?.trim() || null);
  const message = coded?.[2]?.trim() ?? bare.slice(1).join(' ').trim();
  return {
    kind: 'service',
    code,
    message,
    notFound: code === 'INVALID_DATA' && NOT_FOUND.test(message),
    resource: code === 'SERVICE_ACCESS_ERROR' ? (BLOCKED.exec(message)?.[1] ?? null) : null,
    valid,
    raw,
    value,
  };
}

/** Messages come in English, Finnish or Swedish, as the call asks for. */
const NOT_FOUND = /not found|ei löy(?:dy|tynyt)|hitta(?:de)?s inte|finns inte/i;

/** `… blocked access to the api resource: customerlist.nv` */
const BLOCKED = /:\s*([\w-]+(?:\.nv)?)[.\s>]*$/;

/**
 * Whether the payload stands and holds nothing: the answer to an unknown key. An element whose only member is a
 * list is a list without entries.
 */
function hasEmptyRecord(root: ResponseRoot): boolean {
  return Object.entries(root).some(([key, payload]: readonly [string, unknown]) => {
    if (key === 'responseStatus' || key === 'replies' || key.startsWith('$')) return false;
    if (payload === null) return true;
    if (typeof payload !== 'object') return false;
    const members: readonly unknown[] = Object.values(payload);
    return members.every(isEmpty) && members.filter(Array.isArray).length !== 1;
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
