import type { Digests } from './digest.js';
import { sha256 } from './digest.js';
import type { FileSource, FileTarget } from './files.js';

/**
 * What a run read, and what then stood in the output folder. Generation is a pure function of the tool and of
 * what it reads, so while all of it is the same, the output is still what it should be.
 */
export interface Receipt {
  readonly format: 'doctypist-receipt';
  readonly version: 1;
  /** Digest of the tool, see `toolDigest`. */
  readonly tool: string;
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Whether the caller named the output folder; otherwise the configuration did. */
  readonly named: boolean;
  /** SHA-256 of every file that was asked for, by path in the specification folder; null where there was none. */
  readonly read: Readonly<Record<string, string | null>>;
  /** SHA-256 of every file of the output, by path in its folder. */
  readonly written: Digests;
}

/** A folder of documents that remembers what was asked of it. */
export interface RecordedSource {
  readonly files: FileSource;
  /** SHA-256 of what was read so far, by path; null where there was no such file. */
  read(): Readonly<Record<string, string | null>>;
}

/**
 * Remembers what is read from a folder.
 *
 * @param files the folder
 */
export function recordSource(files: FileSource): RecordedSource {
  const seen = new Map<string, Uint8Array | undefined>();
  return {
    files: {
      root: files.root,
      read(path) {
        const bytes = files.read(path);
        seen.set(path, bytes);
        return bytes;
      },
    },
    read: () => Object.fromEntries([...seen].map(([path, bytes]) => [path, digestOf(bytes)])),
  };
}

/**
 * Whether a run with this receipt would find everything as it left it.
 *
 * @param receipt the receipt
 * @param tool digest of the tool that asks
 * @param source the specification folder
 * @param target the output folder of the receipt
 */
export async function receiptStands(
  receipt: Receipt,
  tool: string,
  source: FileSource,
  target: FileTarget,
): Promise<boolean> {
  if (receipt.tool !== tool) return false;
  for (const [path, digest] of Object.entries(receipt.read)) {
    if (digestOf(source.read(path)) !== digest) return false;
  }
  for (const [path, digest] of Object.entries(receipt.written)) {
    if (target.isBlocked(path) || digestOf(await target.read(path)) !== digest) return false;
  }
  return true;
}

/**
 * Reads a receipt that was kept.
 *
 * @param text JSON text
 * @returns the receipt, or undefined where the text is none
 */
export function parseReceipt(text: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReceipt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'format' in value &&
    value.format === 'doctypist-receipt' &&
    'version' in value &&
    value.version === 1 &&
    ['tool', 'output'].every((key) => typeof Reflect.get(value, key) === 'string') &&
    'named' in value &&
    typeof value.named === 'boolean' &&
    ['read', 'written'].every((key) => isObject(Reflect.get(value, key)))
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function digestOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : sha256(bytes);
}
