import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../generator/diff/index.js';
import { rules } from '../../generator/diff/index.js';
import { jsonFinding } from '../../generator/diff/reports/json.js';
import { compareCase, proveCase } from './support/load-case.js';

const folder = join(import.meta.dirname, 'cases');
const pages = join(import.meta.dirname, '../../docs/rules');
const cases = readdirSync(folder).sort();

/** Every rule, without the narrow types of the table. */
const table: Readonly<Record<string, Rule>> = rules;

test('every rule has a case, and every case a rule', () => {
  expect(cases).toEqual(Object.keys(rules).sort());
});

describe.each(cases)('%s', async (id) => {
  const path = join(folder, id);
  const report = await proveCase(path);

  test('gives exactly the expected findings of all rules', () => {
    const actual = `${JSON.stringify({ findings: report.findings.map(jsonFinding), bump: report.bump }, null, 2)}\n`;
    const file = join(path, 'expected.json');
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  test('shows its rule', () => {
    expect(report.findings.map(({ rule }) => rule)).toContain(id);
  });

  test('proves what is breaking, or says why not', () => {
    for (const { rule, verdicts, witness } of report.findings) {
      for (const side of ['request', 'response'] as const) {
        if (verdicts[side] !== 'breaking') continue;
        const kind = table[rule]?.witness.wire === 'message' ? 'message' : 'none';
        expect([rule, side, witness?.[side]?.kind]).toEqual([rule, side, kind]);
      }
      if (verdicts.caller !== 'breaking') continue;
      const kind = table[rule]?.witness.caller === 'code' ? 'code' : 'none';
      expect([rule, 'caller', witness?.caller?.kind]).toEqual([rule, 'caller', kind]);
    }
  });

  test('mirrors the comparison the other way round', () => {
    const back = compareCase(path, 'reverse').findings.map(({ rule }) => rule);
    expect(
      mirrored(
        report.findings.map(({ rule }) => rule),
        back,
      ),
    ).toEqual([]);
  });

  test('gives nothing when a side is compared with itself', () => {
    expect(compareCase(path, 'before').findings).toEqual([]);
    expect(compareCase(path, 'after').findings).toEqual([]);
  });

  test('has a page with cause, verdicts, example and advice', () => {
    const page = readFileSync(join(pages, `${id}.md`), 'utf8').replaceAll(/ +/gu, ' ');
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    const rule = table[id];
    expect(page).toContain(rule === undefined ? '?' : verdictRow(rule));
    expect(page.match(/^## .*$/gmu)).toEqual(['## Example', '## What to do']);
  });
});

/** Findings that the other direction does not answer with one of their mirrors. */
function mirrored(there: readonly string[], back: readonly string[]): readonly string[] {
  const waiting = [...back];
  const missing = there.filter((id) => {
    const { mirror } = table[id] ?? {};
    if (typeof mirror === 'object' && 'none' in mirror) return false;
    const wanted = typeof mirror === 'string' ? [mirror] : (mirror ?? []);
    const index = waiting.findIndex((other) => wanted.includes(other));
    if (index === -1) return true;
    waiting.splice(index, 1);
    return false;
  });
  // What is left must be waived on the way back.
  const unexplained = waiting.filter((id) => {
    const { mirror } = table[id] ?? {};
    return !(typeof mirror === 'object' && 'none' in mirror);
  });
  return [...missing, ...unexplained];
}

/** The row of the page that says what the rule means to whom. */
function verdictRow({ wire, caller }: Rule): string {
  const [request, response] = wire;
  const callers = typeof caller === 'object' && caller !== null ? caller : [caller];
  const shown = [request, response].map((column) => column ?? '-');
  const both = callers.map((column) => column ?? '-');
  return `| ${[...shown, [...new Set(both)].join(' / ')].join(' | ')} |`;
}

test('a mirror names rules that name it back', () => {
  const wrong = Object.entries(table).flatMap(([id, { mirror }]) => {
    if (typeof mirror === 'object' && 'none' in mirror) return [];
    const mirrors = typeof mirror === 'string' ? [mirror] : mirror;
    return mirrors.filter((other) => {
      const back = table[other]?.mirror;
      if (back === undefined) return true;
      if (typeof back === 'object' && 'none' in back) return true;
      const names = typeof back === 'string' ? [back] : back;
      return !names.includes(id) && id !== 'resource-removed-deprecated';
    });
  });
  expect(wrong).toEqual([]);
});

test('a rule that can break someone has a witness or says why not', () => {
  const wrong = Object.entries(table).flatMap(([id, { wire, caller, witness }]) => {
    const callers = typeof caller === 'object' && caller !== null ? caller : [caller];
    const needsWire = wire.includes('breaking') && witness.wire === undefined;
    const needsCaller = callers.includes('breaking') && witness.caller === undefined;
    return [...(needsWire ? [`${id} wire`] : []), ...(needsCaller ? [`${id} caller`] : [])];
  });
  expect(wrong).toEqual([]);
});
