import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithShared, sharedPath } from '../../support/shared.js';
import { problemOfInstance, TOO_LARGE } from './instance/validate.js';
import {
  convertFromSuite,
  nistTests,
  testsOfVersion10,
  textOf,
  unpack,
  type SchemaTest,
} from './w3c-suite.js';

/** What the tests found, each list sorted. */
interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  /** Valid schemas that were refused. */
  readonly refusedSchemas: readonly string[];
  /** Invalid schemas that were not noticed. */
  readonly missedSchemas: readonly string[];
  readonly refusedInstances: readonly string[];
  readonly missedInstances: readonly string[];
  readonly unjudgedInstances: readonly string[];
}

/** Committed exceptions: for each list of an outcome, names by reason. */
type Exceptions = Readonly<
  Record<keyof Omit<Outcome, 'counts'>, Readonly<Record<string, readonly string[]>>>
>;

/** Warnings that say that a schema is not one of version 1.0. */
const DOUBTS = new Set(['xsd-ambiguous-content', 'xsd-not-imported', 'xsd-version']);

function run(folder: string, tests: readonly SchemaTest[]): Outcome {
  const counts: Record<string, number> = {};
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  const outcome = {
    refusedSchemas: [] as string[],
    missedSchemas: [] as string[],
    refusedInstances: [] as string[],
    missedInstances: [] as string[],
    unjudgedInstances: [] as string[],
  };
  for (const { name, validity, documents, instances } of tests) {
    const { schema, diagnostics } = convertFromSuite(folder, documents);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    const doubted = failed || diagnostics.some(({ code }) => DOUBTS.has(code));
    count(`${validity} schemas`);
    if (validity === 'valid' && failed) outcome.refusedSchemas.push(name);
    if (validity === 'invalid' && !doubted) outcome.missedSchemas.push(name);
    if (validity !== 'valid') continue;
    for (const instance of instances) {
      if (instance.validity !== 'valid' && instance.validity !== 'invalid') continue;
      count(`${instance.validity} instances`);
      const problem = problemOfInstance(schema, textOf(folder, instance.document));
      if (problem === TOO_LARGE) outcome.unjudgedInstances.push(instance.document);
      else if (instance.validity === 'valid' && problem !== undefined)
        outcome.refusedInstances.push(instance.document);
      else if (instance.validity === 'invalid' && problem === undefined)
        outcome.missedInstances.push(instance.document);
    }
  }
  for (const list of Object.values(outcome)) list.sort();
  return { counts, ...outcome };
}

function expectExactly(outcome: Outcome, file: string): void {
  const path = join(import.meta.dirname, file);
  const known: Exceptions | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const { counts: _counts, ...lists } = outcome;
  if (process.env['UPDATE_CASES'] === '1')
    writeFileSync(path, `${JSON.stringify(sorted(lists, known), null, 2)}\n`);
  const flat = Object.fromEntries(
    Object.entries(known ?? {}).map(([list, reasons]) => [list, Object.values(reasons).flat().sort()]),
  );
  expect(lists).toEqual(flat);
}

/** Keeps the reasons that are known and puts what is new under one that says so. */
function sorted(lists: Omit<Outcome, 'counts'>, known: Exceptions | undefined): unknown {
  return Object.fromEntries(
    Object.entries(lists).map(([list, names]) => {
      const reasons: Record<string, string[]> = {};
      const before = Object.entries(Object.entries(known ?? {}).find(([key]) => key === list)?.[1] ?? {});
      for (const name of names) {
        const reason = before.find(([, known]) => known.includes(name))?.[0] ?? 'not looked at yet';
        (reasons[reason] ??= []).push(name);
      }
      return [list, reasons];
    }),
  );
}

describeWithShared('the W3C XML Schema suite, XML Schema 1.0', () => {
  let suite: ReturnType<typeof unpack>;
  beforeAll(() => {
    suite = unpack(sharedPath('suites', 'xsdtests.tar.xz'));
  });
  afterAll(() => suite.remove());

  test('valid schemas are read, invalid ones are noticed, and the model judges instances, but for the exceptions that are listed', () => {
    const outcome = run(suite.folder, testsOfVersion10(suite.folder));
    expect(outcome.counts).toEqual({
      'valid schemas': 6520,
      'invalid schemas': 3195,
      'indeterminate schemas': 12,
      'valid instances': 2742,
      'invalid instances': 1944,
    });
    expectExactly(outcome, 'w3c-exceptions.json');
    const invalid = outcome.counts['invalid schemas'] ?? 0;
    console.log(`invalid schemas noticed: ${invalid - outcome.missedSchemas.length} of ${invalid}`);
  });

  test('every schema of the NIST part is read, and the model judges its instances', () => {
    const outcome = run(suite.folder, nistTests(suite.folder));
    expect(outcome.counts).toEqual({
      'valid schemas': 3955,
      'valid instances': 10614,
      'invalid instances': 8626,
    });
    expectExactly(outcome, 'nist-exceptions.json');
  });
});
