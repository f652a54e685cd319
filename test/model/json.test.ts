import { expect, test } from 'vitest';
import { modelFromJson, modelToJson } from '../../generator/model/json.js';
import { specification } from '../support/specification.js';

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
