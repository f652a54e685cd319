import { encodingOf, sniff } from '../read/encoding.js';

/** How the beginning of a body is to be read. */
export interface Opening {
  /** Bytes before the document: a byte order mark that is understood, and white space. */
  readonly skip: number;
  /** The encoding that the bytes are in; undefined where they are in none that is known. */
  readonly encoding: string | undefined;
}

/**
 * How to read a body that is not in the encoding that it says, or does not begin where it should: what servers send
 * whose headers, declarations and bytes were written by different hands. Bytes decide: what is valid in an encoding
 * that is not of one byte a character is in it. In doubt the byte order mark counts most, then the XML declaration,
 * the header, UTF-8, and what the service is known to use.
 *
 * @param head the body, or its beginning
 * @param contentType header of the answer
 * @param fallback label of the encoding that the service is known to use
 */
export function openingOf(head: Uint8Array, contentType: string | null, fallback?: string): Opening {
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let skip = mark;
  while (SPACES.has(head[skip])) skip += 1;
  const body = head.subarray(skip);
  const own = sniff(body, true, undefined);
  const declared = typeof own === 'object' ? own.encoding : undefined;
  if (declared?.startsWith('utf-16') === true) return { skip, encoding: declared };
  const header = charsetOf(contentType);
  const says = DECLARATION.test(String.fromCharCode(...body.subarray(0, 200)));
  // Without a declaration, and without a byte that would tell, the header knows more.
  const silent = !says && header !== undefined && body.every((byte) => byte < 128);
  const labels = mark > 0 ? ['utf-8'] : [silent ? header : undefined, declared, header, 'utf-8', fallback];
  const encoding = labels.find((label) => label !== undefined && isIn(body, label));
  return { skip, encoding };
}

/**
 * The character set that a header names.
 *
 * @param contentType the header
 */
export function charsetOf(contentType: string | null): string | undefined {
  return /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1];
}

const SPACES: ReadonlySet<number | undefined> = new Set([9, 10, 13, 32]);
const DECLARATION = /^<\?xml\s[^>]*?\sencoding\s*=/;

function isIn(bytes: Uint8Array, label: string): boolean {
  const encoding = encodingOf(label);
  if (encoding === undefined || encoding.startsWith('utf-16')) return false;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
