import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompareOptions, DiffReport, SchemaDiffOptions } from '../../../generator/diff/index.js';
import { compareModels, compareSchemas } from '../../../generator/diff/index.js';
import type { Schema } from '../../../generator/model/schema.js';
import { dtdToSchema, readDtd } from '../../../generator/sources/dtd/index.js';
import { readXsd, xsdToSchema } from '../../../generator/sources/xsd/index.js';
import { drawSide } from './sketch.js';

/** Options of a case, beside the files. */
export type CaseOptions = CompareOptions & SchemaDiffOptions;

/**
 * Reads a DTD or XSD; it must have no errors.
 *
 * @param file its path
 * @param source id of the source in the schema; the name of the file unless given
 */
export function readSchemaFile(file: string, source: string = basename(file)): Schema {
  const bytes = readFileSync(file);
  const reading = file.endsWith('.xsd') ? readXsdFile(source, bytes) : readDtdFile(source, bytes);
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return reading.schema;
}

function readDtdFile(source: string, bytes: Uint8Array): ReturnType<typeof dtdToSchema> {
  const { dtd, diagnostics } = readDtd({ file: source, bytes }, { resolve: () => undefined });
  const converted = dtdToSchema(dtd, { source });
  return { schema: converted.schema, diagnostics: [...diagnostics, ...converted.diagnostics] };
}

function readXsdFile(source: string, bytes: Uint8Array): ReturnType<typeof xsdToSchema> {
  const { set, diagnostics } = readXsd({ file: source, bytes }, { resolve: () => undefined });
  const converted = xsdToSchema(set);
  return { schema: converted.schema, diagnostics: [...diagnostics, ...converted.diagnostics] };
}

/**
 * Compares the two files of a case: `before` and `after` with the ending `.dtd`, `.xsd` or `.json` (a sketch).
 *
 * @param folder folder of the case; `options.json` in it is merged into the options
 * @param how the other way round, or one of the sides with itself
 */
export function compareCase(
  folder: string,
  how: 'forward' | 'reverse' | 'before' | 'after' = 'forward',
): DiffReport {
  const extension = ['dtd', 'xsd', 'json'].find((one) => existsSync(join(folder, `before.${one}`)));
  if (extension === undefined)
    throw new Error(`${folder} holds no file before.dtd, before.xsd or before.json`);
  const optionsFile = join(folder, 'options.json');
  const own: CaseOptions = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {};
  const options: CaseOptions = { policy: 'docs', names: { before: 'before', after: 'after' }, ...own };
  const order = { forward: ['before', 'after'], reverse: ['after', 'before'] } as const;
  const names = how === 'forward' || how === 'reverse' ? order[how] : ([how, how] as const);
  const [before = '', after = ''] = names.map((name) => join(folder, `${name}.${extension}`));
  if (extension === 'json') {
    const side = (file: string): ReturnType<typeof drawSide> =>
      drawSide(JSON.parse(readFileSync(file, 'utf8')));
    return compareModels(side(before), side(after), options);
  }
  const kind = extension === 'dtd' ? 'dtd' : 'xsd';
  return compareSchemas(readSchemaFile(before), readSchemaFile(after), { kind, ...options });
}
