import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXsd, xsdToSchema } from '../../../generator/sources/xsd/index.js';
import { problemOfInstance } from './instance/validate.js';
import { inputOf, resolverOfFolder } from './support.js';

const cases = join(import.meta.dirname, 'cases');

for (const name of readdirSync(cases).sort()) {
  describe(name.replaceAll('-', ' '), () => {
    const folder = join(cases, name);
    const input = inputOf(folder, 'schema.xsd');
    if (input === undefined) throw new Error(`${folder} has no schema.xsd`);
    const { set, diagnostics } = readXsd(input, { resolve: resolverOfFolder(folder) });
    const converted = xsdToSchema(set);

    test('becomes exactly the model that stands beside it', () => {
      const actual = { diagnostics: [...diagnostics, ...converted.diagnostics], schema: converted.schema };
      const path = join(folder, 'expected.json');
      if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
      if (!existsSync(path)) throw new Error(`${path} is missing; run with UPDATE_CASES=1`);
      expect(actual).toEqual(JSON.parse(readFileSync(path, 'utf8')));
    });

    test('admits the instance that stands beside it', () => {
      const text = readFileSync(join(folder, 'instance.xml'), 'utf8');
      expect(problemOfInstance(converted.schema, text)).toBe(undefined);
    });
  });
}
