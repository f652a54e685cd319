import type { AttributeOp, Constant, ElementOp, PartOp, Step, TypeOp } from './program.js';
import { MANY, ONE, OTHER_TEXT, PLAIN_TEXT, PRINTED } from './program.js';

/** Makes markup a constant of the program. */
type Constants = (text: string) => Constant;

/**
 * The steps of a type: its attributes and content in their order.
 *
 * @param op the type, which is compiled but for its steps
 * @param constant makes markup a constant of the program
 * @returns the first of them, undefined where there are none; null where it takes more than one property to know
 *   what to write
 */
export function stepsOf(op: TypeOp, constant: Constants): Step | undefined | null {
  const { attributes, text, parts } = op;
  const isPlain = op.raw === undefined && op.mixed === undefined && op.derived.size === 0 && !op.abstract;
  if (!isPlain || op.rules.length > 0 || !parts.every(isElement)) return null;
  const names = new Set([...attributes, ...parts].map(({ as }) => as));
  if (names.size < attributes.length + parts.length || (text !== undefined && names.has(text.as)))
    return null;
  let step: Step | undefined;
  for (const part of [...parts].reverse()) step = elementStep(part, step);
  if (text !== undefined) step = contentStep(text, constant, step);
  for (const part of [...attributes].reverse()) step = attributeStep(part, constant, step);
  return step;
}

function isElement(part: PartOp): part is ElementOp {
  return (part.kind === 'element' || part.kind === 'elements') && part.max > 0;
}

function attributeStep(part: AttributeOp, constant: Constants, next: Step | undefined): Step {
  const { as, required, site, scalar, fixed } = part;
  const empty = constant(site.before.text + site.after.text);
  return newStep(next, { as, isAttribute: true, needed: required, scalar, site, empty, fixed });
}

function contentStep(
  { as, scalar, filled }: NonNullable<TypeOp['text']>,
  constant: Constants,
  next: Step | undefined,
): Step {
  return newStep(next, { as, needed: true, scalar, empty: constant('/>'), isNullSpecial: filled });
}

function elementStep(part: ElementOp, next: Step | undefined): Step {
  const { as, site, fixed, tags, nillable, filled } = part;
  const needed = part.needs.length > 0;
  const place = { as, needed, site, empty: tags.empty, isNullSpecial: nillable || filled, fixed };
  const isText = part.kind === 'element' && part.scalar !== undefined;
  return newStep(next, { ...place, ...(isText ? { scalar: part.scalar } : { element: part }) });
}

/** All steps are made in one place, and so of one shape, which engines read several times faster than several. */
function newStep(next: Step | undefined, given: Partial<Step> & Pick<Step, 'as' | 'needed' | 'empty'>): Step {
  const {
    as,
    needed,
    empty,
    isAttribute = false,
    isNullSpecial = false,
    scalar,
    site,
    fixed,
    element,
  } = given;
  const how = howOf(scalar, fixed, element);
  return { as, next, how, isAttribute, needed, scalar, site, empty, isNullSpecial, fixed, element };
}

function howOf(scalar: Step['scalar'], fixed: Step['fixed'], element: Step['element']): number {
  if (element !== undefined) return element.kind === 'elements' ? MANY : ONE;
  if (scalar === undefined || fixed !== undefined) return OTHER_TEXT;
  return scalar.quick ? PLAIN_TEXT : scalar.prints ? PRINTED : OTHER_TEXT;
}
