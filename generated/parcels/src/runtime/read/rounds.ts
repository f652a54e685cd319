import type { Entry, Member } from './compiled.js';
import type { Bag, Frame } from './frame.js';
import { setProperty } from './frame.js';

/**
 * Chooses the place of an element among members of its name.
 *
 * A candidate fits where the content model allows it behind what stood last, beginning new rounds of the
 * repeated groups around it as needed. Where none fits, the order is not the one of the content model: then the
 * first candidate that has room takes it, in its current round.
 *
 * @param frame the open element
 * @param candidates members of the name, in the order of the content model
 * @returns the member, its round open; null where the element is one too many
 */
export function place(frame: Frame, candidates: readonly Member[]): Member | null {
  for (const member of candidates) {
    const level = fittingLevel(frame, member);
    if (level >= 0) return enter(frame, member, level);
  }
  for (const member of candidates) {
    const { container } = member;
    if (container !== 0 && frame.rounds[container] === null)
      return enter(frame, member, openAround(frame, container));
    if (hasRoom(frame, member)) return enter(frame, member, container);
    if (container !== 0) return enter(frame, member, openAround(frame, parentOf(frame, container)));
  }
  return null;
}

/** Innermost container in whose current round the member, or the group around it, can stand next; -1 for none. */
function fittingLevel(frame: Frame, member: Member): number {
  let container = member.container;
  let entry = member.entry;
  let room = hasRoom(frame, member);
  for (;;) {
    if (isActive(frame, container)) {
      const last = frame.last[container] ?? null;
      if (last === null || (last === entry ? room : follows(last, entry))) return container;
    }
    const around = frame.type?.containers[container];
    if (container === 0 || around === undefined) return -1;
    entry = around.entry;
    room = (frame.roundCounts[container] ?? 0) < entry.max;
    container = around.parent;
  }
}

function hasRoom(frame: Frame, member: Member): boolean {
  return (frame.counts[member.index] ?? 0) < member.max;
}

function parentOf(frame: Frame, container: number): number {
  return frame.type?.containers[container]?.parent ?? 0;
}

/** The round of a container is open and is what stood last in the containers around it. */
function isActive(frame: Frame, container: number): boolean {
  for (let at = container; at !== 0;) {
    const around = frame.type?.containers[at];
    if (around === undefined || frame.rounds[at] === null || frame.last[around.parent] !== around.entry)
      return false;
    at = around.parent;
  }
  return true;
}

/** Innermost container at or around one that has a round open. */
function openAround(frame: Frame, container: number): number {
  let at = container;
  while (at !== 0 && frame.rounds[at] === null) at = parentOf(frame, at);
  return at;
}

/** Whether one entry of a round can stand behind another: later in a sequence, anywhere in an `all`. */
function follows(last: Entry, next: Entry): boolean {
  const depth = Math.min(last.steps.length, next.steps.length);
  for (let i = 0; i < depth; i++) {
    const before = last.steps[i];
    const after = next.steps[i];
    if (before === undefined || after === undefined) return false;
    if (before.index === after.index) continue;
    if (after.group === 'choice') return false;
    return after.group === 'all' || after.index > before.index;
  }
  return false;
}

/** Opens rounds from below a container down to that of the member. */
function enter(frame: Frame, member: Member, level: number): Member {
  if (member.container !== level) openRounds(frame, member.container, level);
  for (let at = member.container, entry = member.entry; ;) {
    frame.last[at] = entry;
    const container = frame.type?.containers[at];
    if (at === 0 || container === undefined) return member;
    entry = container.entry;
    at = container.parent;
  }
}

function openRounds(frame: Frame, innermost: number, level: number): void {
  const opening: number[] = [];
  for (let at = innermost; at !== level && at !== 0; at = parentOf(frame, at)) opening.unshift(at);
  for (const index of opening) openRound(frame, index);
}

function openRound(frame: Frame, index: number): void {
  const type = frame.type;
  const container = type?.containers[index];
  if (type === null || container === undefined) return;
  const round: Bag = {};
  for (const as of container.arrays) setProperty(round, as, []);
  const parent = container.parent === 0 ? null : (frame.rounds[container.parent] ?? null);
  const list = parent === null ? frame.values[container.slot] : parent[container.as];
  if (Array.isArray(list)) list.push(round);
  frame.rounds[index] = round;
  frame.roundCounts[index] = (frame.roundCounts[index] ?? 0) + 1;
  frame.last[index] = null;
  for (const member of container.members) frame.counts[member] = 0;
  for (const inner of type.containers) {
    if (inner.index === 0 || inner.parent !== index) continue;
    frame.rounds[inner.index] = null;
    frame.roundCounts[inner.index] = 0;
  }
}
