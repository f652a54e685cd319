import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { modelToPostman } from '../../generator/emit/schema/index.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { docsCodecs } from '../../generator/workspace/docs-codecs.js';
import { validate } from '../../runtime/index.js';
import { specification } from '../support/specification.js';

/** What is looked at of the library, which brings no declarations that a compiler finds. */
interface Item {
  readonly request: {
    readonly method: string;
    readonly body?: { readonly raw?: string };
    readonly url: {
      readonly path?: readonly string[];
      readonly variables: {
        readonly map: <Value>(of: (variable: { readonly key: string }) => Value) => Value[];
      };
      readonly toString: () => string;
    };
  };
  readonly responses: { readonly idx: (index: number) => { readonly body?: string } | undefined };
}
interface PostmanCollection {
  readonly name: string;
  readonly items: { readonly map: <Value>(of: (folder: { readonly name: string }) => Value) => Value[] };
  readonly forEachItem: (visit: (item: Item) => void) => void;
}
const { Collection } = createRequire(import.meta.url)('postman-collection') as {
  readonly Collection: new (document: object) => PostmanCollection;
};

describe.each([
  { name: 'parcels', requests: 6, bodies: 2 },
  { name: 'netvisor', requests: 43, bodies: 17 },
])('the Postman collection of $name', async ({ name, requests, bodies }) => {
  const { model, tables } = await specification(name);
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const document = modelToPostman(model, { names, registry: docsCodecs });
  const collection = new Collection(JSON.parse(JSON.stringify(document)));
  const items: Item[] = [];
  collection.forEachItem((item) => void items.push(item));
  const itemOf = (path: string, method: string): Item | undefined =>
    items.find(
      (item) => item.request.method === method && `/${item.request.url.path?.join('/') ?? ''}` === path,
    );

  test('is read by the library of Postman, with every folder and request', () => {
    expect(collection.name).toBe(model.api.title);
    const documented = model.resources.filter(({ status }) => status === 'documented');
    expect(items.length).toBe(requests);
    expect(documented.length).toBe(requests);
    expect(new Set(collection.items.map((folder) => folder.name))).toEqual(
      new Set(documented.map(({ subject }) => subject)),
    );
  });

  test('sends what is valid to the right address, and shows what is valid as the answer', () => {
    let sent = 0;
    const wrong: string[] = [];
    for (const resource of model.resources.filter(({ status }) => status === 'documented')) {
      const item = itemOf(resource.path.replaceAll(/\{(\w+)\}/gu, ':$1'), resource.method ?? '');
      const { request, response } = tables.get(resource.name) ?? {};
      const body = item?.request.body?.raw;
      const answer = item?.responses.idx(0)?.body;
      if (request !== undefined) sent += 1;
      const valid =
        item !== undefined &&
        (body === undefined) === (request === undefined) &&
        (request === undefined || validate(request, body ?? '').ok) &&
        (response === undefined || validate(response, answer ?? '').ok);
      if (!valid) wrong.push(resource.name);
    }
    expect(wrong).toEqual([]);
    expect(sent).toBe(bodies);
  });

  test('resolves its addresses: base, path variables, and the parameters that must stand', () => {
    for (const item of items) {
      const text = item.request.url.toString();
      expect(text.startsWith('{{baseUrl}}/')).toBe(true);
      const declared = item.request.url.variables.map(({ key }) => `:${key}`);
      expect(item.request.url.path?.filter((step) => step.startsWith(':'))).toEqual(declared);
    }
  });
});
