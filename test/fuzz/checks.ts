import { allChecks, decode, decodeStream, validate } from '../../runtime/read/index.js';
import { XmlFault } from '../../runtime/read/fault.js';
import { encode } from '../../runtime/write/index.js';
import { specialised, withWriter } from '../support/specialised.js';
import type { Outcome } from '../runtime/read/beside-saxes.js';
import { besideSaxes, isKnown, outcomeOf, saxesOutcome } from '../runtime/read/beside-saxes.js';
import { NotComparable, referenceValue } from './reference.js';
import type { RandomTable } from './tables.js';

/** A document, and how to read it. */
export interface Case {
  readonly bytes: Uint8Array;
  /** Sizes of the pieces in which it arrives, used over and over. */
  readonly pieces: readonly number[];
  /** The message that it is of; null where only the markup is looked at. */
  readonly of: RandomTable | null;
  /** What happens to elements and attributes that the message does not have. */
  readonly unknown: 'keep' | 'report' | 'ignore';
  /** Whether the stream is read by the kernel where it can be. */
  readonly kernel: boolean;
}

/** What differs between two ways of reading a document. */
export interface Difference {
  /** Which ways, and how they differ; the same for all documents that differ alike. */
  readonly kind: string;
  readonly left: string;
  readonly right: string;
}

/**
 * Reads a document in every way there is.
 *
 * @param one the document
 * @returns the first difference, or null
 * @throws whatever a reader throws that is not documented
 */
export async function differenceIn(one: Case): Promise<Difference | null> {
  const whole = outcomeOf([one.bytes]);
  const parts = outcomeOf([...piecesOf(one)]);
  const cut = differs('whole / pieces', shown(whole), shown(parts));
  if (cut !== null) return cut;
  const other = besideSaxes(one.bytes, whole);
  if (other !== null && !isKnown(other))
    return { kind: other, left: shown(whole), right: print(saxesOutcome(one.bytes)) };
  return one.of === null ? null : await messageDifference(one, one.of, whole);
}

function shown(result: Outcome): string {
  if ('value' in result) return print(result.value);
  const { code, offset, line, column, path } = result.error;
  return `${code} at ${String(offset)} (${String(line)}:${String(column)}) in ${path}`;
}

function differs(kind: string, left: string, right: string): Difference | null {
  return left === right ? null : { kind, left, right };
}

function* piecesOf({ bytes, pieces }: Case): Generator<Uint8Array> {
  if (bytes.length === 0) yield bytes;
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = pieces[i % pieces.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

async function messageDifference(one: Case, of: RandomTable, markup: Outcome): Promise<Difference | null> {
  const { bytes, unknown } = one;
  const { table } = of;
  const decoded = decode(table, bytes, { unknown });
  const whole = print(resultOf(decoded));
  if (decoded.ok !== 'value' in markup && (decoded.ok || decoded.error.code !== 'root')) {
    return { kind: 'decode / tokeniser', left: whole, right: shown(markup) };
  }
  const plain = differs(
    'with / without the kernel',
    whole,
    print(resultOf(decode(table, bytes, { unknown, kernel: false }))),
  );
  if (plain !== null) return plain;
  const other = print(resultOf(decode(specialised(table), bytes, { unknown })));
  const special = differs('table / specialised code', whole, other);
  if (special !== null) return special;
  if (decoded.ok) {
    const [written, emitted] = [table, withWriter(table)].map((one) => print(encode(one, decoded.value)));
    const writing = differs('written by table / by emitted code', written ?? '', emitted ?? '');
    if (writing !== null) return writing;
  }
  const strict = decode(table, bytes, { strict: allChecks, unknown });
  const value = differs('value / value with strict', valueOf(decoded), valueOf(strict));
  if (value !== null) return value;
  const checked = validate(table, bytes);
  const problems = strict.ok
    ? differs('problems of validate / of strict', print(checked.problems), print(strict.problems))
    : null;
  if (problems !== null) return problems;
  const streamed = await streamDifference(one, of, decoded.ok ? decoded : null, whole);
  if (streamed !== null) return streamed;
  const text = textOf(bytes);
  if (text !== null) {
    const again = differs('bytes / string', whole, print(resultOf(decode(table, text, { unknown }))));
    if (again !== null) return again;
  }
  if (!decoded.ok || !('value' in markup) || unknown === 'keep') return null;
  try {
    const reference = referenceValue(of.type, markup.value);
    return differs('value / reference', print(decoded.value), print(reference));
  } catch (error) {
    if (error instanceof NotComparable) return null;
    throw error;
  }
}

function valueOf(result: ReturnType<typeof decode>): string {
  return result.ok ? print(result.value) : print(result.error);
}

/** Text of UTF-8 that says nothing else of itself. */
function textOf(bytes: Uint8Array): string | null {
  if (/^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*encoding/u.test(String.fromCharCode(...bytes.subarray(0, 100))))
    return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function streamDifference(
  one: Case,
  { table, list }: RandomTable,
  decoded: { readonly value: unknown; readonly problems: unknown } | null,
  whole: string,
): Promise<Difference | null> {
  if (list === null) return null;
  const stream = decodeStream<unknown, readonly string[]>(table, list, piecesOf(one), {
    unknown: one.unknown,
    kernel: one.kernel,
  });
  const items: unknown[] = [];
  try {
    for await (const item of stream) items.push(item);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
  }
  const result = await stream.result();
  if (decoded === null || !result.ok) return differs('decode / stream', whole, print(resultOf(result)));
  const joined = { value: insert(result.value, list, items), problems: result.problems };
  const { value, problems } = decoded;
  return differs('decode / stream', print({ value, problems }), print(joined));
}

/** The object with the items that were streamed where they belong: the list itself is empty. */
function insert(value: unknown, path: readonly string[], items: readonly unknown[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return items;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === name ? insert(inner, rest, items) : inner]),
  );
}

function resultOf(result: ReturnType<typeof decode>): unknown {
  if (result.ok) return { value: result.value, problems: result.problems };
  const { code, offset, line, column, path } = result.error;
  return { code, offset, line, column, path };
}

/** JSON that keeps apart what JSON does not. */
export function print(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Uint8Array) return { bytes: [...inner] };
    if (typeof inner === 'bigint') return { bigint: String(inner) };
    return Object.is(inner, -0) ? '-0' : inner;
  });
  return text ?? 'undefined';
}
