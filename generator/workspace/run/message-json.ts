import type { Codec } from '../../../runtime/index.js';
import { base64, bigInteger, double, float, hex, list, union } from '../../../runtime/index.js';
import { codecByName } from '../../../runtime/codecs/by-name.js';
import type { CodecRegistry } from '../../emit/tables/evaluate.js';

/**
 * The codecs of the runtime for values that come from JSON, which has no bytes, no integers beyond 2^53, no
 * infinity and no NaN: they are strings there, written as they stand on the wire.
 */
export const jsonCodecs: CodecRegistry = {
  byName: {
    ...codecByName,
    base64: alsoText(base64),
    hex: alsoText(hex),
    'big-integer': alsoText(bigInteger),
    double: alsoNoFinite(double),
    float: alsoNoFinite(float),
  },
  list,
  union,
};

function alsoText<Value, Input>(codec: Codec<Value, Input>): Codec<Value, Input | string> {
  return {
    ...codec,
    encode(value) {
      if (typeof value !== 'string') return codec.encode(value);
      const read = codec.decode(value);
      return read === undefined ? undefined : value;
    },
  };
}

/** `INF`, `-INF` and `NaN` as strings; other strings are no numbers. */
function alsoNoFinite(codec: Codec<number>): Codec<number, number | string> {
  return {
    ...codec,
    encode(value) {
      if (typeof value !== 'string') return codec.encode(value);
      const read = codec.decode(value);
      return read === undefined || Number.isFinite(read) ? undefined : value;
    },
  };
}

/**
 * Writes a decoded message as JSON. What JSON lacks is written as a string: integers beyond 2^53 in digits,
 * bytes in Base64, `INF`, `-INF` and `NaN`.
 *
 * @param value the decoded message
 */
export function messageToJson(value: unknown): string {
  return `${JSON.stringify(value, replace, 2)}\n`;
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return double.encode(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return value;
}

/**
 * Reads a message from JSON text.
 *
 * @param text the JSON text
 * @returns the value, or why the text is not JSON
 */
export function messageFromJson(text: string): { readonly value: unknown } | string {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
