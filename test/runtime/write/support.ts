import type {
  AttributePart,
  ElementPart,
  EncodeResult,
  MessageTable,
  Problem,
  Scalar,
  TypeTable,
} from '../../../runtime/index.js';
import { text } from '../../../runtime/index.js';

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
