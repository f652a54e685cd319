import type { Codec } from '../../../runtime/codec.js';
import type { Scalar } from '../../../runtime/table.js';

export const textCodec: Codec<string> = {
  name: 'text',
  whiteSpace: 'preserve',
  decode: (text) => text,
  encode: (value) => value,
};

export const keptCodec: Codec<string> = { ...textCodec, keepsEmpty: true };

export const tokenCodec: Codec<string> = { ...textCodec, name: 'token', whiteSpace: 'collapse' };

export const integerCodec: Codec<number> = {
  name: 'integer',
  decode: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  encode: (value) => String(value),
  compare: (left, right) => Number(left) - Number(right),
};

export const text: Scalar = { codec: textCodec };
export const kept: Scalar = { codec: keptCodec };
export const token: Scalar = { codec: tokenCodec };
export const integer: Scalar = { codec: integerCodec };

/** Problems as `code path`, for expectations that are easy to read. */
export function summary(
  problems: readonly { readonly code: string; readonly path: string }[],
): readonly string[] {
  return problems.map(({ code, path }) => `${code} ${path}`);
}
