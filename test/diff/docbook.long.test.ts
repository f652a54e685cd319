import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../../generator/diff/index.js';
import { compareSchemas } from '../../generator/diff/index.js';
import { folderSource } from '../../generator/workspace/files.js';
import type { LoadedSide } from '../../generator/workspace/compare/load-side.js';
import { loadSide } from '../../generator/workspace/compare/load-side.js';

const folder = '/usr/share/xml/docbook/schema/dtd';
const versions = ['4.0', '4.1.2', '4.2', '4.3', '4.4', '4.5'];
const steps = versions.slice(1).map((version, index) => [versions[index] ?? '', version] as const);

/** A version as the command line reads it: the entity sets come by way of the catalog of the machine. */
async function read(version: string): Promise<Extract<LoadedSide, { kind: 'schema' }>> {
  const side = await loadSide({ files: folderSource(join(folder, version)), file: 'docbookx.dtd' }, () => {});
  expect(side.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (side.kind !== 'schema') throw new Error(`${version} is no schema`);
  return side;
}

async function compare(before: string, after: string): Promise<DiffReport> {
  const [left, right] = [await read(before), await read(after)];
  return compareSchemas(left.schema, right.schema, { kind: 'dtd', direction: 'request', policy: 'wire' });
}

function counts({ findings }: DiffReport): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { rule, verdict } of findings) {
    const key = `${verdict} ${rule}`;
    found[key] = (found[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(found).sort());
}

const missing = [...versions.map((version) => join(folder, version)), '/etc/xml/catalog'].filter(
  (path) => !existsSync(path),
);
const reason = `needs the package docbook-xml: no ${missing.map((path) => basename(path)).join(', ')}`;
const describeInstalled = missing.length === 0 ? describe : describe.skip;

describeInstalled(
  missing.length === 0 ? 'DocBook 4.0 to 4.5' : `DocBook 4.0 to 4.5 (skipped: ${reason})`,
  () => {
    // DocBook's reference says of its 4.x versions: documents that are valid by one are valid by the next.
    test.each(steps)(
      '%s to %s accepts every document that it accepted, as promised',
      async (before, after) => {
        const report = await compare(before, after);
        expect(
          report.findings.filter(({ verdict }) => verdict !== 'compatible').map(({ path }) => path),
        ).toEqual([]);
        expect(counts(report)).toEqual(expected[after]);
      },
    );

    test.each(steps.slice(1))('%s to %s, read backwards, breaks the promise', async (before, after) => {
      const report = await compare(after, before);
      expect(report.findings.some(({ verdict }) => verdict === 'breaking')).toBe(true);
      expect(report.bump).toBe('major');
    });

    test('the steps together are as compatible as each of them', async () => {
      const report = await compare('4.0', '4.5');
      expect(report.findings.filter(({ verdict }) => verdict !== 'compatible')).toEqual([]);
    });
  },
);

/** What each version has that the one before it has not; 4.1.2 only mended comments and version numbers of 4.0. */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '4.1.2': {},
  '4.2': {
    'compatible attribute-added-optional': 17,
    'compatible choice-branch-added': 93,
    'compatible element-added-optional': 33,
    'compatible element-became-repeating': 1,
    'compatible element-became-required': 2,
    'compatible element-removed-required': 2,
    'compatible enum-value-added': 5,
    'compatible min-occurs-lowered': 2,
  },
  '4.3': {
    'compatible attribute-added-optional': 50,
    'compatible choice-branch-added': 101,
    'compatible element-added-optional': 6,
    'compatible element-became-optional': 3,
    'compatible element-became-repeating': 1,
    'compatible enum-value-added': 9,
    'compatible mixed-content-added': 1,
  },
  '4.4': {
    'compatible attribute-added-optional': 4,
    'compatible choice-branch-added': 23,
    'compatible enum-value-added': 1,
  },
  '4.5': {
    'compatible attribute-added-optional': 15,
    'compatible choice-branch-added': 6,
    'compatible element-became-optional': 1,
    'compatible enum-value-added': 1,
  },
};
