import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CompiledTemplate } from '../emit/templates.js';
import { compileTemplates } from '../emit/templates.js';
import { packageRoot } from './package-root.js';

/**
 * The templates that come with the tool, compiled from their text. The bundled tool has this module replaced
 * by one that holds them compiled, because loading the compiler takes longer than everything else.
 */
export async function builtInTemplates(): Promise<ReadonlyMap<string, CompiledTemplate>> {
  const { default: handlebars } = await import('handlebars');
  return compileTemplates(readTemplates(join(packageRoot(), 'templates')), handlebars.create());
}

/**
 * Reads the templates of a folder.
 *
 * @param folder the folder
 * @returns text by path below the folder, with `/`
 */
export function readTemplates(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
