import type { GroupOp, PartOp } from './program.js';
import { isGiven } from './writer.js';

/**
 * Slots of the members of a group that are given.
 *
 * @param op the group
 * @param values properties by slot
 * @param base first slot of the object
 */
export function givenSlots(op: GroupOp, values: readonly unknown[], base: number): Set<number> {
  const slots = new Set<number>();
  for (const { slot, many } of op.members) if (isGiven(values[base + slot], many)) slots.add(slot);
  return slots;
}

/**
 * The alternative of a choice that the properties speak for: one that has all that are given. Where several do,
 * the one whose required properties are all given comes first.
 *
 * @param op the choice
 * @param slots what is given
 */
export function fittingAlternative(op: GroupOp, slots: ReadonlySet<number>): PartOp | undefined {
  const fitting = op.parts.filter((part) => countIn(part, slots) === slots.size);
  return fitting.find(({ needs }) => needs.every((slot) => slots.has(slot))) ?? fitting[0];
}

/** How many of the slots a part reads. */
export function countIn(part: PartOp, slots: ReadonlySet<number>): number {
  return new Set(part.properties.map(({ slot }) => slot).filter((slot) => slots.has(slot))).size;
}
