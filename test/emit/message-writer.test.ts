import { format } from 'prettier';
import { expect, test } from 'vitest';
import { messageWriter } from '../../generator/emit/typescript/message-writer.js';
import type { MessageTable, Part } from '../../runtime/index.js';
import { integer, text } from '../../runtime/index.js';
import { randomOf } from '../support/random.js';
import { anyTable } from '../runtime/write/any-table.js';

async function expectLaidOut(table: MessageTable): Promise<boolean> {
  const code = messageWriter(table, 'writer');
  if (code === undefined) return false;
  const options = { parser: 'typescript', printWidth: 100, singleQuote: true } as const;
  expect(await format(code, options)).toBe(`${code}\n`);
  return true;
}

test('writers of messages are laid out as prettier does, for any table', async () => {
  const random = randomOf(8);
  let count = 0;
  for (let i = 0; i < 60; i++) if (await expectLaidOut(anyTable(random))) count++;
  expect(count).toBeGreaterThan(15);
});

test('writers of messages are laid out as prettier does, also where names are long', async () => {
  for (let length = 4; length < 80; length += 3) {
    const named = (mark: string): string => mark.repeat(length);
    const parts: readonly Part[] = [
      { el: 'a', as: named('a'), is: { codec: text } },
      { el: 'b', as: named('b'), is: { codec: integer }, min: 0, max: 9 },
      { el: 'c', as: named('c'), is: { parts: [{ el: 'd', as: named('d'), is: { codec: text } }] } },
      {
        group: 'choice',
        parts: [
          { el: 'e', as: named('e'), is: { codec: text } },
          { el: 'f', as: named('f'), is: { codec: text }, max: 2 },
        ],
      },
    ];
    await expectLaidOut({ root: { el: 'r', is: { parts } } });
  }
});
