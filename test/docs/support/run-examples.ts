import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../support/specification.js';

/** Answers a call, as `fetch` does. */
export type Answer = (request: Request) => Promise<Response>;

/**
 * Runs an example with answers of a mock in place of the network.
 *
 * @returns `ran`, or the code and message of what it threw
 */
export type RunExample = (resource: string, settings: object, answer: Answer) => Promise<string>;

/**
 * Bundles examples with the SDK that they import.
 *
 * @param folder where to write
 * @param name name of the specification
 * @param packageName name of the package of its SDK
 * @param modules text of each example by resource
 */
export async function bundleExamples(
  folder: string,
  name: string,
  packageName: string,
  modules: ReadonlyMap<string, string>,
): Promise<RunExample> {
  const sources = join(folder, name);
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'settings.ts'), 'export const settings = globalThis.exampleSettings;\n');
  for (const [resource, text] of modules) writeFileSync(join(sources, `${resource}.ts`), text);
  const out = join(folder, `${name}-out`);
  await build({
    entryPoints: [...modules.keys()].map((resource) => join(sources, `${resource}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: out,
    outExtension: { '.js': '.mjs' },
    alias: { [packageName]: join(repositoryRoot, 'generated', name, 'src/index.ts') },
  });
  return async (resource, settings, answer) => {
    const usual = { fetch: globalThis.fetch, log: console.log };
    Object.assign(globalThis, {
      exampleSettings: settings,
      fetch: (input: string, init: RequestInit) => answer(new Request(input, init)),
    });
    console.log = () => {};
    try {
      await import(join(out, `${resource}.mjs`));
      return 'ran';
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? `${String(error.code)}: ` : '';
      return `${code}${error instanceof Error ? error.message : String(error)}`;
    } finally {
      globalThis.fetch = usual.fetch;
      console.log = usual.log;
    }
  };
}
