import { pathToFileURL } from 'node:url';
import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, test } from 'vitest';
import { internalSubset } from '../../../runtime/read/doctype.js';
import { XmlFault } from '../../../runtime/read/fault.js';
import { canonical, walk } from './events.js';
import { OUTSIDE } from './w3c-outside.js';
import { w3cTests } from './w3c.js';
import type { W3cTest } from './w3c.js';

/** Well-formed as XML, but with names that Namespaces in XML does not allow; the suite says so too. */
const WITHOUT_NAMESPACES: ReadonlySet<string> = new Set(['o-p04pass1', 'o-p05pass1']);

function isAccepted(input: Uint8Array): boolean {
  try {
    walk([input], { doctype: internalSubset() });
    return true;
  } catch (error) {
    if (error instanceof XmlFault) return false;
    throw error;
  }
}

describe('the W3C suite, documents without DOCTYPE', () => {
  const tests = w3cTests().filter(({ doctype, type }) => !doctype && type !== 'error');

  test('has as many tests as it had', () => {
    expect(tests.length).toBe(322);
  });

  test.each(['valid', 'invalid'] as const)('reads every document that is %s', (type) => {
    const refused = tests.filter((one) => one.type === type && !isAccepted(one.input)).map(({ id }) => id);
    expect(refused.filter((id) => !WITHOUT_NAMESPACES.has(id))).toEqual([]);
    expect(tests.filter(({ id, namespaces }) => WITHOUT_NAMESPACES.has(id) && namespaces)).toEqual([]);
  });

  test('refuses every document that is not well-formed', () => {
    const accepted = tests
      .filter((one) => one.type === 'not-wf' && isAccepted(one.input))
      .map(({ id }) => id);
    expect(accepted).toEqual([]);
  });
});

const ALONE = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_NO_XXE;
const WITH_FILES = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_DTDLOAD;

/** The file in which libxml2 finds a document not to be well-formed; null where it finds nothing. */
function faultFile({ file, input }: W3cTest, option: number): string | null {
  try {
    XmlDocument.fromBuffer(input, { url: pathToFileURL(file).href, option }).dispose();
    return null;
  } catch (error) {
    if (error instanceof XmlParseError) return error.details[0]?.file ?? '';
    throw error;
  }
}

describe('the W3C suite, documents with DOCTYPE', () => {
  const tests = w3cTests().filter(({ doctype, type }) => doctype && type !== 'error');

  test('has as many tests as it had', () => {
    expect(tests.length).toBe(1652);
  });

  test('refuses each of them unless the option is given', () => {
    const accepted = tests.filter(({ input }) => {
      try {
        walk([input]);
        return true;
      } catch {
        return false;
      }
    });
    expect(accepted.map(({ id }) => id)).toEqual([]);
  });

  test.each(['valid', 'invalid'] as const)('reads every document that is %s', (type) => {
    const refused = tests.filter((one) => one.type === type && one.namespaces && !isAccepted(one.input));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  test('refuses every document that is not well-formed, save those that only what is outside shows to be', () => {
    const accepted = tests.filter((one) => one.type === 'not-wf' && isAccepted(one.input));
    expect(accepted.map(({ id }) => id)).toEqual(Object.keys(OUTSIDE));
    expect(accepted.filter(({ entities }) => entities === 'none').map(({ id }) => id)).toEqual([]);
  });

  test('libxml2 finds the fault of each of those in another file, and none in the document', () => {
    expect(xmlRegisterFsInputProviders()).toBe(true);
    const others = tests.filter((one) => {
      if (OUTSIDE[one.id] === undefined) return false;
      const found = faultFile(one, WITH_FILES);
      const isElsewhere = found !== null && found !== '' && found !== pathToFileURL(one.file).href;
      return faultFile(one, ALONE) !== null || !isElsewhere;
    });
    expect(others.map(({ id }) => id)).toEqual([]);
    const inside = tests.filter(
      ({ entities, id, type }) => type === 'not-wf' && entities !== 'none' && OUTSIDE[id] === undefined,
    );
    expect(inside.map((one) => faultFile(one, WITH_FILES))).toEqual(
      inside.map(({ file }) => pathToFileURL(file).href),
    );
    expect(inside.length).toBe(7);
  });

  test('finds the information that the suite says is there, where nothing is outside', () => {
    const others = tests.filter(({ entities, input, namespaces, output }) => {
      if (output === undefined || entities !== 'none' || !namespaces) return false;
      const wanted = output.replace(/<!DOCTYPE[^]*?\]>\n/, '').replace(/<\?[^]*?\?>/g, '');
      return canonical(walk([input], { doctype: internalSubset() })) !== wanted;
    });
    expect(others.map(({ id }) => id)).toEqual([]);
  });
});
