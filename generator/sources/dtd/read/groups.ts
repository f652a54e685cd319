import { isSpace } from './characters.js';
import type { Frame, Scanner } from './scanner.js';

/** A parenthesis that is open, and through which entity its members came. */
export interface OpenParenthesis {
  readonly frame: Frame;
  readonly offset: number;
  /** Depth of the text stack at the parenthesis. */
  readonly depth: number;
  /** Frame directly above the parenthesis that holds all members so far; undefined: none yet; null: not all in one. */
  members: Frame | null | undefined;
}

/** Passes an opening parenthesis. */
export function openParenthesis(scanner: Scanner): OpenParenthesis {
  const { frame, depth } = scanner;
  const offset = frame.position;
  frame.position += 1;
  return { frame, offset, depth, members: undefined };
}

/** Takes note that a member of the group, or a part of one, begins at the current position. */
export function noteMember(scanner: Scanner, open: OpenParenthesis): void {
  const holder = scanner.frameAbove(open.depth) ?? null;
  if (open.members === undefined) open.members = holder;
  else if (open.members !== holder) open.members = null;
}

/**
 * Passes a closing parenthesis and reports it if it stands in another text than the opening one (validity
 * constraint "Proper Group/PE Nesting").
 */
export function closeParenthesis(scanner: Scanner, open: OpenParenthesis): void {
  if (scanner.frame !== open.frame) {
    const opening = { ...open.frame.mapped.placeAt(open.offset), note: 'the group begins here' };
    scanner.findings.report(
      'dtd-entity-nesting',
      'The group ends in another parameter entity than it begins in.',
      [...scanner.places(), opening],
    );
  }
  scanner.frame.position += 1;
}

/**
 * Name of the parameter entity that holds exactly the group (parentheses and occurrence included) or exactly its
 * members; the current position is right behind the group.
 */
export function entityOfGroup(scanner: Scanner, open: OpenParenthesis): { readonly entity?: string } {
  const { frame } = scanner;
  const inner = open.members?.entity;
  if (inner !== undefined) return { entity: inner };
  if (frame !== open.frame || frame.entity === undefined || !scanner.inEntityOfDeclaration) return {};
  const alone = isBlank(frame.text, 0, open.offset) && isBlank(frame.text, frame.position, frame.text.length);
  return alone ? { entity: frame.entity } : {};
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
