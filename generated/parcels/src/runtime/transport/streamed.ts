import type { ByteSource } from '../read/stream.js';
import { openingOf } from './opening.js';
import type { TransportResponse } from './response.js';

/**
 * The body of an answer that is read while it arrives, from where its document begins.
 *
 * @param response the answer
 * @param given encoding that the caller knows it is in
 * @param fallback encoding of bodies that are not in the one that they say
 */
export function streamed(
  response: TransportResponse,
  given: string | undefined,
  fallback: string | undefined,
): { readonly source: ByteSource; readonly encoding: string | undefined } {
  if (given !== undefined) return { source: response.stream, encoding: given };
  const head = response.streaming?.head ?? response.bytes;
  const { skip, encoding } = openingOf(head, response.headers.get('content-type'), fallback);
  return { source: skip === 0 ? response.stream : behind(response.stream, skip), encoding };
}

/** The bytes of a stream without the first ones. */
async function* behind(stream: ReadableStream<Uint8Array>, skip: number): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let left = skip;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const { value } = step;
      if (value.length > left) yield value.subarray(left);
      left = Math.max(0, left - value.length);
    }
  } finally {
    await reader.cancel();
  }
}
