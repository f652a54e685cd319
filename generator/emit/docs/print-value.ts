/** Columns of a line, as the formatter of the SDK has them. */
const WIDTH = 80;

/**
 * A value as an expression of TypeScript, laid out over as many lines as it needs.
 *
 * @param value text, numbers, booleans, bytes, arrays and plain objects
 * @param indent columns that lines after the first are set in
 * @param taken columns of the first line that are taken by what stands around the value
 */
export function printValue(value: unknown, indent = 0, taken = indent): string {
  const flat = printFlat(value);
  if (flat.length + taken <= WIDTH) return flat;
  const pad = ' '.repeat(indent + 2);
  const end = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => `${pad}${printValue(item, indent + 2)},\n`);
    return `[\n${items.join('')}${end}]`;
  }
  if (isPlain(value)) {
    const entries = given(value).map(
      ([key, inner]) => `${pad}${printKey(key)}: ${printValue(inner, indent + 2)},\n`,
    );
    return `{\n${entries.join('')}${end}}`;
  }
  return flat;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => printFlat(item)).join(', ')}]`;
  if (value instanceof Uint8Array) return `new Uint8Array([${[...value].join(', ')}])`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return quoted(value);
  if (!isPlain(value)) return String(value);
  const entries = given(value).map(([key, inner]) => `${printKey(key)}: ${printFlat(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function given(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : quoted(key);
}

/** Single quotes, as the formatter has them; nothing in it can end the text or change how it reads. */
function quoted(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/gu, '"')
    .replace(/'/gu, "\\'")
    .replace(
      /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${inner}'`;
}
