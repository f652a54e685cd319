import type { Rule } from '../../../runtime/table.js';
import type { DocView } from './doc-comment.js';
import { flatText } from './type-text.js';
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

/** Variants of one choice beyond which its members are left optional; those of one member are cheap. */
const MOST_VARIANTS = 64;
/** Combinations of all choices of one type beyond which their members are left optional. */
const MOST_COMBINATIONS = 256;

/**
 * Decides what of the choices of a shape is left to choose.
 *
 * @param shape the shape
 * @returns the plain properties, and for each choice every way to make it, an empty one where nothing need be
 *   given; null where there are too many for union types
 */
export function settle(
  shape: Shape,
): { readonly fields: readonly Field[]; readonly choices: readonly (readonly Variant[])[] } | null {
  const fields = [...shape.fields];
  const choices: (readonly Variant[])[] = [];
  let combinations = 1;
  for (const choice of shape.choices) {
    const ways = waysOf(choice);
    if (ways === null) return null;
    const [only] = ways;
    if (ways.length === 1 && only !== undefined) fields.push(...only);
    else if (ways.length > 1) choices.push(ways);
    combinations *= Math.max(1, ways.length);
    if (combinations > MOST_COMBINATIONS && choices.length > 1) return null;
  }
  return { fields, choices };
}

/** Every way to make a choice, each once; null where there are too many. */
function waysOf(choice: Choice): readonly Variant[] | null {
  const ways = new Map<string, Variant>();
  for (const alternative of choice.alternatives) {
    const found = expand(alternative);
    if (found === null) return null;
    for (const way of found) ways.set(keyOf(way), way);
    if (ways.size > MOST_VARIANTS && [...ways.values()].some((way) => way.length > 1)) return null;
  }
  if (choice.optional) ways.set('', []);
  return [...ways.values()];
}

function keyOf(way: Variant): string {
  return way.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${flatText(type)}`).join('; ');
}

function expand(shape: Shape): readonly Variant[] | null {
  let variants: readonly Variant[] = [shape.fields];
  for (const choice of shape.choices) {
    const ways = waysOf(choice);
    if (ways === null || (variants.length * ways.length > MOST_VARIANTS && variants.length > 1)) return null;
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
