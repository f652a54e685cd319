import { build } from 'esbuild';
import { join } from 'node:path';
import { loadRuntime } from '../read/runtime.mjs';

const root = join(import.meta.dirname, '../..');

/** A bundle of what a module of TypeScript exports, loaded. */
async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/**
 * The runtime and, as a generated module has it, the code that `sdk.specialise` has emitted for a message.
 *
 * @param {(runtime: object) => object} tableWith makes the table of the message
 * @returns {Promise<{ runtime: object, table: object, specialised: object }>} the table without and with that code
 */
export async function loadSpecialised(tableWith) {
  const { messageWriter } = await load("export * from './generator/emit/typescript/message-writer.ts';");
  const emitted = messageWriter(tableWith(await loadRuntime()), 'emitted');
  const runtime = await load(
    `export * from './runtime/index.ts'; import * as put from './runtime/emitted/index.ts'; ${emitted}; export { emitted };`,
  );
  const table = tableWith(runtime);
  return { runtime, table, specialised: { ...table, write: runtime.emitted } };
}
