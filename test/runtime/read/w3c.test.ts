import { describe, expect, test } from 'vitest';
import { XmlFault } from '../../../runtime/read/fault.js';
import { walk } from './events.js';
import { w3cTests } from './w3c.js';

/** Well-formed as XML, but with names that Namespaces in XML does not allow; the suite says so too. */
const WITHOUT_NAMESPACES: ReadonlySet<string> = new Set(['o-p04pass1', 'o-p05pass1']);

function isAccepted(input: Uint8Array): boolean {
  try {
    walk([input]);
    return true;
  } catch (error) {
    if (error instanceof XmlFault) return false;
    throw error;
  }
}

describe('the W3C suite, documents without DOCTYPE', () => {
  const tests = w3cTests().filter(({ doctype, type }) => !doctype && type !== 'error');

  test('has as many tests as it had', () => {
    expect(tests.length).toBe(315);
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
