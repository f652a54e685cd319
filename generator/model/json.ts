import { modelProblem } from './check-model.js';
import type { ApiModel } from './model.js';
import { MODEL_VERSION } from './model.js';

/**
 * The canonical text of a model: keys sorted, one space for each level, one line break at the end. The same
 * model always gives the same bytes.
 *
 * @param model the model
 */
export function modelToJson(model: ApiModel): string {
  return `${canonicalJson(model, '\n', new Map())}\n`;
}

/** Written out by hand: `JSON.stringify` with a replacer that sorts takes several times as long. */
function canonicalJson(value: unknown, lineBreak: string, orders: KeyOrders): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${lineBreak} `;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value)
      text += `${text === '' ? '' : ','}${inner}${canonicalJson(item, inner, orders)}`;
    return text === '' ? '[]' : `[${text}${lineBreak}]`;
  }
  for (const { key, head } of sortedKeys(Object.keys(value), orders)) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${inner}${head}${canonicalJson(member, inner, orders)}`;
  }
  return text === '' ? '{}' : `{${text}${lineBreak}}`;
}

/** Sorted keys with their text in JSON, by the keys as they stand: a model has thousands of objects and few shapes. */
type KeyOrders = Map<string, readonly { readonly key: string; readonly head: string }[]>;

function sortedKeys(keys: readonly string[], orders: KeyOrders): readonly { key: string; head: string }[] {
  const shape = keys.join('\n');
  const known = orders.get(shape);
  // Keys with a line break in them can look like another shape, but like one with more keys.
  if (known?.length === keys.length) return known;
  const sorted = [...keys].sort().map((key) => ({ key, head: `${JSON.stringify(key)}: ` }));
  if (!keys.some((key) => key.includes('\n'))) orders.set(shape, sorted);
  return sorted;
}

/**
 * Reads a model that was saved with `modelToJson`.
 *
 * @param text the JSON text
 * @returns the model, or why the text is none
 */
export function modelFromJson(text: string): ApiModel | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!isMarked(value)) return `not a doctypist model of version ${MODEL_VERSION}`;
  const problem = problemOf(value);
  if (!isWhole(value, problem)) return `not a whole model: ${(problem ?? '').replace(/^[. ]/u, '')}`;
  return value;
}

function isWhole(value: unknown, problem: string | undefined): value is ApiModel {
  return value !== undefined && problem === undefined;
}

/** Whether a value says that it is a model of this version. */
function isMarked(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'doctypist-model' &&
    'version' in value &&
    value.version === MODEL_VERSION
  );
}

/** Groups that hold each other thousands of times over are no model of anything. */
function problemOf(value: unknown): string | undefined {
  try {
    return modelProblem(value);
  } catch (error) {
    if (error instanceof RangeError) return ' is nested too deeply';
    throw error;
  }
}
