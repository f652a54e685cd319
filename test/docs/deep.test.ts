import { expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import type { ComplexType, ElementParticle } from '../../generator/model/schema.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

const once = { min: 1, max: 1 };
const { model } = await specification('parcels');

/** An API of one request whose root is of the type `t0`. */
function withTypes(types: ApiModel['types']): ApiModel {
  const resource = model.resources.find(({ name }) => name === 'deleteShipment');
  if (resource === undefined) throw new RangeError('the small API has no such resource');
  const root = element('root', 't0');
  return { ...model, types, contradictions: [], resources: [{ ...resource, request: { root } }] };
}

function element(name: string, id: string): ElementParticle {
  return {
    kind: 'element',
    name,
    occurs: once,
    provenance: [],
    confidence: 1,
    type: { kind: 'complex', id },
  };
}

function holding(...particles: readonly ElementParticle[]): ComplexType {
  return {
    attributes: [],
    provenance: [],
    content: { kind: 'elements', particle: { kind: 'sequence', occurs: once, particles } },
  };
}

test('elements below each other are shown to a depth, and the page says where it stops', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `t${index}`);
  const types = Object.fromEntries(
    names.map((name, index) => {
      const next = names[index + 1];
      return [name, next === undefined ? holding() : holding(element(`e${index}`, next))];
    }),
  );
  const page = docsOf(withTypes(types)).files.get('resources/delete-shipment.md') ?? '';
  expect(page.match(/`e\d+`/gu)?.filter((_, index) => index % 2 === 0).length).toBe(64);
  expect(page.match(/What is deeper is left out here\./gu)).toEqual(['What is deeper is left out here.']);
});

test('a recursive type is shown once, with a link to itself', () => {
  const page = docsOf(withTypes({ t0: holding(element('again', 't0')) })).files.get(
    'resources/delete-shipment.md',
  );
  expect(page?.split('\n').filter((line) => line.startsWith('| <a id="request'))).toEqual([
    '| <a id="request/root"></a>`root` |  | DeleteShipmentRequest | 1 |  |',
    '| <a id="request/root/again"></a>· `again` | `again` | DeleteShipmentRequest | 1 | Content as [above](#request/root) |',
  ]);
});
