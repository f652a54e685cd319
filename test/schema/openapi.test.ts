import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { modelToOpenApi } from '../../generator/emit/schema/index.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';

const specifications = new Map<string, Specification>();
beforeAll(async () => {
  for (const name of ['parcels', 'netvisor']) specifications.set(name, await specification(name));
});

describe.each(['parcels', 'netvisor'])('the OpenAPI document of %s', (name) => {
  test('is valid by the official schema', async () => {
    const document = modelToOpenApi(modelOf(name));
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ valid: true });
  });

  test('has an operation for every documented resource, and no reference without a target', () => {
    const text = JSON.stringify(modelToOpenApi(modelOf(name)));
    const operations = [...text.matchAll(/"operationId":"([^"]+)"/gu)].map(([, id]) => id);
    const documented = modelOf(name).resources.filter(({ status }) => status === 'documented');
    expect(operations.toSorted()).toEqual(documented.map((resource) => resource.name).toSorted());
    const targets = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(([, to]) => to),
    );
    const { schemas } = JSON.parse(text).components as { readonly schemas: object };
    expect([...targets].filter((target) => !Object.hasOwn(schemas, target ?? ''))).toEqual([]);
  });
});

function modelOf(name: string): Specification['model'] {
  const found = specifications.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.model;
}
