import { createHash } from 'node:crypto';
import type { FileTarget } from './files.js';

/** Name of the list of everything that was generated into a folder. */
export const MANIFEST_FILE = 'doctypist.manifest.json';

/** The list of generated files with the SHA-256 of each. */
export interface Manifest {
  readonly format: 'doctypist-manifest';
  readonly version: 1;
  /** Path to lower-case hexadecimal SHA-256, sorted by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** How a folder differs from what should be in it. */
export interface OutputDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that are in the way and that doctypist did not write. */
  readonly foreign: readonly string[];
}

/**
 * Adds the manifest to generated files.
 *
 * @param files text by path
 */
export function withManifest(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const entries = [...files].map(([path, text]) => [path, sha256(encode(text))] as const);
  const manifest: Manifest = {
    format: 'doctypist-manifest',
    version: 1,
    files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return new Map([...files, [MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`]]);
}

/**
 * Compares a folder with what should be in it. Files that are in the old manifest and no longer generated are
 * to be removed; a file that is generated and stands there with other bytes, but is in no manifest, is foreign.
 *
 * @param files what should be there, manifest included
 * @param target the folder
 */
export async function compareOutput(
  files: ReadonlyMap<string, string>,
  target: FileTarget,
): Promise<OutputDifference> {
  const known = await readManifest(target);
  const difference = { added: [], changed: [], removed: [], unchanged: [], foreign: [] } as {
    -readonly [Key in keyof OutputDifference]: string[];
  };
  for (const [path, text] of files) {
    const present = await target.read(path);
    if (present === undefined) difference.added.push(path);
    else if (sameBytes(present, encode(text))) difference.unchanged.push(path);
    else if (path === MANIFEST_FILE || known.has(path)) difference.changed.push(path);
    else difference.foreign.push(path);
  }
  for (const path of known) {
    if (!files.has(path) && (await target.read(path)) !== undefined) difference.removed.push(path);
  }
  return difference;
}

/**
 * Writes what differs: each file at once, unchanged files not at all. The old manifest is widened first, so
 * that a run that is killed leaves no file that the next one would take for foreign; the new one comes last.
 *
 * @param files what should be there, manifest included
 * @param difference what `compareOutput` found
 * @param target the folder
 */
export async function writeOutput(
  files: ReadonlyMap<string, string>,
  difference: OutputDifference,
  target: FileTarget,
): Promise<void> {
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length === 0) return;
  const pending = [...files.keys(), ...removed].filter((path) => path !== MANIFEST_FILE);
  await target.write(MANIFEST_FILE, encode(transitionManifest(pending)));
  for (const path of [...added, ...changed]) {
    const text = files.get(path);
    if (path !== MANIFEST_FILE && text !== undefined) await target.write(path, encode(text));
  }
  for (const path of removed) await target.remove(path);
  await target.write(MANIFEST_FILE, encode(files.get(MANIFEST_FILE) ?? ''));
}

function transitionManifest(paths: readonly string[]): string {
  const manifest: Manifest = {
    format: 'doctypist-manifest',
    version: 1,
    files: Object.fromEntries([...paths].sort().map((path) => [path, ''])),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function readManifest(target: FileTarget): Promise<ReadonlySet<string>> {
  const bytes = await target.read(MANIFEST_FILE);
  if (bytes === undefined) return new Set();
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return new Set();
    const { files } = manifest;
    // A path that leads out of the folder is not ours, whoever wrote it into the manifest.
    return typeof files === 'object' && files !== null
      ? new Set(Object.keys(files).filter(isInside))
      : new Set();
  } catch {
    return new Set();
  }
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
