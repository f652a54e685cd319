import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emitRules } from '../../generator/emit/rules.js';
import { nameRules } from '../../generator/names/rules.js';
import { reconcileRules } from '../../generator/reconcile/rules.js';
import { dtdRules } from '../../generator/sources/dtd/rules.js';
import { tableRules } from '../../generator/sources/tables/rules.js';
import { xsdRules } from '../../generator/sources/xsd/rules.js';
import { workspaceRules } from '../../generator/workspace/rules.js';

const folder = join(import.meta.dirname, '../../docs/diagnostics');
const rules = {
  ...dtdRules,
  ...xsdRules,
  ...tableRules,
  ...reconcileRules,
  ...nameRules,
  ...emitRules,
  ...workspaceRules,
};

test('every diagnostic code has a page, and every page a code', () => {
  const pages = readdirSync(folder).map((name) => name.replace(/\.md$/u, ''));
  expect(pages.toSorted()).toEqual(Object.keys(rules).toSorted());
});

test.each(Object.keys(rules))('the page of %s names it, shows an example and says what to do', (code) => {
  const page = readFileSync(join(folder, `${code}.md`), 'utf8');
  expect(page.split('\n')[0]).toBe(`# ${code}`);
  expect(page.length).toBeGreaterThan(180);
});
