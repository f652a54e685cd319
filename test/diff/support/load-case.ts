import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompareOptions, DiffReport, SchemaDiffOptions } from '../../../generator/diff/index.js';
import { compareModels, compareSchemas } from '../../../generator/diff/index.js';
import type { Schema } from '../../../generator/model/schema.js';
import { dtdToSchema, readDtd } from '../../../generator/sources/dtd/index.js';
import { readXsd, xsdToSchema } from '../../../generator/sources/xsd/index.js';
import { codeProver } from '../../../generator/workspace/compare/code/prove-in-code.js';
import { sdkFacts } from '../../../generator/workspace/compare/code/sdk-facts.js';
import { inputOfModel, inputOfSchema } from '../../../generator/workspace/compare/code/sdk-input.js';
import { CompilerSession } from '../../../generator/workspace/compare/code/session.js';
import type { SdkInput } from '../../../generator/workspace/compare/code/side-sdk.js';
import { declaredSdk, sdksOfBoth } from '../../../generator/workspace/compare/code/side-sdk.js';
import { drawSide } from './sketch.js';
import type { SideSketch } from './sketch.js';

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

/** One side of a case: a sketch, with the configuration of its SDK. */
type CaseSketch = SideSketch & { readonly config?: object };

let session: Promise<CompilerSession> | undefined;

/**
 * Compares the two files of a case: `before` and `after` with the ending `.dtd`, `.xsd` or `.json` (a sketch). What
 * breaks callers is proved in code.
 *
 * @param folder folder of the case; `options.json` in it is merged into the options
 * @param how the other way round, or one of the sides with itself
 */
export async function proveCase(folder: string): Promise<DiffReport> {
  const { extension, files } = filesOf(folder, 'forward');
  session ??= CompilerSession.open();
  const compiler = await session;
  const options = optionsOf(folder);
  if (extension === 'json') {
    const [before, after] = files.map(readSketch);
    if (before === undefined || after === undefined) throw new Error(`${folder} lacks a side`);
    const inputs = { before: inputOf(before), after: inputOf(after) };
    const sdks =
      before.surface === undefined || after.surface === undefined
        ? await sdksOfBoth(inputs.before, inputs.after)
        : { before: declaredSdk(before.surface), after: declaredSdk(after.surface) };
    return compareModels(drawSide(before), drawSide(after), {
      ...options,
      sdkFacts: sdkFacts(inputs.before, inputs.after),
      proveInCode: codeProver(sdks.before, sdks.after, compiler),
    });
  }
  const [before, after] = files.map((file) => readSchemaFile(file));
  const inputs = [before, after].map((schema) => schema && inputOfSchema(schema, 'both'));
  const [left, right] = inputs;
  if (before === undefined || after === undefined || left === undefined || right === undefined) {
    throw new Error(`${folder} lacks a side`);
  }
  const sdks = await sdksOfBoth(left, right);
  const proveInCode = codeProver(sdks.before, sdks.after, compiler);
  return compareSchemas(before, after, { kind: extension, ...options, proveInCode });
}

function inputOf(sketch: CaseSketch): SdkInput {
  return inputOfModel(drawSide(sketch).model, sketch.config);
}

function readSketch(file: string): CaseSketch {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Compares the two files of a case as {@link proveCase} does, in any direction and without code.
 *
 * @param folder folder of the case
 * @param how the other way round, or one of the sides with itself
 */
export function compareCase(folder: string, how: Direction = 'forward'): DiffReport {
  const { extension, files } = filesOf(folder, how);
  const [before = '', after = ''] = files;
  const options = optionsOf(folder);
  if (extension !== 'json') {
    return compareSchemas(readSchemaFile(before), readSchemaFile(after), { kind: extension, ...options });
  }
  const left = readSketch(before);
  const right = readSketch(after);
  return compareModels(drawSide(left), drawSide(right), {
    ...options,
    sdkFacts: sdkFacts(inputOf(left), inputOf(right)),
  });
}

type Direction = 'forward' | 'reverse' | 'before' | 'after';

function filesOf(
  folder: string,
  how: Direction,
): { readonly extension: 'dtd' | 'xsd' | 'json'; readonly files: readonly string[] } {
  const extension = (['dtd', 'xsd', 'json'] as const).find((one) =>
    existsSync(join(folder, `before.${one}`)),
  );
  if (extension === undefined)
    throw new Error(`${folder} holds no file before.dtd, before.xsd or before.json`);
  const order = { forward: ['before', 'after'], reverse: ['after', 'before'] } as const;
  const names = how === 'forward' || how === 'reverse' ? order[how] : ([how, how] as const);
  return { extension, files: names.map((name) => join(folder, `${name}.${extension}`)) };
}

function optionsOf(folder: string): CaseOptions {
  const file = join(folder, 'options.json');
  const own: CaseOptions = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { policy: 'docs', names: { before: 'before', after: 'after' }, ...own };
}
