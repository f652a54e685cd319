import type { Digests } from './digest.js';
import { digestsOf, sha256 } from './digest.js';
import type { FileTarget } from './files.js';
import { TEMPORARY_ENDING } from './files.js';

/** Name of the list of everything that was generated into a folder. */
export const MANIFEST_FILE = 'doctypist.manifest.json';

/** What stands behind the name of a file that a run was writing when it was killed. */
const TEMPORARY = new RegExp(`(?:\\.[0-9]+)?\\${TEMPORARY_ENDING}$`, 'u');

/** The list of generated files with the SHA-256 of each. */
export interface Manifest {
  readonly format: 'doctypist-manifest';
  readonly version: 1;
  /** Path to lower-case hexadecimal SHA-256, sorted by path; empty while a run is under way. */
  readonly files: Digests;
}

/** Generated files with their manifest. */
export interface Output {
  /** Text by path, manifest included. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of each of the files. */
  readonly digests: Digests;
}

/**
 * Adds the manifest to generated files.
 *
 * @param files text by path
 */
export function withManifest(files: ReadonlyMap<string, string>): Output {
  const digests = digestsOf(files);
  const manifest = manifestText(Object.entries(digests));
  return {
    files: new Map([...files, [MANIFEST_FILE, manifest]]),
    digests: { ...digests, [MANIFEST_FILE]: sha256(manifest) },
  };
}

/**
 * Text of the manifest while a run is under way: every file that it may write or remove.
 *
 * @param paths the files
 */
export function transitionManifest(paths: readonly string[]): string {
  return manifestText(paths.map((path) => [path, '']));
}

function manifestText(digests: readonly (readonly [path: string, digest: string])[]): string {
  const sorted = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    format: 'doctypist-manifest',
    version: 1,
    files: Object.fromEntries(sorted),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Files that doctypist wrote into a folder, by its manifest. After a run that was killed, temporary files that
 * it may have left are among them.
 *
 * @param target the folder
 */
export async function readManifest(target: FileTarget): Promise<ReadonlySet<string>> {
  const bytes = await target.read(MANIFEST_FILE);
  if (bytes === undefined) return new Set();
  const files = filesOf(new TextDecoder().decode(bytes));
  // A path that leads out of the folder is not ours, whoever wrote it into the manifest.
  const paths = Object.keys(files ?? {}).filter((path) => path !== MANIFEST_FILE && isInside(path));
  if (files !== undefined && !Object.values(files).includes('')) return new Set(paths);
  const written = new Set([...paths, MANIFEST_FILE]);
  const left = (await target.list()).filter((path) => written.has(path.replace(TEMPORARY, '')));
  return new Set([...paths, ...left.filter((path) => !written.has(path))]);
}

function filesOf(text: string): object | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return undefined;
    const { files } = manifest;
    return typeof files === 'object' && files !== null ? files : undefined;
  } catch {
    return undefined;
  }
}

/** A relative path with `/` that stays below the folder, in the one way in which it can be written. */
function isInside(path: string): boolean {
  if (/[\\\0:]/u.test(path)) return false;
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}
