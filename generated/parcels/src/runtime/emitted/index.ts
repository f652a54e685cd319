/**
 * What code that is emitted for one message writes with (`sdk.specialise`), and nobody else. Such code walks over one
 * type of object with every property written out, which engines run faster than a walk over a table. Whatever is
 * unusual it hands to the direct way of writing, of which it is a part: it writes into the same bytes, and gives up
 * where something is wrong, so that the writer that knows how to report begins anew.
 */
export { attributeOf, elementOf, roundsOf, textOf } from './ops.js';
export { given, PropertyNames } from './property-names.js';
export {
  attribute,
  body,
  content,
  element,
  isObject,
  items,
  keepsRules,
  open,
  printed,
  start,
  text,
} from './put.js';
export type { Properties, Writing } from './put.js';
export type { AttributeOp, ElementOp, GroupOp, WriteElement } from '../write/program.js';
export { endContent as end } from '../write/direct-steps.js';
export { writeRound as round } from '../write/direct.js';
export { isGiven } from '../write/writer.js';
