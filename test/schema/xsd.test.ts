import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageToXsd } from '../../generator/emit/schema/index.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';
import { messagesOf, randomMessages } from './support/messages.js';
import { xsdJudge } from './support/xsd-judge.js';
import type { XsdJudge } from './support/xsd-judge.js';

const judge = xsdJudge();
const specifications = new Map<string, Specification>();

beforeAll(async () => {
  for (const name of ['parcels', 'netvisor']) specifications.set(name, await specification(name));
});
afterAll(judge.close);

function of(name: string): Specification {
  const found = specifications.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** All messages of a specification with their emitted schemas. */
function emitted(name: string) {
  const { model } = of(name);
  return messagesOf(of(name)).map((specified) => ({
    ...specified,
    xsd: messageToXsd(specified.message, model.types, { file: specified.name }),
  }));
}

describe.each([
  { name: 'parcels', messages: 7 },
  { name: 'netvisor', messages: 60 },
])('the schemas of $name', ({ name, messages }) => {
  test('are loaded by libxml2 and accept a hundred random messages each', () => {
    const wrong: string[] = [];
    let judged = 0;
    for (const specified of emitted(name)) {
      let faults: ReturnType<XsdJudge['load']>;
      try {
        faults = judge.load(specified.xsd);
      } catch (error) {
        wrong.push(`${specified.name}: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      for (const xml of randomMessages(specified, of(name).model.types)) {
        const fault = faults(xml);
        if (fault !== '') wrong.push(`${specified.name}: ${fault}`);
        judged += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(judged).toBe(100 * messages);
  });

  test('say everything that the models say', () => {
    expect(emitted(name).flatMap(({ xsd }) => xsd.diagnostics)).toEqual([]);
  });
});
