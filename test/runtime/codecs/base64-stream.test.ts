import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64Stream, encodeBase64Stream } from '../../../runtime/index.js';

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const pieces = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 8 });

/** A text cut at the given places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const at = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return at.map((end, index) => text.slice(at[index - 1] ?? 0, end));
}

describe('base64 in pieces', () => {
  test('says what the whole says, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (source) => {
        const text = (await gather(encodeBase64Stream(source))).toString('latin1');
        expect(text).toBe(Buffer.concat(source).toString('base64'));
      }),
    );
  });

  test('reads back, however it is cut, as bytes and as text, with white space in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.array(fc.nat()), async (bytes, places) => {
        const text = Buffer.from(bytes)
          .toString('base64')
          .replace(/(.{5})/g, '$1\r\n');
        const parts = cut(text, places);
        expect([...(await gather(decodeBase64Stream(parts)))]).toStrictEqual([...bytes]);
        const encoded = parts.map((part) => new TextEncoder().encode(part));
        expect([...(await gather(decodeBase64Stream(encoded)))]).toStrictEqual([...bytes]);
      }),
    );
  });

  test.each([
    [['AAAA', 'A'], 4],
    [['AA==', 'AAAA'], 4],
    [['AA==A'], 4],
    [['AA', '==', '='], 4],
    [['AAA*'], 0],
    [['AAAAAB=='], 0],
    [['\u00e5AAA'], 0],
  ])('refuses %j, and says where', async (parts, index) => {
    await expect(gather(decodeBase64Stream(parts))).rejects.toStrictEqual(
      new RangeError(`not base64: the letters from index ${index} on`),
    );
  });
});
