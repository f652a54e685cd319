import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reporters } from '../../../generator/diff/index.js';
import { noBrowser, testBrowser } from '../../support/browser.js';
import type { TestBrowser } from '../../support/browser.js';
import { compareCase } from '../support/load-case.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const report = compareCase(join(import.meta.dirname, 'cases/hostile'));

describe.skipIf(noBrowser !== undefined)(`the HTML report in Chromium ${noBrowser ?? ''}`.trim(), () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-report-'));
  const file = join(folder, 'report.html');
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(file, reporters.html.print(report));
    browser = await testBrowser();
    page = await browser.page();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = (): Promise<unknown> => page.goto(pathToFileURL(file).href);
  const shownRows = (): Promise<number> => page.locator('tr[data-verdict]:visible').count();

  test('opens from disk with every finding, and says nothing to the console', async () => {
    await open();
    expect(await shownRows()).toBe(report.findings.length);
    expect(browser.said).toEqual([]);
  });

  test('filters by verdict, by family and by words, and takes each back', async () => {
    await open();
    const breaking = report.findings.filter(({ verdict }) => verdict === 'breaking').length;
    const box = page.locator('input[data-verdict="breaking"]');
    await box.uncheck();
    expect(await shownRows()).toBe(report.findings.length - breaking);
    await box.check();
    await page.locator('select').selectOption('elements');
    expect(await shownRows()).toBe(report.findings.filter(({ family }) => family === 'elements').length);
    await page.locator('select').selectOption('');
    await page.locator('input[type="search"]').fill('order/extra');
    expect(await shownRows()).toBe(1);
    expect(await page.locator('output').textContent()).toBe(`1 of ${report.findings.length} shown`);
    expect(await page.locator('main h2:visible').allTextContents()).toEqual(['POST order', 'Upgrading']);
    await page.locator('input[type="search"]').fill('');
    expect(await shownRows()).toBe(report.findings.length);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('is accessible and fits in %s at %i pixels', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open();
    await page.addScriptTag({ content: axeSource }).catch(() => page.evaluate(axeSource));
    const violations: unknown = await page.evaluate(
      '(async () => (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`))()',
    );
    expect(violations).toEqual([]);
    const overflow: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBe(0);
  });
});
