import type { BoundMessage, BoundPart } from './bound.js';

/**
 * Types of text of which some element may be empty, so that their text may be null.
 *
 * @param message the message
 * @returns keys of the types
 */
export function clearableTypes(message: BoundMessage): ReadonlySet<string> {
  const found = new Set<string>();
  for (const type of message.types.values()) {
    const pending: BoundPart[] = [...type.parts];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (part.kind === 'group') pending.push(...part.parts);
      else if (part.kind === 'element' && part.is.kind === 'type' && (part.clearable || part.optional)) {
        found.add(part.is.key);
      }
    }
  }
  return found;
}
