import type { Rule } from '../../../runtime/table.js';
import type { DocView } from './doc-comment.js';
import type { TypeText } from './type-text.js';

/** A property of an object type. */
export interface Field {
  readonly name: string;
  readonly optional: boolean;
  /** Where it is optional, `undefined` may also be given for it. */
  readonly undefinable?: boolean;
  /** It is there even where its alternative was not chosen: an array that a decoder made. */
  readonly always?: boolean;
  readonly type: TypeText;
  readonly doc: DocView;
}

/** Properties of which some exclude others. */
export interface Choice {
  /** All of them may be left out. */
  readonly optional: boolean;
  readonly alternatives: readonly Shape[];
}

/** An object type: properties, and choices between further ones. */
export interface Shape {
  readonly fields: readonly Field[];
  readonly choices: readonly Choice[];
}

/** One way to fill an object: no choice is left. */
export type Variant = readonly Field[];

/** Variants of one choice beyond which its members are left optional. */
const MOST_VARIANTS = 64;

/**
 * Every way to make a choice; null where there are too many for a union type.
 *
 * @param choice the choice
 */
export function variantsOf(choice: Choice): readonly Variant[] | null {
  const variants: Variant[] = [];
  for (const alternative of choice.alternatives) {
    const found = expand(alternative);
    if (found === null) return null;
    variants.push(...found);
    if (variants.length > MOST_VARIANTS && !variants.every((variant) => variant.length === 1)) return null;
  }
  return variants;
}

function expand(shape: Shape): readonly Variant[] | null {
  let variants: readonly Variant[] = [shape.fields];
  for (const choice of shape.choices) {
    const inner = variantsOf(choice);
    if (inner === null) return null;
    const ways = choice.optional ? [...inner, []] : inner;
    if (variants.length * ways.length > MOST_VARIANTS && variants.length > 1) return null;
    variants = variants.flatMap((variant) => ways.map((way) => [...variant, ...way]));
  }
  return variants;
}

/**
 * The same properties without choices: all that were in one are optional. One property for each name.
 *
 * @param shape the shape
 */
export function flattened(shape: Shape): readonly Field[] {
  const fields = new Map<string, Field>();
  const visit = (from: Shape, optional: boolean): void => {
    for (const field of from.fields) {
      const known = fields.get(field.name);
      if (known === undefined)
        fields.set(field.name, optional && !field.always ? { ...field, optional: true } : field);
    }
    for (const choice of from.choices)
      for (const alternative of choice.alternatives) visit(alternative, true);
  };
  visit(shape, false);
  return [...fields.values()];
}

/**
 * Turns the rules that exclude properties into choices, where each concerns plain properties of its own.
 *
 * @param shape the shape
 * @param rules rules between its properties
 */
export function withRules(shape: Shape, rules: readonly Rule[]): Shape {
  const fields = new Map(shape.fields.map((field) => [field.name, field]));
  const choices = [...shape.choices];
  for (const rule of rules) {
    if (rule.kind !== 'exactly-one' && rule.kind !== 'at-most-one') continue;
    const members = rule.of.map((name) => fields.get(name)).filter((field) => field !== undefined);
    if (members.length !== rule.of.length || members.length < 2) continue;
    for (const { name } of members) fields.delete(name);
    const alternatives = members.map((field) => ({ fields: [{ ...field, optional: false }], choices: [] }));
    choices.push({ optional: rule.kind === 'at-most-one', alternatives });
  }
  return { fields: [...fields.values()], choices };
}
