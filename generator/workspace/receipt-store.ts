import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isSystemError } from './files.js';
import { packageRoot } from './package-root.js';
import type { Receipt } from './receipt.js';
import { parseReceipt } from './receipt.js';

/** Where the receipt of one specification folder is kept. */
export interface ReceiptStore {
  /** The receipt of the last run, if there is one that can be read. */
  last(): Receipt | undefined;
  /** Keeps a receipt; where that is not possible, the next run takes longer and that is all. */
  keep(receipt: Receipt): void;
}

/** What a receipt is left for: the output of `generate`, or the module that `mock` made. */
export type ReceiptKind = 'output' | 'mock';

/**
 * The folder in which something is kept for a specification folder, in `node_modules/.cache` of the package around
 * it. Packages keep no cache outside of it, and who installs afresh starts without one.
 *
 * @param folder the specification folder
 * @returns undefined where no package stands around the folder
 */
export function cacheFolder(folder: string): string | undefined {
  const modules = modulesAround(resolve(folder));
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return modules && join(modules, '.cache', 'doctypist', name);
}

/**
 * Where the receipt of a specification folder is kept.
 *
 * @param folder the specification folder
 * @param kind what it is left for
 * @returns undefined where no package stands around the folder
 */
export function receiptStore(folder: string, kind: ReceiptKind = 'output'): ReceiptStore | undefined {
  const cache = cacheFolder(folder);
  if (cache === undefined) return undefined;
  const file = join(cache, `${kind}.json`);
  return {
    last: () => quietly(() => parseReceipt(readFileSync(file, 'utf8'))),
    keep(receipt) {
      quietly(() => {
        mkdirSync(dirname(file), { recursive: true });
        const temporary = `${file}.${process.pid}`;
        writeFileSync(temporary, JSON.stringify(receipt));
        renameSync(temporary, file);
      });
    },
  };
}

function modulesAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return modules;
    if (folder === dirname(folder)) return undefined;
  }
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/**
 * Digest of everything that decides what the tool makes of given documents: its own code with the templates in
 * it, the runtime that it copies, and the version of Node, whose tables of letters it uses.
 *
 * @returns undefined where the tool runs from its sources, of which nobody knows which are used
 */
export function toolDigest(): string | undefined {
  const root = packageRoot();
  const built = join(root, 'dist');
  if (import.meta.dirname !== built) return undefined;
  const digest = createHash('sha256').update(process.version);
  for (const folder of [built, join(root, 'runtime')]) {
    for (const path of filesBelow(folder)) {
      const bytes = readFileSync(join(folder, path));
      digest.update(`\n${path} ${bytes.length}\n`).update(bytes);
    }
  }
  return digest.digest('hex');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
