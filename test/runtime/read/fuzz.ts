import { readdirSync, readFileSync } from 'node:fs';
import { sharedPath } from '../../support/shared.js';

/** Bytes of a sample document. */
export function sample(...path: readonly string[]): Uint8Array {
  return readFileSync(sharedPath('netvisor', 'xml', ...path));
}

/** All sample documents, by path. */
export function samples(): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const folder = sharedPath('netvisor', 'xml');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .sort()
    .map((path) => [path, sample(path)] as const);
}
