import type { Annotations, SimpleType } from '../../model/schema.js';

/**
 * Whether two values of a model are written alike. Between two versions most things are, and need not be compared
 * by what they mean.
 *
 * @param left one value
 * @param right the other
 */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isRecord(left) || !isRecord(right)) return false;
  if (Array.isArray(left)) return Array.isArray(right) && isSameList(left, right);
  let count = 0;
  for (const key in left) {
    const value = right[key];
    if (value === undefined || !isSame(left[key], value)) return false;
    count += 1;
  }
  for (const _ in right) count -= 1;
  return count === 0;
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (!isSame(left[index], right[index])) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A node with words and values of its own. */
type Worded = Partial<Annotations> & {
  readonly nillable?: boolean;
  readonly default?: string;
  readonly fixed?: string;
};

/**
 * Whether two nodes say the same beside their types.
 *
 * @param left one node
 * @param right the other
 */
export function saysTheSame(left: Worded, right: Worded): boolean {
  return (
    left.default === right.default &&
    left.fixed === right.fixed &&
    (left.nillable ?? false) === (right.nillable ?? false) &&
    isSame(left.docs, right.docs) &&
    isSame(left.examples, right.examples)
  );
}

/**
 * Whether two types of text are written alike.
 *
 * @param left one type
 * @param right the other
 */
export function isSameSimple(left: SimpleType, right: SimpleType): boolean {
  if (left.codec !== right.codec) return false;
  // Most types of text are a codec and nothing else.
  return (
    (left.facets === right.facets || isSame(left.facets, right.facets)) &&
    (left.enumeration === right.enumeration || isSame(left.enumeration, right.enumeration)) &&
    (left.item === right.item || isSame(left.item, right.item)) &&
    (left.members === right.members || isSame(left.members, right.members))
  );
}
