import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MockStart, StartedMock } from '../../../runtime/mock/index.js';
import { sha256 } from '../digest.js';

/** What a mock module gives. */
export type Start = (options: MockStart) => StartedMock;

/** A mock module that cannot be parsed or fails while it is loaded. */
export class ModuleFault extends Error {
  override readonly name = 'ModuleFault';
}

/**
 * Loads the mock of an SDK from a file.
 *
 * @param file the module as JavaScript
 * @returns its function `start`; undefined where it exports none
 * @throws {ModuleFault} where it fails while it is loaded
 */
export async function loadMockModule(file: string): Promise<Start | undefined> {
  try {
    // Node remembers modules by address: other bytes at the same place are another module.
    const version = sha256(readFileSync(file)).slice(0, 16);
    const module: unknown = await import(`${pathToFileURL(file).href}?${version}`);
    return isMockModule(module) ? module.start : undefined;
  } catch (error) {
    throw new ModuleFault(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * Loads the mock of an SDK from its text, by way of a folder that is removed again.
 *
 * @param code the module as JavaScript
 * @returns its function `start`; undefined where it exports none
 * @throws {ModuleFault} where it fails while it is loaded
 */
export async function loadMockCode(code: string): Promise<Start | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-mock-'));
  try {
    const file = join(folder, 'mock.mjs');
    writeFileSync(file, code);
    return await loadMockModule(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isMockModule(module: unknown): module is { readonly start: Start } {
  return (
    typeof module === 'object' && module !== null && 'start' in module && typeof module.start === 'function'
  );
}
