import type { ApiModel } from './model.js';
import { MODEL_VERSION } from './model.js';

/**
 * The canonical text of a model: keys sorted, one space for each level, one line break at the end. The same
 * model always gives the same bytes.
 *
 * @param model the model
 */
export function modelToJson(model: ApiModel): string {
  return `${canonicalJson(model, '\n')}\n`;
}

/** Written out by hand: `JSON.stringify` with a replacer that sorts takes several times as long. */
function canonicalJson(value: unknown, lineBreak: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${lineBreak} `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((item) => canonicalJson(item, inner)).join(`,${inner}`)}${lineBreak}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}: ${canonicalJson(member, inner)}`);
  return members.length === 0 ? '{}' : `{${inner}${members.join(`,${inner}`)}${lineBreak}}`;
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
