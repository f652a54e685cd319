import { describe, expect, test } from 'vitest';
import { internalSubset } from '../../../runtime/read/doctype.js';
import { XmlFault } from '../../../runtime/read/fault.js';
import { canonical, walk } from './events.js';
import { w3cTests } from './w3c.js';

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
    expect(accepted.filter(({ entities }) => entities === 'none').map(({ id }) => id)).toEqual([]);
    expect(accepted.length).toBe(59);
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
