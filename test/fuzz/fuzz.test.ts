import { expect, test } from 'vitest';
import { XmlFault } from '../../runtime/read/fault.js';
import { besideSaxes } from '../runtime/read/beside-saxes.js';
import { caseAt } from './cases.js';
import { differenceIn } from './checks.js';
import { minimise } from './minimise.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('300 documents are read alike in every way', async () => {
  for (let index = 0; index < 300; index++) {
    expect([index, await differenceIn(caseAt(7, index))]).toEqual([index, null]);
  }
});

test('a case is the same whenever it is made', () => {
  expect(JSON.stringify(caseAt(3, 44))).toBe(JSON.stringify(caseAt(3, 44)));
  expect(JSON.stringify(caseAt(3, 44))).not.toBe(JSON.stringify(caseAt(3, 45)));
});

test('a reader that makes something else of a document would be noticed', () => {
  expect(besideSaxes(encode('<a>x</a>'), { value: [] })).toBe('other events');
  expect(besideSaxes(encode('<a>'), { value: [] })).toBe('only we accept: unclosed tag: a');
  const fault = new XmlFault('tag', 'What', { offset: 0, line: 1, column: 1 }, '', '');
  expect(besideSaxes(encode('<a/>'), { error: fault })).toBe('only saxes accepts: tag');
});

test('what shows a difference is made small', async () => {
  const bytes = encode('<r><a x="1"><b>some text</b></a><c><d/><!-- c --><e>needle</e></c></r>');
  const small = await minimise(bytes, async (one) => decode(one).includes('needle'));
  expect(decode(small)).toBe('needle');
  const elements = await minimise(bytes, async (one) => /^<r>.*<e>needle<\/e>.*<\/r>$/.test(decode(one)));
  expect(decode(elements)).toBe('<r><e>needle</e></r>');
});
