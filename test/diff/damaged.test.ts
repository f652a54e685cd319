import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareModels } from '../../generator/diff/index.js';
import { modelFromJson, modelToJson } from '../../generator/model/json.js';
import { specification } from '../support/specification.js';
import { Random } from './support/random.js';

const { model } = await specification('parcels');
const whole = modelToJson(model);

/** Replaces or removes one value somewhere in a tree. */
function damage(tree: unknown, random: Random): void {
  let node: unknown = tree;
  for (;;) {
    if (typeof node !== 'object' || node === null) return;
    const keys = Object.keys(node);
    if (keys.length === 0) return;
    const key = random.pick(keys);
    const inner: unknown = Reflect.get(node, key);
    if (typeof inner === 'object' && inner !== null && random.chance(0.85)) {
      node = inner;
      continue;
    }
    if (random.chance(0.4)) Reflect.deleteProperty(node, key);
    else
      Reflect.set(node, key, random.pick([null, 0, -1, '', 'x', [], {}, [null], { kind: 'element' }, true]));
    return;
  }
}

test('a damaged model is refused with a reason, or compared; it is never a fault', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const random = new Random(seed);
      const tree: unknown = JSON.parse(whole);
      for (let count = 1 + random.below(3); count > 0; count -= 1) damage(tree, random);
      const read = modelFromJson(JSON.stringify(tree));
      if (typeof read === 'string') {
        refused += 1;
        expect(read).toMatch(/^not a (?:whole|doctypist) model/u);
        return;
      }
      compareModels({ model }, { model: read }, { policy: 'docs' });
      compareModels({ model: read }, { model }, { policy: 'docs' });
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(30);
});
