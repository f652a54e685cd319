import { posix } from 'node:path';
import type { BuildFailure, Plugin } from 'esbuild';
import { importedRuntime } from '../emit.js';

/**
 * Makes one JavaScript module of everything that a module of an SDK reaches. Types are taken away, nothing is
 * checked; what belongs neither to the SDK nor to the runtime stays an import.
 *
 * @param files text of the SDK by path below the folder of the package
 * @param entry path of the module, as in `src/mock/index.ts`
 * @throws {SyntaxError} with path and line, where a module cannot be parsed or is missing
 */
export async function bundleModule(files: ReadonlyMap<string, string>, entry: string): Promise<string> {
  const { build } = await import('esbuild');
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      write: false,
      logLevel: 'silent',
      plugins: [modulesInMemory(files)],
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    const [first] = isBuildFailure(error) ? error.errors : [];
    if (first === undefined) throw error;
    const { location, text } = first;
    // The path stands behind the name of the plugin.
    const place = location === null ? '' : `${location.file.replace(/^.*:/u, '')}:${location.line}: `;
    throw new SyntaxError(`${place}${text}`, { cause: error });
  }
}

/** Lets esbuild read modules of the SDK, and of the runtime that it may import, without a file. */
function modulesInMemory(files: ReadonlyMap<string, string>): Plugin {
  let runtime: ReadonlyMap<string, string> | undefined;
  const textOf = (path: string): string | undefined =>
    files.get(path) ?? (path.startsWith('/') ? (runtime ??= importedRuntime()).get(path) : undefined);
  return {
    name: 'sdk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.|^doctypist\/runtime|^src\// }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'sdk' };
        const target = path.startsWith('.')
          ? posix.join(posix.dirname(importer), path).replace(/\.js$/u, '.ts')
          : `/node_modules/${path}/index.ts`;
        return textOf(target) === undefined
          ? { errors: [{ text: `there is no module ${path}` }] }
          : { path: target, namespace: 'sdk' };
      });
      onResolve({ filter: /^/ }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /^/, namespace: 'sdk' }, ({ path }) => ({
        contents: textOf(path) ?? '',
        loader: 'ts',
      }));
    },
  };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
