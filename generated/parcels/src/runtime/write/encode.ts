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
  return written(
    table,
    value,
    options,
    (bytes, length) => decoder.decode(bytes.subarray(0, length)),
    (text) => text,
  );
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
  return written(
    table,
    value,
    options,
    (bytes, length) => bytes.slice(0, length),
    (text) => toBytes(text, options.charset ?? 'utf-8'),
  );
}

const decoder: TextDecoder = /* @__PURE__ */ new TextDecoder();

/** Writes a message directly where that can be: it knows one character set and no line breaks. */
function written<Result>(
  table: MessageTable<unknown, never>,
  value: unknown,
  options: EncodeOptions,
  take: (bytes: Uint8Array, length: number) => Result,
  made: (text: string) => Result,
): EncodeResult<Result> {
  const program = programOf(table);
  const { indent, charset = 'utf-8' } = options;
  if (indent === undefined && charset === 'utf-8') {
    const direct = writeDirectly(program, value, depthOf(options), prologOf(options), take);
    if (direct !== undefined) return { ok: true, value: direct };
  }
  const text = writeOrReport(program, value, options);
  return text.ok ? { ok: true, value: made(text.value) } : text;
}
