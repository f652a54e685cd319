import { encodingOf } from '../read/encoding.js';
import { decode } from '../read/decode.js';
import { validate } from '../read/validate.js';
import type { MessageTable } from '../table.js';
import { Refused } from './service.js';

/**
 * Reads the body of a call and holds it to the model: order, occurrence, values, lengths.
 *
 * @param table the message
 * @param body the bytes
 * @param contentType value of the header, which may name the encoding; null where there is none
 * @param fallback encoding of bodies that name none and are not valid UTF-8
 * @returns the decoded object
 * @throws {Refused} where the body is not XML (`malformed`) or not valid (`body`)
 */
export function readBody(
  table: MessageTable<unknown, never>,
  body: Uint8Array,
  contentType: string | null,
  fallback: string | undefined,
): unknown {
  const encoding = encodingOfBody(body, contentType, fallback);
  const options = encoding === undefined ? {} : { encoding };
  const checked = validate(table, body, options);
  if (!checked.ok) {
    const { error, problems } = checked;
    if (error !== undefined) throw new Refused('malformed', '', `${error.message} (line ${error.line})`);
    throw new Refused('body', '', problems[0]?.message ?? 'the message is not valid', { problems });
  }
  const decoded = decode(table, body, options);
  if (!decoded.ok) throw new Refused('malformed', '', decoded.error.message);
  return decoded.value;
}

/**
 * The encoding that a body is in, where its first bytes do not say: the one of the header, UTF-8 where it can be,
 * and otherwise the one that the service falls back to.
 */
function encodingOfBody(
  body: Uint8Array,
  contentType: string | null,
  fallback: string | undefined,
): string | undefined {
  const label = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1];
  if (label !== undefined && encodingOf(label) !== undefined) return label;
  const head = String.fromCharCode(...body.subarray(0, 200));
  if (/^<\?xml\s[^>]*encoding/.test(head)) return undefined;
  return fallback === undefined || isUtf8(body) ? undefined : fallback;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
