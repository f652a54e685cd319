import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openSpecification } from '../../generator/workspace/run/open.js';
import type { OpenedSpecification } from '../../generator/workspace/run/open.js';

/** Folder of the specification. */
export const folder = join(import.meta.dirname, '../../specs/netvisor');

let opened: Promise<OpenedSpecification> | undefined;

/** The specification with its model and diagnostics, read once. */
export function open(): Promise<OpenedSpecification> {
  opened ??= openSpecification(folder, () => {});
  return opened;
}

/**
 * Compares a value with a file of `cases/`; with UPDATE_CASES set, writes the file.
 *
 * @param name name of the file
 * @param value JSON value
 */
export function expectCase(name: string, value: unknown): void {
  const path = join(import.meta.dirname, 'cases', name);
  if (process.env['UPDATE_CASES'] !== undefined) writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  expect(value).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}
