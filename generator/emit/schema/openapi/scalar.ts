import { visible } from '../../typescript/doc-text.js';
import type { LocalizedText, SimpleType } from '../../../model/schema.js';
import { LEXICAL_PATTERNS } from '../lexical.js';

/** A JSON value of the document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** An object of the document. */
export type JsonObject = { readonly [key: string]: Json };

const FORMATS: Readonly<Record<string, JsonObject>> = {
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
  duration: { type: 'string', format: 'duration' },
  uri: { type: 'string', format: 'uri-reference' },
  base64: { type: 'string', contentEncoding: 'base64' },
  hex: { type: 'string', contentEncoding: 'base16' },
};

/**
 * A simple type as a schema of OpenAPI 3.1 (JSON Schema 2020-12). The codec of the model stands in `x-codec`.
 *
 * @param simple the type
 */
export function scalarSchema(simple: SimpleType): JsonObject {
  const { codec, facets = {}, enumeration } = simple;
  const native = Object.hasOwn(FORMATS, codec) ? FORMATS[codec] : undefined;
  const schema: JsonObject = native ?? { type: 'string' };
  const isText = schema['type'] === 'string';
  const closed = enumeration?.openness === 'closed' && isText;
  const lexical = closed ? undefined : LEXICAL_PATTERNS[codec];
  const bounds = isText
    ? {
        ...optional('minLength', facets.length ?? facets.minLength),
        ...optional('maxLength', facets.length ?? facets.maxLength),
        ...optional('pattern', lexical === undefined ? undefined : `^(?:${lexical})$`),
      }
    : {
        ...optional('minimum', numberOf(facets.minInclusive)),
        ...optional('maximum', numberOf(facets.maxInclusive)),
        ...optional('exclusiveMinimum', numberOf(facets.minExclusive)),
        ...optional('exclusiveMaximum', numberOf(facets.maxExclusive)),
      };
  const values = enumeration?.values.map(({ value }) => value) ?? [];
  return {
    ...schema,
    ...bounds,
    ...(closed ? { enum: [...new Set(values)] } : values.length > 0 ? { 'x-known-values': values } : {}),
    'x-codec': codec,
  };
}

function optional(name: string, value: string | number | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : Number(text);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

/** Documentation in one text: English first, other languages under their tags. */
export function description(docs: LocalizedText | undefined): JsonObject {
  const texts = Object.entries(docs ?? {}).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  if (texts.length === 0) return {};
  const lines = texts.map(([language, text]) => visible(rank(language) < 2 ? text : `[${language}] ${text}`));
  return { description: lines.join('\n\n') };
}

function rank(language: string): number {
  return language === 'en' ? 0 : language === 'und' ? 1 : 2;
}
