import type { DtdContent, DtdGroup, DtdOccurrence, DtdParticle } from '../mirror.js';
import type { Context } from './context.js';
import { closeParenthesis, entityOfGroup, noteMember, openParenthesis } from './groups.js';
import type { OpenParenthesis } from './groups.js';
import { readMixed } from './mixed-content.js';
import { reportSgml } from './sgml.js';
import { Unreadable } from './scanner.js';
import type { Scanner } from './scanner.js';

interface OpenGroup {
  readonly open: OpenParenthesis;
  readonly start: Pick<DtdGroup, 'place' | 'via'>;
  connector: ',' | '|' | undefined;
  readonly particles: DtdParticle[];
}

/**
 * Reads a content specification (productions 46 to 51). Gives the declaration up at a fault inside of it.
 * Groups are kept on a stack of their own, so that depth costs no stack of the machine.
 */
export function readContent(context: Context): DtdContent {
  const { scanner } = context;
  if (scanner.peek() === 0x28) return readGroups(context);
  const word = scanner.takeName();
  if (word === 'EMPTY') return { kind: 'empty' };
  if (word === 'ANY') return { kind: 'any' };
  if (word === 'CDATA' || word === 'RCDATA') {
    reportSgml(context, 'content', `The declared content ${word}`, scanner.frame.position - word.length);
    return { kind: 'unreadable' };
  }
  if (word !== undefined) scanner.frame.position -= word.length;
  return scanner.expected('EMPTY, ANY or "("');
}

function readGroups(context: Context): DtdContent {
  const { scanner, limits } = context;
  const groups: OpenGroup[] = [];
  for (;;) {
    const start = { place: scanner.place(), ...scanner.via() };
    if (scanner.peek() === 0x28) {
      if (groups.length >= limits.groupDepth) {
        scanner.fail(
          'dtd-limit',
          `The content model has more than ${limits.groupDepth} groups inside each other.`,
        );
      }
      const open = openParenthesis(scanner);
      groups.push({ open, start, connector: undefined, particles: [] });
      scanner.skipSpace();
      if (scanner.peek() === 0x23) {
        if (groups.length === 1) return readMixed(context, open, start.place);
        scanner.fail('dtd-mixed-content', '#PCDATA stands in a group inside a group.');
      }
      note(scanner, groups);
      continue;
    }
    const parent = groups.at(-1);
    const name = scanner.takeName();
    if (name === undefined || parent === undefined) return failAtMember(context, parent);
    parent.particles.push({ kind: 'name', name, occurs: readOccurrence(scanner), ...start });
    const whole = closeGroups(context, groups);
    if (whole !== undefined) return { kind: 'children', particle: whole };
    note(scanner, groups);
  }
}

function note(scanner: Scanner, groups: readonly OpenGroup[]): void {
  const parent = groups.at(-1);
  if (parent !== undefined) noteMember(scanner, parent.open);
}

/** Behind a particle: passes a connector, or closing parentheses up to the next connector or the very end. */
function closeGroups(context: Context, groups: OpenGroup[]): DtdGroup | undefined {
  const { scanner } = context;
  for (;;) {
    scanner.skipSpace();
    const group = groups.at(-1);
    if (group === undefined) return undefined;
    const sign = String.fromCharCode(scanner.peek());
    if (sign === ',' || sign === '|') {
      readConnector(scanner, group, sign);
      return undefined;
    }
    if (sign === '&') {
      reportSgml(context, 'and-group', 'A group with "&"');
      throw new Unreadable();
    }
    if (sign !== ')') scanner.expected('",", "|" or ")" in the content model');
    closeParenthesis(scanner, group.open);
    groups.pop();
    const parent = groups.at(-1);
    const closed: DtdGroup = {
      kind: group.connector === '|' ? 'choice' : 'sequence',
      occurs: readOccurrence(scanner),
      particles: group.particles,
      ...group.start,
      ...entityOfGroup(scanner, group.open),
    };
    if (parent === undefined) return closed;
    parent.particles.push(closed);
  }
}

function readConnector(scanner: Scanner, group: OpenGroup, sign: ',' | '|'): void {
  if (group.connector !== undefined && group.connector !== sign) {
    scanner.fail(
      'dtd-syntax',
      'One group mixes "," and "|".',
      undefined,
      'Put one of the two into a group of its own.',
    );
  }
  group.connector = sign;
  scanner.frame.position += 1;
  scanner.skipSpace();
  if (scanner.peek() === 0x23) {
    scanner.fail('dtd-mixed-content', '#PCDATA stands behind other members of the group.');
  }
}

function failAtMember(context: Context, parent: OpenGroup | undefined): never {
  const { scanner } = context;
  const empty = parent !== undefined && parent.particles.length === 0 && scanner.peek() === 0x29;
  if (empty)
    scanner.fail(
      'dtd-syntax',
      'The group is empty.',
      undefined,
      'Write EMPTY for an element without content.',
    );
  return scanner.expected('the name of an element or "("');
}

/** Passes `?`, `*` or `+` right behind a particle. */
export function readOccurrence(scanner: Scanner): DtdOccurrence {
  for (const sign of ['?', '*', '+'] as const) if (scanner.take(sign)) return sign;
  return '';
}
