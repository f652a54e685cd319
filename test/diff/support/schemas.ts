import { Ajv } from 'ajv';
import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Says what a schema has against a value: place and message of each problem. */
export type Judge = (value: unknown) => readonly string[];

/** Judges by the schema that doctypist publishes for its JSON reports, through ajv. */
export function judgeReports(): Judge {
  const file = join(import.meta.dirname, '../../../docs/schemas/diff.schema.json');
  return judge(new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(readJson(file)));
}

/**
 * Judges by the schema of SARIF 2.1.0 (errata 01) as Microsoft publishes it, through ajv. It is written in draft 4;
 * ajv reads what it uses of that, but does not know the names `$schema` and `id` give, and one of its patterns is none
 * in Unicode mode.
 */
export function judgeSarif(): Judge {
  const name = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const { $schema: _, id: __, ...schema } = readJson(createRequire(import.meta.url).resolve(name));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
  return judge(ajv.compile(schema));
}

function judge(validate: ValidateFunction): Judge {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(sentence));
}

function sentence({ instancePath, message = '' }: ErrorObject): string {
  return `${instancePath}: ${message}`;
}

function readJson(file: string): Exclude<AnySchema, boolean> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
