import type { ApiModel } from './model.js';
import { MODEL_VERSION } from './model.js';

/**
 * The canonical text of a model: keys sorted, two spaces, one line break at the end. The same model always
 * gives the same bytes.
 *
 * @param model the model
 */
export function modelToJson(model: ApiModel): string {
  return `${JSON.stringify(model, sortKeys, 1)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
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
  if (!isModel(value)) return `not a doctypist model of version ${MODEL_VERSION}`;
  return value;
}

function isModel(value: unknown): value is ApiModel {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'doctypist-model' &&
    'version' in value &&
    value.version === MODEL_VERSION &&
    'resources' in value &&
    Array.isArray(value.resources)
  );
}
