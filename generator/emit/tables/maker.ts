import type { TypeTable } from '../../../runtime/table.js';
import type { BoundPart, BoundType } from '../binding/bound.js';

/** One question of a specialised maker: what it asks for, by number, and the property that the answer becomes. */
export interface MakerStep {
  readonly ask: 'attribute' | 'one' | 'many';
  readonly index: number;
  readonly as: string;
}

/**
 * What a specialised maker of objects asks, in the order of the table (`Ahead` of the runtime says what the numbers
 * are).
 *
 * @param type the type
 * @returns undefined where an element of the type is more than its attributes and children in order
 */
export function makerSteps(type: BoundType): readonly MakerStep[] | undefined {
  const { text, mixed, raw } = type;
  if (text !== undefined || mixed !== undefined || raw !== undefined || type.derived.length > 0)
    return undefined;
  const steps: MakerStep[] = type.attributes.map(({ as }, index) => ({ ask: 'attribute', index, as }));
  let index = 0;
  const visit = (part: BoundPart): boolean => {
    if (part.kind === 'any') return false;
    if (part.kind === 'group') return part.as === undefined && part.parts.every(visit);
    const { max } = part.source.occurs;
    steps.push({ ask: max === null || max > 1 ? 'many' : 'one', index: index++, as: part.as });
    return true;
  };
  if (!type.parts.every(visit) || steps.length === 0) return undefined;
  const names = new Set(steps.map(({ as }) => as));
  return names.size === steps.length && !names.has('__proto__') ? steps : undefined;
}

/**
 * A maker in memory, which does what the emitted one does.
 *
 * @param steps what it asks
 */
export function makerOf(steps: readonly MakerStep[]): NonNullable<TypeTable['make']> {
  return (next) => {
    const made: Record<string, unknown> = {};
    for (const { ask, index, as } of steps) {
      const value = next[ask](index);
      if (value !== undefined) made[as] = value;
    }
    return made;
  };
}
