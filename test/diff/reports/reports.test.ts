import { load } from 'cheerio';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ReportFormat } from '../../../generator/diff/index.js';
import { applyApprovals, reporters, reportFormats } from '../../../generator/diff/index.js';
import { compareCase } from '../support/load-case.js';
import { judgeReports, judgeSarif } from '../support/schemas.js';

const hostile = join(import.meta.dirname, 'cases/hostile');
const rules = join(import.meta.dirname, '../cases');
const report = compareCase(hostile);
const [first] = report.findings;
const approved = {
  ...report,
  ...applyApprovals(
    report.findings,
    [
      {
        fingerprint: first?.fingerprint ?? '',
        rule: first?.rule ?? '',
        path: first?.path ?? '',
        by: 'Anna <anna@example.org>',
        date: '2026-01-01',
        reason: 'agreed & "done"',
      },
    ],
    '2026-02-01',
  ),
};

describe.each(reportFormats)('%s', (format: ReportFormat) => {
  test('prints the report with hostile words as expected', () => {
    const actual = reporters[format].print(approved);
    const file = join(hostile, `expected.${format}`);
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  test('prints a report without findings', () => {
    const empty = { ...report, findings: [], bump: 'none' as const };
    const text = reporters[format].print(empty);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('undefined');
  });

  test('leaves out no finding', () => {
    const text = reporters[format].print(report);
    for (const { rule } of report.findings) expect(text).toContain(rule);
  });
});

test('JSON reports of all rules follow the published schema', () => {
  const problems = judgeReports();
  for (const id of readdirSync(rules)) {
    const value: unknown = JSON.parse(reporters.json.print(compareCase(join(rules, id))));
    expect([id, problems(value)]).toEqual([id, []]);
  }
  expect(problems(JSON.parse(reporters.json.print(approved)))).toEqual([]);
});

test('the published schema refuses what is no report', () => {
  const problems = judgeReports();
  const value = JSON.parse(reporters.json.print(report));
  expect(problems({ ...value, extra: 1 })).toEqual([': must NOT have additional properties']);
  expect(problems({ ...value, bump: 'huge' })).toEqual(['/bump: must be equal to one of the allowed values']);
});

test('a reader of JUnit XML counts what the report says', () => {
  const counts = { testcase: 0, failure: 0, skipped: 0 };
  const totals: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testcase' || name === 'failure' || name === 'skipped') counts[name] += 1;
    if (name === 'testsuites') totals.push(String(attributes['tests']), String(attributes['failures']));
  });
  parser.write(reporters.junit.print(approved)).close();
  expect([counts.testcase, counts.failure].map(String)).toEqual(totals);
  expect(counts.skipped).toBe(1);
});

test('the HTML page holds the hostile words as words, and needs nothing from elsewhere', () => {
  const html = reporters.html.print(report);
  const $ = load(html);
  expect($('script')).toHaveLength(1);
  expect($('b')).toHaveLength(0);
  expect($('[src], link, iframe, img, a[href]')).toHaveLength(0);
  expect($('tr[data-verdict]')).toHaveLength(report.findings.length);
  expect($('tr[data-verdict] td.value code').text()).toContain("<script>alert('x')</script>");
  expect(html).not.toMatch(/\bon[a-z]+=/u);
});

test('SARIF of all rules follows the schema of SARIF 2.1.0', () => {
  const problems = judgeSarif();
  for (const id of readdirSync(rules)) {
    const value: unknown = JSON.parse(reporters.sarif.print(compareCase(join(rules, id))));
    expect([id, problems(value)]).toEqual([id, []]);
  }
  const log = JSON.parse(reporters.sarif.print(approved));
  expect(problems(log)).toEqual([]);
  expect(problems({ ...log, version: '2.0.0' })).toEqual([
    '/version: must be equal to one of the allowed values',
  ]);
  const [run] = log.runs;
  const badLevel = { ...run, results: [{ ...run.results[0], level: 'fatal' }] };
  expect(problems({ ...log, runs: [badLevel] })).toEqual([
    '/runs/0/results/0/level: must be equal to one of the allowed values',
  ]);
});

test('SARIF points to the rule and to the place of every finding', () => {
  const log = JSON.parse(reporters.sarif.print(report));
  const [run] = log.runs;
  const ids = run.tool.driver.rules.map(({ id }: { readonly id: string }) => id);
  expect([log.version, run.results.length]).toEqual(['2.1.0', report.findings.length]);
  for (const result of run.results) {
    expect(ids[result.ruleIndex]).toBe(result.ruleId);
    for (const { physicalLocation } of result.locations) {
      if (physicalLocation === undefined) continue;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w%./-]+$/u);
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  }
});

test('annotations of GitHub are one line each', () => {
  const lines = reporters.github.print(report).trimEnd().split('\n');
  expect(lines).toHaveLength(report.findings.length + 1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^::(?:error|warning|notice) .*title=[a-z-]+::/u);
});
