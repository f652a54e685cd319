import type {
  AttributePart,
  ElementPart,
  EncodeResult,
  MessageTable,
  Problem,
  Scalar,
  TypeTable,
} from '../../../runtime/index.js';
import { encode, encodeBytes, text } from '../../../runtime/index.js';
import { describe, expect, test } from 'vitest';
import { withWriter } from '../../support/specialised.js';

/** Text without restrictions. */
export const anyText: Scalar = { codec: text };

/** An element named like its property. */
export function el(
  name: string,
  is: ElementPart['is'] = anyText,
  rest: Partial<ElementPart> = {},
): ElementPart {
  return { el: name, as: name, is, ...rest };
}

/** An attribute named like its property. */
export function at(name: string, is: Scalar = anyText, rest: Partial<AttributePart> = {}): AttributePart {
  return { at: name, as: name, is, ...rest };
}

/** A message with the root `r`. */
export function message(is: TypeTable, rest: Partial<MessageTable> = {}): MessageTable {
  return { root: { el: 'r', is }, ...rest };
}

/** The message, or code and path of each problem. */
export function outcome<T>(result: EncodeResult<T>): T | readonly string[] {
  return result.ok ? result.value : result.problems.map(({ code, path }: Problem) => `${code} ${path}`);
}

/** What becomes of an object: the message, or code and path of each problem. */
export type Case = readonly [
  rule: string,
  table: MessageTable,
  value: unknown,
  expected: string | readonly string[],
];

/**
 * Defines a test for each case, which writes the object as text and as bytes, and by emitted code.
 *
 * @param title what the cases are about
 * @param cases the cases
 */
export function expectEach(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_, table, value, expected) => {
      expect(outcome(encode(table, value))).toStrictEqual(expected);
      expect(outcome(encode(withWriter(table), value))).toStrictEqual(expected);
      const bytes = outcome(encodeBytes(table, value));
      expect(bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes).toStrictEqual(expected);
    });
  });
}
