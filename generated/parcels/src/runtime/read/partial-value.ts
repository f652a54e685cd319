import type { Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { Decoder } from './decoder.js';
import type { Bag, Frame } from './frame.js';
import { setProperty } from './frame.js';

/**
 * What the object of the root element holds so far; arrays are copies.
 *
 * @param decoder in the middle of the document
 */
export function partialValue({ value, frames, depth }: Decoder): unknown {
  if (value !== undefined) return value;
  let inner: unknown = undefined;
  let member: Member | null = null;
  for (let i = depth - 1; i >= 0; i--) {
    const frame = frames[i];
    if (frame === undefined || frame.type === null) continue;
    const bag = buildPart(frame, frame.type);
    if (member !== null && inner !== undefined && member.container === 0 && frame.type.content === 'parts') {
      const list = bag[member.as];
      setProperty(bag, member.as, Array.isArray(list) ? [...list, inner] : inner);
    }
    inner = bag;
    member = frame.member;
  }
  return inner;
}

/** Makes an object of what an element holds so far, and leaves the element as it is. */
function buildPart(frame: Frame, type: CompiledType): Bag {
  const bag: Bag = {};
  for (const [slot, property] of type.properties.entries()) {
    const value: unknown = frame.values[slot];
    if (value !== undefined) setProperty(bag, property, Array.isArray(value) ? value.slice() : value);
  }
  return bag;
}
