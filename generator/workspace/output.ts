import type { FileTarget } from './files.js';
import { MANIFEST_FILE, readManifest, transitionManifest } from './manifest.js';

/** How a folder differs from what should be in it. */
export interface OutputDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** What is in the way and was not written by doctypist: files, folders where a file belongs, links. */
  readonly foreign: readonly string[];
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
    if (target.isBlocked(path)) difference.foreign.push(path);
    else if (present === undefined) difference.added.push(path);
    else if (sameBytes(present, encode(text))) difference.unchanged.push(path);
    else if (path === MANIFEST_FILE || known.has(path)) difference.changed.push(path);
    else difference.foreign.push(path);
  }
  for (const path of known) {
    if (files.has(path) || target.isBlocked(path)) continue;
    if ((await target.read(path)) !== undefined) difference.removed.push(path);
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

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
