import type { HandWritten, RuntimeSource, TypeScriptOptions } from './options.js';

/** Entry points of the runtime that have a module of their own. */
export type RuntimePart = '' | 'transport' | 'client' | 'mock' | 'emitted';

const PARTS: ReadonlySet<string> = new Set(['transport', 'client', 'mock'] satisfies RuntimePart[]);

const IMPORT = /(?<=\bfrom\s*|\bimport\s*\(?\s*)(['"])(?:\.\.?\/)+runtime\/([^'"]*)\1/gu;

/**
 * The module that something of the runtime is imported from.
 *
 * @param runtime where the runtime comes from
 * @param part which of its entry points
 * @param up way from the importing module to the folder of the sources, such as `.` or `..`
 */
export function runtimeModule(runtime: RuntimeSource, part: RuntimePart, up: string): string {
  const below = part === '' ? '' : `/${part}`;
  return runtime.kind === 'import' ? `${runtime.from}${below}` : `${up}/runtime${below}/index.js`;
}

/**
 * Modules that were written by hand, as they stand in the SDK. They are written against a copied runtime; where it
 * is imported, their imports are redirected to its entry points.
 *
 * @param options the options
 * @returns text by path below the folder of the package
 */
export function handWrittenFiles(options: TypeScriptOptions): ReadonlyMap<string, string> {
  const { runtime, dialect, profile, mock } = options;
  const texts = new Map<string, string>([
    ...(dialect === undefined ? [] : [['dialect.ts', dialect] as const]),
    ...(profile?.files ?? []),
    ...(mock?.files ?? []),
  ]);
  return new Map([...texts].map(([path, text]) => [`src/${path}`, redirected(text, runtime)]));
}

/**
 * The path of a module in `dist` and `src`, without ending.
 *
 * @param module files of which the first is the entry
 */
export function entryOf(module: HandWritten): string {
  const [entry = ''] = module.files.keys();
  return entry.replace(/\.ts$/u, '');
}

function redirected(text: string, runtime: RuntimeSource): string {
  if (runtime.kind === 'copy') return text;
  return text.replace(IMPORT, (_, quote: string, path: string) => {
    const [folder = ''] = path.split('/');
    return `${quote}${runtime.from}${PARTS.has(folder) ? `/${folder}` : ''}${quote}`;
  });
}
