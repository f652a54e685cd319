import { join } from 'node:path';
import { digestsOf } from '../digest.js';
import { folderTarget, isSystemError } from '../files.js';
import { cacheFolder, receiptStore, toolDigest } from '../receipt-store.js';
import type { Receipt } from '../receipt.js';
import { settledReceipt } from '../settled.js';

/** Name of the module in the folder of the cache. */
const MODULE = 'mock.mjs';

/**
 * The mock module that an earlier run made of a specification folder, while tool and documents are as they were.
 *
 * @param folder the specification folder
 * @returns path of the module
 */
export async function keptModule(folder: string): Promise<string | undefined> {
  const receipt = await settledReceipt(folder, 'mock');
  return receipt && join(receipt.output, MODULE);
}

/**
 * Keeps a mock module for the next run.
 *
 * @param folder the specification folder
 * @param code the module
 * @param read digests of what it was made of; undefined where not all of that is known
 * @returns path of the module; undefined where there is no place to keep it in
 */
export async function keepModule(
  folder: string,
  code: string,
  read: Receipt['read'] | undefined,
): Promise<string | undefined> {
  const cache = cacheFolder(folder);
  if (cache === undefined) return undefined;
  try {
    await folderTarget(cache).write(MODULE, new TextEncoder().encode(code));
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
  const tool = toolDigest();
  if (tool !== undefined && read !== undefined) {
    receiptStore(folder, 'mock')?.keep({
      format: 'doctypist-receipt',
      version: 1,
      tool,
      output: cache,
      named: false,
      read,
      written: digestsOf(new Map([[MODULE, code]])),
    });
  }
  return join(cache, MODULE);
}
