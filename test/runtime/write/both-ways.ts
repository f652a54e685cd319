import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { decode, encode, encodeBytes, validate } from '../../../runtime/index.js';
import type { MessageTable } from '../../../runtime/index.js';
import { programOf } from '../../../runtime/write/compile.js';
import { writeDirectly } from '../../../runtime/write/direct.js';
import { writeOrReport } from '../../../runtime/write/report.js';
import { withWriter } from '../../support/specialised.js';
import { randomOf } from '../../support/random.js';
import { anyTable } from './any-table.js';
import { anyValue } from './any-value.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the direct way writes; undefined where it gives up. */
function direct(table: MessageTable, value: unknown): string | undefined {
  return writeDirectly(programOf(table), value, 256, '', (bytes, length) =>
    decoder.decode(bytes.subarray(0, length)),
  );
}

/** Whether another parser, which knows no schema, takes it. */
function isWellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isGood = true;
  parser.on('error', () => {
    isGood = false;
  });
  parser.write(xml).close();
  return isGood;
}

/** Expects of what was written without a problem that the reader finds none, and that it is read as what it says. */
function expectValid(table: MessageTable, xml: string): void {
  expect([xml, validate(table, xml)]).toStrictEqual([xml, { ok: true, problems: [] }]);
  const read = decode(table, xml);
  const again = read.ok ? encode(table, read.value) : read;
  const second = again.ok ? decode(table, again.value) : again;
  // As text, since the runner compares by assignment, which an own `__proto__` does not survive.
  const shown = [read, second].map((one) => (one.ok ? JSON.stringify(one.value) : one));
  expect([xml, shown[1]]).toStrictEqual([xml, shown[0]]);
}

/** How many objects went which way. */
export interface Counted {
  /** Written by the direct way. */
  readonly direct: number;
  /** Written, but not by the direct way. */
  readonly other: number;
  /** Not written, because something is wrong with them. */
  readonly refused: number;
}

/**
 * Expects of random objects for random tables that the direct way of writing and the one that reports give the same
 * bytes and the same problems, that what is written is well-formed, and valid where nothing is odd.
 *
 * @param seed where the random numbers begin
 * @param tables how many tables
 */
export function expectBothWaysAgree(seed: number, tables: number): Counted {
  const random = randomOf(seed);
  const count = { direct: 0, emitted: 0, other: 0, refused: 0 };
  for (let i = 0; i < tables; i++) {
    const table = anyTable(random);
    const emitted = withWriter(table);
    const odd = random.pick([0, 0, 0.01, 0.05, 0.2]);
    for (let j = 0; j < 4; j++) {
      const value = anyValue(random, table, odd);
      const expected = writeOrReport(programOf(table), value, {});
      const short = direct(table, value);
      if (short !== undefined) expect({ ok: true, value: short }).toStrictEqual(expected);
      expect(encode(table, value)).toStrictEqual(expected);
      expect(encode(emitted, value)).toStrictEqual(expected);
      // It gives up where the direct way does, and nowhere else.
      expect(direct(emitted, value)).toBe(short);
      if (short !== undefined && emitted !== table) count.emitted++;
      const bytes = encodeBytes(table, value);
      expect(bytes.ok ? { ok: true, value: decoder.decode(bytes.value) } : bytes).toStrictEqual(expected);
      if (expected.ok && odd === 0) expectValid(table, expected.value);
      if (expected.ok)
        expect([expected.value, isWellFormed(expected.value)]).toStrictEqual([expected.value, true]);
      count[short !== undefined ? 'direct' : expected.ok ? 'other' : 'refused']++;
    }
  }
  return count;
}
