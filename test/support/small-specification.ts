import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../generator/cli/main.js';

/** What one command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs one command line.
 *
 * @param words the words after the name of the program
 */
export async function run(...words: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    interactive: false,
  });
  return { code, out, err };
}

/** Files of a small specification: one resource, a request with a date, lines and a note. */
export const smallFiles: Readonly<Record<string, string>> = {
  'doctypist.yaml': [
    'api: { id: orders, title: Orders }',
    'resources:',
    '  - { name: order, method: POST, request: { schema: order.dtd, root: order } }',
    '  - { name: ping, method: GET }',
    'output: out',
    '',
  ].join('\n'),
  'order.dtd': [
    '<!ELEMENT order (date, line+, note?)>',
    '<!ELEMENT date (#PCDATA)>',
    '<!ELEMENT line (#PCDATA)>',
    '<!ELEMENT note (#PCDATA)>',
    '',
  ].join('\n'),
};

/** A temporary folder that is removed at the end. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'doctypist-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Writes files below a folder.
 *
 * @param folder the folder; made where it is missing
 * @param files text by path
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * All files below a folder.
 *
 * @param folder the folder
 * @returns text by path with `/`, sorted
 */
export function readFiles(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
