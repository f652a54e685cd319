import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from './digest.js';
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
  const name = sha256(resolve(folder)).slice(0, 16);
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

/** Name of the file in which the build leaves the digest of the tool and of the runtime that it copies. */
const BUILD_DIGEST = 'digest.txt';

/**
 * Digest of everything that decides what the tool makes of given documents: its own code with the templates in
 * it, the runtime that it copies, and the version of Node, whose tables of letters it uses. What they hold was
 * digested when the tool was built; that nobody touched them since is told by sizes and times.
 *
 * @returns undefined where the tool runs from its sources, of which nobody knows which are used
 */
export function toolDigest(): string | undefined {
  const root = packageRoot();
  const built = join(root, 'dist');
  if (import.meta.dirname !== built) return undefined;
  const digest = quietly(() => readFileSync(join(built, BUILD_DIGEST), 'utf8'));
  if (digest === undefined) return undefined;
  const states = [
    ...fileStates(built, readdirSync(built)),
    ...fileStates(join(root, 'runtime'), readdirSync(join(root, 'runtime'), { recursive: true })),
  ];
  return sha256([process.version, digest, ...states].join('\n'));
}

function fileStates(folder: string, entries: readonly (string | Buffer)[]): readonly string[] {
  return entries
    .map(String)
    .sort()
    .flatMap((path) => {
      const state = statSync(join(folder, path));
      return state.isFile() ? [`${path} ${state.size} ${state.mtimeMs}`] : [];
    });
}
