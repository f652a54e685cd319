import type { AttributeOp, ElementOp, GroupOp, PartOp, TypeOp } from '../write/program.js';

/** The text of a type. */
export type TextOp = NonNullable<TypeOp['text']>;

/**
 * The attribute that a property stands for.
 *
 * @param op an element of the type that has the property
 * @param as the property
 * @throws RangeError, as all of these, where the code was emitted for another table
 */
export function attributeOf({ type }: ElementOp, as: string): AttributeOp {
  return known(type?.attributes.find((one) => one.as === as));
}

/**
 * The text of a type.
 *
 * @param op an element of the type
 */
export function textOf({ type }: ElementOp): TextOp {
  return known(type?.text);
}

/**
 * The element that a property stands for.
 *
 * @param op an element of the type that has the property, or a group whose rounds have it
 * @param as the property
 */
export function elementOf(op: ElementOp | GroupOp, as: string): ElementOp {
  return known(partsOf(op).find((part): part is ElementOp => 'tags' in part && part.as === as));
}

/**
 * The group whose rounds a property stands for.
 *
 * @param op an element of the type that has the property, or a group whose rounds have it
 * @param as the property
 */
export function roundsOf(op: ElementOp | GroupOp, as: string): GroupOp {
  return known(partsOf(op).find((part): part is GroupOp => part.kind === 'rounds' && part.as === as));
}

/** The parts whose properties one object has. */
function partsOf(op: ElementOp | GroupOp): readonly PartOp[] {
  const parts = 'parts' in op ? op.parts : (op.type?.parts ?? []);
  return parts.flatMap((part) => (part.kind === 'group' ? partsOf(part) : [part]));
}

function known<Op>(op: Op | undefined): Op {
  if (op === undefined) throw new RangeError('the code was emitted for another table');
  return op;
}
