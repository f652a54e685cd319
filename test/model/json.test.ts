import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { modelFromJson, modelToJson } from '../../generator/model/json.js';
import { repositoryRoot, specification } from '../support/specification.js';

test('a model is the same after it was written and read', async () => {
  const { model } = await specification('parcels');
  const text = modelToJson(model);
  expect(modelFromJson(text)).toEqual(model);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
});

test.each([
  ['{', 'Expected property name or'],
  ['{}', 'not a doctypist model of version 1'],
  ['{"format":"doctypist-model","version":2,"resources":[]}', 'not a doctypist model of version 1'],
])('%s is no model', (text, why) => {
  expect(String(modelFromJson(text)).slice(0, why.length)).toBe(why);
});

test.each([
  [(model: Mutable) => delete model.resources[0]?.['path'], 'resources[0].path is missing'],
  [(model: Mutable) => delete model['sources'], 'sources is missing'],
  [(model: Mutable) => Object.assign(model.types, { a: {} }), 'types.a.attributes is missing'],
  [
    (model: Mutable) => Object.assign(model.resources[0] ?? {}, { title: ['x'] }),
    'resources[0].title is no object',
  ],
  [(model: Mutable) => Object.assign(model, { types: [] }), 'types is no object'],
])('a model that lost something is refused with the way to it', async (damage, why) => {
  const { model } = await specification('parcels');
  const copy: Mutable = JSON.parse(modelToJson(model));
  damage(copy);
  expect(modelFromJson(JSON.stringify(copy))).toBe(`not a whole model: ${why}`);
});

/** A model that can be damaged. */
type Mutable = Record<string, unknown> & {
  readonly resources: Record<string, unknown>[];
  readonly types: Record<string, unknown>;
};

describe('the published schema of models', () => {
  const schema: AnySchema = JSON.parse(
    readFileSync(join(repositoryRoot, 'docs/schemas/model.schema.json'), 'utf8'),
  );
  const check = new Ajv2020({ allowUnionTypes: true }).compile(schema);

  test.each(['netvisor', 'parcels'])('accepts the model of %s', (api) => {
    const text = readFileSync(join(repositoryRoot, 'generated', api, 'model.json'), 'utf8');
    check(JSON.parse(text));
    expect(check.errors).toBe(null);
  });

  test('refuses a model with a member that it does not know', () => {
    const text = readFileSync(join(repositoryRoot, 'generated/parcels/model.json'), 'utf8');
    expect(check({ ...JSON.parse(text), extra: 1 })).toBe(false);
  });
});
