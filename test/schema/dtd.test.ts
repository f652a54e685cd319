import { beforeAll, describe, expect, test } from 'vitest';
import { messageToDtd } from '../../generator/emit/schema/index.js';
import { dtdToSchema, readDtd } from '../../generator/sources/dtd/index.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';
import { messagesOf, randomMessages } from './support/messages.js';

const specifications = new Map<string, Specification>();
beforeAll(async () => {
  for (const name of ['parcels', 'netvisor']) specifications.set(name, await specification(name));
});

/** All messages of a specification with their emitted DTDs. */
function emitted(name: string) {
  const found = specifications.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  const { types } = found.model;
  return messagesOf(found).map((specified) => {
    const { prefixes = {} } = specified.table;
    const dtd = messageToDtd(specified.message, types, { file: specified.name, prefixes });
    return { ...specified, types, prefixes, dtd, text: dtd.documents[0]?.text ?? '' };
  });
}

describe.each([
  { name: 'parcels', messages: 7 },
  { name: 'netvisor', messages: 60 },
])('the DTDs of $name', ({ name, messages }) => {
  test('accept a hundred random messages each by the judgement of libxml2', () => {
    const wrong: string[] = [];
    let judged = 0;
    for (const specified of emitted(name)) {
      for (const xml of randomMessages(specified, specified.types)) {
        const faults = validateWithDtd(xml, { text: specified.text });
        if (faults.length > 0) wrong.push(`${specified.name}: ${faults.join(', ')} ${xml}`);
        judged += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(judged).toBe(100 * messages);
  });

  test('read back and written again are the same, documentation included', () => {
    let compared = 0;
    for (const { message, dtd, text, prefixes } of emitted(name)) {
      const file = dtd.documents[0]?.file ?? '';
      const reading = readDtd({ file, text });
      expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { schema } = dtdToSchema(reading.dtd, { source: file });
      const root = schema.roots.find((one) => one.name === message.root.name);
      if (root === undefined) throw new Error(`${file} has lost its root`);
      const again = messageToDtd({ root }, schema.types, { file: file.slice(0, -4), prefixes });
      expect(again.documents[0]?.text).toBe(text);
      compared += 1;
    }
    expect(compared).toBe(messages);
  });
});
