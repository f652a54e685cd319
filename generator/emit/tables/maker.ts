import type { TypeTable } from '../../../runtime/table.js';
import type { BoundPart, BoundType } from '../binding/bound.js';

/**
 * Properties of the objects of a type, in the order in which a specialised maker is given their values: attributes,
 * then parts in document order, groups opened (`TypeTable.make` of the runtime).
 *
 * @param type the type
 * @returns undefined where an element of the type is more than its attributes and children
 */
export function makerProperties(type: BoundType): readonly string[] | undefined {
  const { text, mixed, raw } = type;
  if (text !== undefined || mixed !== undefined || raw !== undefined || type.derived.length > 0)
    return undefined;
  const properties = type.attributes.map(({ as }) => as);
  const visit = (part: BoundPart): boolean => {
    if (part.kind === 'any') return false;
    if (part.kind === 'group') return part.as === undefined && part.parts.every(visit);
    properties.push(part.as);
    return true;
  };
  if (!type.parts.every(visit) || properties.length === 0) return undefined;
  const names = new Set(properties);
  return names.size === properties.length && !names.has('__proto__') ? properties : undefined;
}

/**
 * A maker in memory, which does what the emitted one does.
 *
 * @param properties properties in the order of their values
 */
export function makerOf(properties: readonly string[]): NonNullable<TypeTable['make']> {
  return (values) => {
    const made: Record<string, unknown> = {};
    for (const [index, property] of properties.entries()) {
      if (values[index] !== undefined) made[property] = values[index];
    }
    return made;
  };
}
