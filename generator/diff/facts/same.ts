import type { Annotations, LocalizedText, SimpleType } from '../../model/schema.js';

/**
 * Whether two values of a model are written alike. Between two versions most things are, and need not be compared
 * by what they mean.
 *
 * @param left one value
 * @param right the other
 */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isRecord(left) || !isRecord(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  let count = 0;
  for (const key in left) {
    const value = right[key];
    if (value === undefined || !isSame(left[key], value)) return false;
    count += 1;
  }
  for (const _ in right) count -= 1;
  return count === 0;
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
    sameWords(left.docs, right.docs) &&
    isSame(left.examples, right.examples)
  );
}

function sameWords(left: LocalizedText | undefined, right: LocalizedText | undefined): boolean {
  return left === right || isSame(left, right);
}

/**
 * Whether two types of text are written alike.
 *
 * @param left one type
 * @param right the other
 */
export function isSameSimple(left: SimpleType, right: SimpleType): boolean {
  return (
    left.codec === right.codec &&
    isSame(left.facets, right.facets) &&
    isSame(left.enumeration, right.enumeration) &&
    isSame(left.item, right.item) &&
    isSame(left.members, right.members)
  );
}
