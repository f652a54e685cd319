import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'vitest';

/** Folder with the vendor's documents and the conformance suites, which are not part of this repository. */
export const sharedRoot = resolve(
  process.env['DOCTYPIST_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
);

/**
 * Path of a file below the shared folder.
 *
 * @param segments path segments below the folder
 */
export function sharedPath(...segments: readonly string[]): string {
  return join(sharedRoot, ...segments);
}

/**
 * A `describe` for tests that read the shared folder: without it one test of that name is reported as skipped with
 * the reason, and the body, which may read the folder before its tests run, is not called; where `CI` is set a
 * missing folder fails.
 *
 * @param name what is described
 * @param body the tests
 */
export function describeWithShared(name: string, body: () => void): void {
  if (existsSync(sharedRoot)) describe(name, body);
  else if (process.env['CI'] !== undefined) throw new Error(`${name}: the folder ${sharedRoot} is missing`);
  else test.skip(`${name} (skipped: needs the vendor documents in ../shared)`, () => {});
}
