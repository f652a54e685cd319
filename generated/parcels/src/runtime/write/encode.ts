import type { EncodeResult } from '../result.js';
import type { MessageTable } from '../table.js';
import { toBytes } from './charset.js';
import { programOf } from './compile.js';
import { writeDirectly } from './direct.js';
import type { EncodeOptions } from './options.js';
import { depthOf, prologOf } from './options.js';
import { writeOrReport } from './report.js';

/**
 * Writes a message as text.
 *
 * @param table the message
 * @param value its object: the properties of the root element
 * @param options how it is written
 * @returns the text, or everything that is wrong with the object
 */
export function encode<Value, Input>(
  table: MessageTable<Value, Input>,
  value: Input,
  options: EncodeOptions = {},
): EncodeResult<string> {
  if (isDirect(options)) {
    const text = direct(table, value, options, (bytes, length) => decoder.decode(bytes.subarray(0, length)));
    if (text !== undefined) return { ok: true, value: text };
  }
  return writeOrReport(programOf(table), value, options);
}

/**
 * Writes a message as bytes.
 *
 * @param table the message
 * @param value its object: the properties of the root element
 * @param options how it is written
 * @returns the bytes, or everything that is wrong with the object
 */
export function encodeBytes<Value, Input>(
  table: MessageTable<Value, Input>,
  value: Input,
  options: EncodeOptions = {},
): EncodeResult<Uint8Array> {
  if (isDirect(options)) {
    const bytes = direct(table, value, options, (written, length) => written.slice(0, length));
    if (bytes !== undefined) return { ok: true, value: bytes };
  }
  const text = writeOrReport(programOf(table), value, options);
  return text.ok ? { ok: true, value: toBytes(text.value, options.charset ?? 'utf-8') } : text;
}

const decoder: TextDecoder = /* @__PURE__ */ new TextDecoder();

/** Whether the direct way may be tried: it knows one character set and no line breaks. */
function isDirect({ indent, charset = 'utf-8' }: EncodeOptions): boolean {
  return indent === undefined && charset === 'utf-8';
}

function direct<Result>(
  table: MessageTable<unknown, never>,
  value: unknown,
  options: EncodeOptions,
  take: (bytes: Uint8Array, length: number) => Result,
): Result | undefined {
  return writeDirectly(programOf(table), value, depthOf(options), prologOf(options), take);
}
