import type { FactRecorder } from './recorder.js';
import { REQUEST, RESPONSE } from './recorder.js';

/**
 * Compares curated units. A unit that only one side knows is no difference.
 *
 * @param recorder takes the facts
 * @param before units by path, as `showLocation` writes them
 * @param after units of the new side
 */
export function compareUnits(
  recorder: FactRecorder,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  for (const [path, unit] of Object.entries(before).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const other = after[path];
    if (other === undefined || other === unit) continue;
    const scope = { resource: null, path, directions: REQUEST | RESPONSE };
    recorder.add({ scope }, { kind: 'matter', matter: 'unit', before: unit, after: other });
  }
}
