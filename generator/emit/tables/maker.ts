import { inOrder } from '../../../runtime/read/in-order.js';
import type { OwnCode } from '../../../runtime/table.js';
import type { BoundPart, BoundType } from '../binding/bound.js';

/** How specialised code asks for the value of a property: the methods of `NextPart`. */
export interface Question {
  readonly as: string;
  /** Asked first, where the part may be missing. */
  readonly test?: 'isAttribute' | 'isElement';
  readonly ask: 'value' | 'object' | 'list' | 'text';
}

/**
 * What specialised code asks for to make the objects of a type, in the order of the numbers that the runtime gives them
 * (`NextPart` of the runtime).
 *
 * @param type the type
 * @returns undefined where an element of the type is more than its attributes and children, or attributes and text
 */
export function questionsOf({
  attributes,
  parts,
  text,
  mixed,
  raw,
  derived,
}: BoundType): readonly Question[] | undefined {
  if (mixed !== undefined || raw !== undefined || derived.length > 0) return undefined;
  const questions: Question[] = attributes.map(({ as }) => ({ as, test: 'isAttribute', ask: 'value' }));
  const visit = (part: BoundPart): boolean => {
    if (part.kind === 'any') return false;
    if (part.kind === 'group') return part.as === undefined && part.parts.every(visit);
    const { as, is, source } = part;
    if (source.occurs.max !== 1) questions.push({ as, ask: 'list' });
    else questions.push({ as, test: 'isElement', ask: is.kind === 'scalar' ? 'value' : 'object' });
    return true;
  };
  if (text !== undefined) questions.push({ as: text.as, ask: 'text' });
  else if (!parts.every(visit)) return undefined;
  const names = new Set(questions.map(({ as }) => as));
  return names.size === questions.length && names.size > 0 && !names.has('__proto__') ? questions : undefined;
}

/**
 * Specialised code in memory, which does what the emitted one does.
 *
 * @param questions what it asks for
 */
export function makerOf(questions: readonly Question[]): OwnCode {
  return inOrder((next) => {
    const made: Record<string, unknown> = {};
    for (const [part, { as, test, ask }] of questions.entries()) {
      if (test === undefined || next[test](part)) made[as] = ask === 'text' ? next.text() : next[ask](part);
    }
    return made;
  });
}
