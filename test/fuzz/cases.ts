import { mutate } from '../runtime/read/random.js';
import type { Random } from '../support/random.js';
import { randomOf } from '../support/random.js';
import type { Case } from './checks.js';
import { rawDocument } from './grammar.js';
import { documentOf, randomTable } from './tables.js';

/**
 * One case of many: a document made from a table or from the grammar of XML, often with a few bytes changed.
 *
 * @param seed seed of the run
 * @param index number of the case, from 0
 */
export function caseAt(seed: number, index: number): Case {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const of = random.chance(0.6) ? randomTable(random) : null;
  const made = new TextEncoder().encode(of === null ? rawDocument(random) : documentOf(random, of.type));
  const bytes = random.chance(0.4) && made.length > 0 ? mutate(made, random.next) : made;
  const unknown = random.pick(['keep', 'report', 'ignore'] as const);
  return { bytes, pieces: piecesFrom(random), of, unknown, kernel: random.chance(0.7) };
}

function piecesFrom(random: Random): readonly number[] {
  if (random.chance(0.2)) return [1];
  return Array.from({ length: 5 }, () => 1 + Math.floor(random.next() ** 3 * 300));
}
