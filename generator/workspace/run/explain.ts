import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editDistance } from '../../reconcile/similar.js';
import { packageRoot } from '../package-root.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode } from './terminal.js';

/** Folders with pages that `explain` knows, by kind. */
const pageFolders = ['docs/diagnostics', 'docs/rules'] as const;

/**
 * Prints the page of a diagnostic code or of a rule of the diff.
 *
 * @param code the code
 * @param format `json` gives `{ code, page }`
 * @param terminal where to write
 */
export async function runExplain(
  code: string,
  format: 'text' | 'json',
  terminal: Terminal,
): Promise<ExitCode> {
  const pages = await pageIndex();
  const file = pages.get(code);
  if (file === undefined) {
    const near = [...pages.keys()]
      .map((other) => ({ other, distance: editDistance(code, other, 4) }))
      .filter(({ distance }) => distance <= 4)
      .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))[0];
    const hint = near === undefined ? '' : ` Did you mean ${near.other}?`;
    terminal.err(`there is no code ${code}.${hint}\n`);
    return exitCode.usage;
  }
  const page = await readFile(file, 'utf8');
  terminal.out(format === 'json' ? `${JSON.stringify({ code, page }, null, 2)}\n` : page);
  return exitCode.fine;
}

async function pageIndex(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const folder of pageFolders) {
    const path = join(packageRoot(), folder);
    const names = await readdir(path).catch(() => []);
    for (const name of names) if (name.endsWith('.md')) pages.set(name.slice(0, -3), join(path, name));
  }
  return pages;
}
