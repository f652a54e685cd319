import type { DoctypeReader, Entity } from './dtd-support.js';
import { DoctypeFault } from './dtd-support.js';
import { Malformed } from './fault.js';
import { scanName } from './name-scanner.js';
import * as tape from './tape.js';
import type { Tokeniser } from './tokeniser.js';

/** Entities inside of each other, whatever the DOCTYPE allows. */
const MAX_ENTITIES = 1_000;
const NO_ENTITY: Entity = { name: '', bytes: new Uint8Array(0), open: false };

/** A change from one input to another. */
export interface InputSwitch {
  /** The entity to enter; null where the one that is being read ends. */
  readonly entity: Entity | null;
  /** Position where reading will go on. */
  readonly next: number;
  /** Position behind the reference. */
  readonly behind: number;
}

/** An entity that is being read. */
export interface OpenEntity {
  readonly entity: Entity;
  /** Position behind the reference. */
  readonly behind: number;
  /** Open elements around the reference. */
  readonly depth: number;
}

/**
 * Leaves the entity that a reference names in `met`, to be read in its place.
 *
 * @param tokeniser the tokeniser
 * @param doctype what declares it
 * @param at position of the ampersand
 * @param stop position of the semicolon
 * @throws Malformed where the reference cannot be resolved
 */
export function meet(tokeniser: Tokeniser, doctype: DoctypeReader, at: number, stop: number): void {
  if (tokeniser.leafName !== 0) {
    // Only looked at: the element will be read again as one with content of its own.
    tokeniser.met = NO_ENTITY;
    return;
  }
  scanName(tokeniser, at + 1);
  const name = new TextDecoder().decode(tokeniser.input.bytes.subarray(at + 1, stop));
  const entity = askDoctype(at, () => doctype.entity(name));
  if (entity === null) tokeniser.write(tape.NOTE, tape.NOTE_UNRESOLVED, at, 0);
  else if (tokeniser.entities.length >= MAX_ENTITIES)
    throw new Malformed('limit', 'Too many entities are inside of each other', at);
  tokeniser.met = entity ?? NO_ENTITY;
}

/**
 * Asks the DOCTYPE.
 *
 * @param at position for the error
 * @param question the question
 * @throws Malformed where the answer is a fault
 */
export function askDoctype<Answer>(at: number, question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    if (error instanceof DoctypeFault) throw new Malformed(error.code, error.message, at);
    throw error;
  }
}

/**
 * Prepares the way back from an entity that has been read to its end.
 *
 * @param tokeniser the tokeniser
 * @param entity the entity
 * @param gap where its last white space begins
 * @param at its end
 * @throws Malformed where an element that it begins or ends is not wholly inside
 */
export function endEntity(
  tokeniser: Tokeniser,
  { depth, behind }: OpenEntity,
  gap: number,
  at: number,
): true {
  if (tokeniser.depth !== depth) tokeniser.failAtEnd();
  if (at > gap) tokeniser.writeSpace(gap, at);
  tokeniser.position = at;
  tokeniser.switching = { entity: null, next: behind, behind };
  return true;
}

/**
 * Goes over to the input that `switching` asks for. The tape must be empty.
 *
 * @param tokeniser the tokeniser
 */
export function switchInput(tokeniser: Tokeniser): void {
  const { switching } = tokeniser;
  if (switching === null) return;
  tokeniser.switching = null;
  if (switching.entity === null) {
    const left = tokeniser.entities.pop();
    if (left !== undefined) left.entity.open = false;
    tokeniser.input.leave();
  } else {
    switching.entity.open = true;
    tokeniser.entities.push({ entity: switching.entity, behind: switching.behind, depth: tokeniser.depth });
    tokeniser.input.enter(switching.entity.bytes, tokeniser.position);
  }
  tokeniser.position = switching.next;
  tokeniser.loose = true;
}
