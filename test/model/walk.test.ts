import { expect, test } from 'vitest';
import type { ComplexType, ElementParticle, Particle } from '../../generator/model/schema.js';
import { messageNodes } from '../../generator/model/walk.js';

const once = { min: 1, max: 1 } as const;
const annotations = { docs: {}, provenance: [], confidence: 1 } as const;

function element(name: string, id: string): ElementParticle {
  return { kind: 'element', name, occurs: once, type: { kind: 'complex', id }, ...annotations };
}

function typeOf(particles: readonly Particle[]): ComplexType {
  return {
    attributes: [],
    content: { kind: 'elements', particle: { kind: 'sequence', occurs: once, particles } },
    ...annotations,
  };
}

function pathsOf(types: Readonly<Record<string, ComplexType>>): readonly string[] {
  return [...messageNodes({ root: element('r', '0') }, types)].map(({ path }) => path);
}

test('elements come in document order, and a recursive type once on each way down', () => {
  const types = {
    0: typeOf([element('a', '1'), element('b', '2'), element('a', '1')]),
    1: typeOf([element('b', '2')]),
    2: typeOf([element('r', '0'), element('b', '2')]),
  };
  expect(pathsOf(types)).toEqual([
    'r',
    'r/a',
    'r/a/b',
    'r/a/b/r',
    'r/a/b/b',
    'r/b',
    'r/b/r',
    'r/b/b',
    'r/a',
    'r/a/b',
    'r/a/b/r',
    'r/a/b/b',
  ]);
});

test('depth is no limit', () => {
  const depth = 20_000;
  const chain = Array.from({ length: depth }, (_, at) => [
    at,
    typeOf(at + 1 < depth ? [element('e', `${at + 1}`)] : []),
  ]);
  expect(pathsOf(Object.fromEntries(chain)).length).toBe(depth);
});
