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
  return `${JSON.stringify(withSortedKeys(model, new Map()), null, 1)}\n`;
}

/** A copy for `JSON.stringify`, which takes several times as long with a replacer that sorts. */
function withSortedKeys(value: unknown, orders: KeyOrders): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withSortedKeys(item, orders));
  const copy: Record<string, unknown> = {};
  for (const key of sortedKeys(Object.keys(value), orders)) {
    const member = withSortedKeys(Reflect.get(value, key), orders);
    if (key !== '__proto__') copy[key] = member;
    // Assigned to, it would be no key of the copy.
    else Object.defineProperty(copy, key, { value: member, enumerable: true });
  }
  return copy;
}

/** Sorted keys by the keys as they stand: a model has thousands of objects and few shapes. */
type KeyOrders = Map<string, readonly string[]>;

function sortedKeys(keys: readonly string[], orders: KeyOrders): readonly string[] {
  const shape = keys.join('\n');
  const known = orders.get(shape);
  // Keys with a line break in them can look like another shape, but like one with more keys.
  if (known?.length === keys.length) return known;
  const sorted = [...keys].sort();
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
