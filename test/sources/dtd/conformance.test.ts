import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../generator/diagnostics/diagnostic.js';
import { readDtd } from '../../../generator/sources/dtd/index.js';
import { suiteTests, withEmptyRoot } from './w3c-suite.js';
import type { SuiteTest, Verdict } from './w3c-suite.js';

xmlRegisterFsInputProviders();

const tests = suiteTests();
const withDoctype = tests.filter((test) => test.hasDoctype);
const exceptionsFile = join(import.meta.dirname, 'conformance-exceptions.json');

/** Severity of the worst finding about the declarations of a document. */
function worst({ file, bytes }: SuiteTest): Severity | 'none' {
  const { diagnostics } = readDtd(
    { file, bytes },
    {
      resolve: ({ location }) =>
        existsSync(location) ? { file: location, bytes: readFileSync(location) } : undefined,
    },
  );
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities.find((severity) => diagnostics.some((found) => found.severity === severity)) ?? 'none';
}

const found = new Map(withDoctype.map((test) => [test, worst(test)]));

function count(verdict: Verdict, ...severities: readonly (Severity | 'none')[]): number {
  return [...found].filter(([test, severity]) => test.verdict === verdict && severities.includes(severity))
    .length;
}

function uncaught(verdict: Verdict, ...severities: readonly (Severity | 'none')[]): readonly string[] {
  return [...found]
    .filter(([test, severity]) => test.verdict === verdict && severities.includes(severity))
    .map(([test]) => test.id)
    .sort();
}

/** Whether libxml2 takes the declarations of a document, with an empty root behind them, to be well-formed. */
function isFaultBehindDeclarations({ file, bytes }: SuiteTest): boolean {
  const option = ParseOption.XML_PARSE_DTDLOAD;
  try {
    XmlDocument.fromString(withEmptyRoot(bytes), { option, url: pathToFileURL(file).href }).dispose();
    return true;
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return false;
  }
}

/** Tests that a reader of declarations cannot catch: two lists, each under the reason why. */
const exceptions: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(exceptionsFile, 'utf8'),
);
const [illFormedBehind = [], invalidInDocument = []] = Object.values(exceptions);

describe('the documents of the W3C XML suite that have a DOCTYPE', () => {
  it('are 1,664 of the 1,950 that apply to XML 1.0, fifth edition', () => {
    expect(tests.length).toBe(1950);
    const verdicts: readonly Verdict[] = ['valid', 'invalid', 'not-wf', 'error'];
    expect(verdicts.map((verdict) => withDoctype.filter((test) => test.verdict === verdict).length)).toEqual([
      721, 155, 765, 23,
    ]);
  });

  it('have no error in their declarations if they are valid', () => {
    expect(uncaught('valid', 'error')).toEqual([]);
    expect(count('valid', 'none', 'info', 'warning')).toBe(721);
  });

  it('are caught if they are ill-formed, unless the fault is behind the declarations', () => {
    expect(count('not-wf', 'error')).toBe(593);
    expect(uncaught('not-wf', 'none', 'info', 'warning')).toEqual(illFormedBehind);
    expect(illFormedBehind.length).toBe(172);
  });

  it('that are ill-formed and not caught have declarations that libxml2 accepts', () => {
    const ids = new Set(illFormedBehind);
    const refused = withDoctype.filter((test) => ids.has(test.id) && !isFaultBehindDeclarations(test));
    expect(refused.map((test) => test.id)).toEqual([]);
  });

  it('are caught if they are invalid, unless an element or attribute of the document is at fault', () => {
    expect(count('invalid', 'error', 'warning')).toBe(54);
    expect(uncaught('invalid', 'none', 'info')).toEqual(invalidInDocument);
  });

  it('that the suite leaves open are read without a crash', () => {
    expect([count('error', 'error'), count('error', 'warning'), count('error', 'none')]).toEqual([15, 1, 7]);
  });
});
