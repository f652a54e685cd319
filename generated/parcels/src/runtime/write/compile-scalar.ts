import { text } from '../codecs/text.js';
import type { Scalar } from '../table.js';
import type { ScalarOp } from './program.js';

/** Facets that `shortest` and `longest` take into account. */
const SIMPLE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'codec',
  'minLength',
  'maxLength',
  'values',
  'open',
]);

/** A bound that orders with numbers of few digits as it does in decimals. */
const BOUND = /^-?[0-9]{1,8}(?:\.[0-9]{1,4})?$/;

/** Whether a facet can be checked on what was printed. */
function isPrintable(scalar: Scalar, name: string): boolean {
  if (name === 'minInclusive') return BOUND.test(scalar.minInclusive ?? '');
  if (name === 'maxInclusive') return BOUND.test(scalar.maxInclusive ?? '');
  return name === 'codec' || name === 'totalDigits' || name === 'fractionDigits';
}

/** The program of a type of text; also for parameters, which are not part of a message. */
export function compileScalar(scalar: Scalar): ScalarOp {
  const { codec, values, minLength = 0, maxLength = Infinity, minInclusive, maxInclusive } = scalar;
  const names = Object.keys(scalar);
  return {
    scalar,
    codec,
    quick: codec === text && names.every((name) => SIMPLE.has(name)),
    prints:
      codec.write !== undefined &&
      codec.check === undefined &&
      names.every((name) => isPrintable(scalar, name)),
    least: minInclusive === undefined ? undefined : Number(minInclusive),
    most: maxInclusive === undefined ? undefined : Number(maxInclusive),
    totalDigits: scalar.totalDigits ?? Infinity,
    fractionDigits: scalar.fractionDigits ?? Infinity,
    narrowed: names.length > 1 || codec.check !== undefined,
    values: values === undefined || scalar.open === true ? undefined : new Set(values),
    // A character may be two units: so many units are as many characters at most, and half as many at least.
    shortest: minLength < 2 ? minLength : 2 * minLength,
    longest: codec.check === undefined && names.every((name) => SIMPLE.has(name)) ? maxLength : -1,
  };
}
