import { join } from 'node:path';
import { readFileSync } from 'node:fs';

import { format } from 'prettier';
import { expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { openSpecification } from '../../generator/workspace/run/open.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import { compile, runtimeFiles } from './support/compile.js';
import { emit } from './support/emit.js';
import { loadSdk } from './support/load-sdk.js';

const root = join(import.meta.dirname, '../..');

async function modelOf(api: string): Promise<ApiModel> {
  const { model } = await openSpecification(join(root, 'specs', api), () => {});
  if (model === undefined) throw new Error(`${api} cannot be read`);
  return model;
}

async function sdkOf(api: string): Promise<Map<string, string>> {
  const { files, diagnostics } = emit(await modelOf(api), {
    runtime: { kind: 'copy', files: runtimeFiles() },
    responses: 'lenient',
  });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return files;
}

function typeScript(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => path.endsWith('.ts')));
}

test.each(['netvisor', 'parcels'])('the SDK of %s compiles and is in the form of prettier', async (api) => {
  const files = await sdkOf(api);
  expect(compile('typescript', typeScript(files))).toBe('');
  for (const [path, text] of files) {
    if (path.startsWith('src/runtime/')) continue;
    expect(await format(text, { filepath: path, printWidth: 100, singleQuote: true })).toBe(text);
  }
});

/** Samples of responses, and the resource each belongs to. */
const SAMPLES = {
  GetSalesInvoice: 'GetSalesInvoice',
  GetSalesInvoiceMinimal: 'GetSalesInvoice',
  GetSalesInvoiceNotFound: 'GetSalesInvoice',
  SalesInvoiceList: 'SalesInvoiceList',
  SalesInvoiceListEmpty: 'SalesInvoiceList',
  SalesInvoiceListPreinvoice: 'SalesInvoiceList',
  SalesPaymentList: 'SalesPaymentList',
  SalesInvoiceCreate: 'SalesInvoice',
  SalesInvoiceEdit: 'SalesInvoice',
  AuthenticationFailed: 'SalesInvoice',
} as const;

/** The SDK with the samples as a second entry: what each decodes to, as JSON. */
async function decodeSamples(files: ReadonlyMap<string, string>): Promise<Record<string, unknown>> {
  const entry = Object.entries(SAMPLES).map(([name, resource]) => {
    const xml = JSON.stringify(readFileSync(sharedPath('netvisor/xml/responses', `${name}.xml`), 'utf8'));
    return `export const ${name} = JSON.stringify(sdk.decode${resource}Response(${xml}).value);`;
  });
  const all = new Map([
    ...files,
    ['src/samples.ts', `import * as sdk from './index.js';\n${entry.join('\n')}`],
  ]);
  return loadSdk(all, 'src/samples.ts');
}

describeWithShared('samples of responses', () => {
  test('decode to what their types say', async () => {
    const files = typeScript(await sdkOf('netvisor'));
    const values = await decodeSamples(files);
    const lines = Object.entries(SAMPLES).map(
      ([name, resource]) => `export const a${name}: sdk.${resource}Response = ${values[name]};`,
    );
    files.set('src/values.ts', `import type * as sdk from './index.js';\n${lines.join('\n')}\n`);
    // Plain text stands for branded text: the values were decoded, so they are of that form.
    for (const path of ['src/runtime/codecs/date.ts', 'src/runtime/codecs/decimal.ts']) {
      files.set(path, (files.get(path) ?? '').replace(/^(export type \w+ = string) & .*$/gmu, '$1;'));
    }
    const said = compile('typescript', files).split('\n');
    expect(said.filter((line) => line.startsWith('src/values.ts'))).toEqual([]);
  });
});
