import { beforeAll, describe, expect, test } from 'vitest';
import { modelToOpenApi } from '../../generator/emit/schema/index.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';

const specifications = new Map<string, Specification>();
beforeAll(async () => {
  for (const name of ['parcels', 'netvisor']) specifications.set(name, await specification(name));
});

interface Checker {
  validate(document: object): Promise<{ readonly valid: boolean; readonly errors?: unknown }>;
}

/** The validator with the official schema of OpenAPI 3.1, where it is installed. */
async function checker(): Promise<Checker | undefined> {
  const name = '@seriousme/openapi-schema-validator';
  try {
    const { Validator }: { readonly Validator: new () => Checker } = await import(name);
    return new Validator();
  } catch {
    return undefined;
  }
}

describe.each(['parcels', 'netvisor'])('the OpenAPI document of %s', (name) => {
  test('is valid by the official schema', async (context) => {
    const found = await checker();
    if (found === undefined) return context.skip('@seriousme/openapi-schema-validator is not installed');
    const document = modelToOpenApi(modelOf(name));
    const result = await found.validate(JSON.parse(JSON.stringify(document)) as object);
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
