import { dateTimeLenient, text } from '../runtime/index.js';
import type { MessageTable } from '../runtime/index.js';
import { writeReply } from '../runtime/mock/index.js';
import type { MockAnswer, MockCall, MockRequest, Refused } from '../runtime/mock/index.js';
import { wantsStatus } from './auth.js';
import { CODE_TEXTS } from './language.js';
import { momentOf } from './values.js';
import { asSeen } from './wire.js';

const many = { codec: text };

/** What an answer consists of where there is no payload. */
const envelope: MessageTable<unknown, never> = asSeen({
  root: {
    el: 'Root',
    is: {
      parts: [
        {
          el: 'ResponseStatus',
          as: 'responseStatus',
          is: {
            parts: [
              { el: 'Status', as: 'status', is: many, max: Infinity },
              { el: 'TimeStamp', as: 'timestamp', is: { codec: dateTimeLenient } },
            ],
          },
        },
        {
          el: 'Replies',
          as: 'replies',
          min: 0,
          is: { parts: [{ el: 'ValidDataIdentifier', as: 'validDataIdentifier', is: many, max: Infinity }] },
        },
      ],
    },
  },
});

const tables = new WeakMap<object, MessageTable<unknown, never>>();

/** Answers were seen indented so. */
const LAYOUT = { indent: 2 } as const;

/** As the service declares itself, whatever the body says of its encoding. */
const DECLARATION = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n';

/**
 * The answer to a call that succeeded.
 *
 * @param reply what the handler has to say
 * @param call the call
 */
export function succeed(reply: unknown, call: MockCall<unknown, unknown, unknown>): MockAnswer {
  const { response } = call.resource;
  const table = response === undefined ? envelope : tableOf(response);
  const status = { responseStatus: { status: ['OK'], timestamp: momentOf(call.now) } };
  const payload = typeof reply === 'object' && reply !== null ? reply : {};
  return answer(200, writeReply(table, { ...status, ...payload }, LAYOUT), call.headers);
}

/**
 * The answer to a call that is refused: `FAILED`, and in a second `Status` code and text.
 *
 * @param refused why
 * @param request the call
 * @param now milliseconds since 1970-01-01T00:00:00Z
 * @param httpStatus HTTP status of a code, where the caller wants one
 */
export function fail(
  refused: Refused,
  request: MockRequest,
  now: number,
  httpStatus: ((code: string) => number) | undefined,
): MockAnswer {
  const code = codeOf(refused);
  const message = refused.message === '' ? (CODE_TEXTS[code] ?? '') : messageOf(refused);
  const valid = validOf(refused.detail);
  const told = {
    responseStatus: { status: ['FAILED', legible(`${code} :: ${message}`)], timestamp: momentOf(now) },
    ...(valid.length === 0 ? {} : { replies: { validDataIdentifier: valid } }),
  };
  const xml = writeReply(envelope, told, LAYOUT);
  const status = wantsStatus(request) ? (httpStatus?.(code) ?? statusOf(code, refused)) : 200;
  return answer(status, xml, new Map());
}

function tableOf(response: MessageTable<unknown, never>): MessageTable<unknown, never> {
  let table = tables.get(response);
  if (table === undefined) {
    table = asSeen(response);
    tables.set(response, table);
  }
  return table;
}

function answer(status: number, xml: string, headers: ReadonlyMap<string, string>): MockAnswer {
  return {
    status,
    // Seen so, although it is XML.
    headers: { 'content-type': 'text/html; charset=utf-8', ...Object.fromEntries(headers) },
    body: new TextEncoder().encode(DECLARATION + xml),
  };
}

function codeOf({ kind, code, problems }: Refused): string {
  if (code !== '') return code;
  if (kind === 'fault') return 'TECHNICAL_ERROR';
  const tooLong = problems.length > 0 && problems.every((problem) => problem.code === 'too-long');
  return tooLong || kind === 'uri-length' ? 'INVALID_DATA_SIZE' : 'INVALID_DATA';
}

/** Problems that are told; a message is for people. */
const MOST_TOLD = 5;

function messageOf({ kind, message, problems }: Refused): string {
  if (kind === 'service' || kind === 'fault') return message;
  const told = problems.slice(0, MOST_TOLD).map(({ path, message: what, text: found }) => {
    const where = path === '' ? '' : `${path}: `;
    return `${where}${what}${found === undefined ? '' : ` ("${found}")`}`;
  });
  const more = problems.length > MOST_TOLD ? [`and ${problems.length - MOST_TOLD} more`] : [];
  return `Data form incorrect:. ${[...(told.length === 0 ? [message] : told), ...more].join('; ')}`;
}

/** Messages repeat what was sent, which may be anything. */
function legible(message: string): string {
  return message.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/g, '?');
}

function validOf(detail: unknown): readonly string[] {
  if (typeof detail !== 'object' || detail === null || !('valid' in detail)) return [];
  return Array.isArray(detail.valid) ? detail.valid.map(String) : [];
}

/** A guess: no document says which statuses the service uses. */
function statusOf(code: string, { kind }: Refused): number {
  if (kind === 'unknown-resource') return 404;
  if (kind === 'method') return 405;
  return STATUSES[code] ?? 400;
}

const STATUSES: Readonly<Record<string, number>> = {
  AUTHENTICATION_FAILED: 401,
  SERVICE_ACCESS_ERROR: 403,
  REQUEST_NOT_UNIQUE: 409,
  DUPLICATE_DATA: 409,
  INVALID_DATA_SIZE: 413,
  SYSTEM_MAINTANANCE: 503,
  TECHNICAL_ERROR: 500,
};
