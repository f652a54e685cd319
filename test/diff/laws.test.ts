import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareModels } from '../../generator/diff/index.js';
import { tryEdit } from './support/check-edits.js';
import { Random } from './support/random.js';
import type { Mutable } from './support/random-side.js';
import { Names, randomSide, spotsOf } from './support/random-side.js';
import type { SideSketch } from './support/sketch.js';
import { drawSide } from './support/sketch.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('an edit is named exactly, proved where it breaks the wire, and mirrored', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const outcome = tryEdit(seed);
      if (outcome === undefined) return;
      expect(outcome).toEqual({ ...outcome, actual: outcome.expected, unproved: [], unmirrored: [] });
    }),
    { numRuns: 300 },
  );
});

test('a model compared with itself, drawn twice, gives nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const side = randomSide(random, new Names(random));
      expect(compareModels(drawSide(side), drawSide(side), { policy: 'docs' }).findings).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the order of resources, parameters, attributes, alternatives and values means nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const side = randomSide(random, new Names(random));
      const shuffled = shuffle(structuredClone(side), random);
      expect(compareModels(drawSide(side), drawSide(shuffled), { policy: 'docs' }).findings).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function shuffle(side: Mutable<SideSketch>, random: Random): Mutable<SideSketch> {
  for (const { element } of spotsOf(side)) {
    if (element.attributes !== undefined) element.attributes = [...random.shuffle(element.attributes)];
    if (element.children !== undefined && element.group !== undefined) {
      element.children = [...random.shuffle(element.children)];
    }
    if (typeof element.type === 'object' && element.type.enumeration !== undefined) {
      element.type.enumeration.values = [...random.shuffle(element.type.enumeration.values)];
    }
  }
  for (const resource of side.resources ?? []) {
    resource.parameters = [...random.shuffle(resource.parameters ?? [])];
  }
  side.resources = [...random.shuffle(side.resources ?? [])];
  return side;
}
