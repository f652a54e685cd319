import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocsContent } from '../../generator/workspace/docs-content.js';
import { noBrowser, testBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';
import { repositoryRoot, specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'doctypist-site-'));
const pictures = join(repositoryRoot, 'reports/site');

const invoice = 'resources/sales-invoice.html';
/** One page of every type. */
const pageTypes = [
  'index.html',
  invoice,
  'resources/delete-sales-invoice.html',
  'guides/sales-accounts.html',
  'authentication.html',
  'errors.html',
  'formats.html',
  'limits.html',
  'codes.html',
  'glossary.html',
  'contradictions.html',
  'changes.html',
];

describe.skipIf(noBrowser !== undefined)(`the site in Chromium ${noBrowser ?? ''}`.trim(), () => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    const { model, workspace } = await specification('netvisor');
    const { content } = readDocsContent(workspace);
    const change = { resource: 'salesinvoice', weight: 'breaking', text: 'root/x: removed' } as const;
    const { files } = docsOf(model, { content, changes: { since: 'v1', changes: [change] } });
    for (const [path, text] of files) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    mkdirSync(pictures, { recursive: true });
    browser = await testBrowser();
    page = await browser.page();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = (path: string): Promise<unknown> =>
    page.goto(pathToFileURL(join(folder, 'site', path)).href.replace('%23', '#'));
  const at = (path: string, anchor: string): string =>
    `${pathToFileURL(join(folder, 'site', path)).href}#${anchor}`;
  const titles = (): Promise<string[]> => page.locator('#results a b').allTextContents();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');

  test('searches while it is typed in: wire names, properties, descriptions, values', async () => {
    await open('index.html');
    await page.keyboard.press('/');
    expect(await focused()).toBe('search');
    await page.keyboard.type('expectpartial');
    await expect
      .poll(titles)
      .toEqual([
        'expectpartialpayments · expectPartialPayments',
        'Import sales payment',
        'Importing payments, and partial payments',
      ]);
    await page.fill('#search', 'overrideVoucherSalesReceivablesAccountNumber');
    await expect
      .poll(async () => (await titles())[0])
      .toBe('overridevouchersalesreceivablesaccountnumber · overrideVoucherSalesReceivablesAccountNumber');
    await page.fill('#search', 'SERVICE_ACCESS_ERROR');
    await expect.poll(titles).toContain('SERVICE_ACCESS_ERROR');
    await page.fill('#search', 'nothing of this kind');
    await expect.poll(() => page.locator('#results').textContent()).toBe('Nothing found');
  });

  test.each([
    ['English', 'trade name'],
    ['Finnish', 'aputoiminimi'],
    ['Swedish', 'bifirma'],
  ])('finds a term of the glossary by its %s word', async (_, word) => {
    await open('index.html');
    await page.fill('#search', word);
    await expect.poll(titles).toContain('trade name');
  });

  test.each([
    [
      'two letters that changed places',
      'expectpartialpaymnets',
      'expectpartialpayments · expectPartialPayments',
    ],
    ['a letter too few', 'expectpartialpayment', 'expectpartialpayments · expectPartialPayments'],
    ['a word without its accents', 'hyvaksymiskierto', 'approval workflow'],
    ['a word of a description with a slip', 'hyvityslsku', 'credit note'],
    ['a way on the wire', 'root/salesinvoice/expectpartial', 'expectpartialpayments · expectPartialPayments'],
    ['a path', '/deletesalesinvoice.nv', 'Delete sales invoice'],
    ['the beginning of a value', 'eupm312', '@vatcode · vatCode'],
    ['what stands in a code table', 'payrollpaycheckbatch', 'Where does imported material arrive?'],
  ])('finds %s', async (_, query, title) => {
    await open('index.html');
    await page.fill('#search', query);
    await expect.poll(titles).toContain(title);
  });

  test('says where in a message a result stands', async () => {
    await open('index.html');
    await page.fill('#search', 'salesinvoicenumber');
    const places = page.locator('#results a small:first-of-type');
    await expect
      .poll(() => places.allTextContents())
      .toContain('Import sales invoice, credit invoice or order › request › salesinvoice');
  });

  test('is walked with the keyboard alone: to a result, to its element, and back', async () => {
    await open('index.html');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('/');
    await page.keyboard.type('iso4217');
    await page.locator('#results a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('search');
    await page.keyboard.press('Escape');
    expect(await page.locator('#results').isHidden()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('iso4217currency');
    await expect.poll(titles).toContain('@iso4217currencycode · iso4217CurrencyCode');
    await page.locator('#results a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/iso4217currencycode$/u);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await page.goBack();
    await page.waitForURL(/index\.html$/u);
  });

  test('folds and unfolds a message, and opens the way to the element of a deep link', async () => {
    await open(invoice);
    const request = page.locator('section[aria-labelledby=request]');
    const deep = page.locator(
      '[id="request/root/salesinvoice/invoicelines/invoiceline/salesinvoiceproductline/productname"]',
    );
    expect(await deep.isVisible()).toBe(true);
    await request.getByRole('button', { name: 'Fold all', exact: true }).click();
    expect(await deep.isVisible()).toBe(false);
    await request.getByRole('button', { name: 'Unfold all' }).click();
    expect(await deep.isVisible()).toBe(true);
    await request.getByRole('button', { name: 'Fold all', exact: true }).click();
    await page.goto(
      at(invoice, 'request/root/salesinvoice/invoicelines/invoiceline/salesinvoiceproductline/productname'),
    );
    expect(await deep.isVisible()).toBe(true);
    expect(await deep.evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  test('copies examples', async () => {
    await open(invoice);
    const example = page.locator('section[aria-labelledby=typescript] .example');
    await example.getByRole('button').click();
    await expect.poll(() => example.getByRole('button').textContent()).toBe('Copied');
    await page.evaluate(() => {
      const area = document.createElement('textarea');
      document.body.append(area);
      area.focus();
    });
    await page.keyboard.press('Control+V');
    expect(await page.locator('textarea').inputValue()).toBe(await example.locator('pre').textContent());
  });

  test('is dark or light as the system is, until the reader chooses, and remembers the choice', async () => {
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await open('index.html');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(21, 25, 30)');
    await page.locator('#theme').click();
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await open(invoice);
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => localStorage.clear());
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('shows descriptions in the language of the reader where there are several', async () => {
    await open('resources/purchase-invoice.html');
    const shown = (language: string): Promise<number> =>
      page.locator(`.docs:has([lang=en]):has([lang=sv]) > [lang=${language}]:visible`).count();
    const both = [await shown('en'), await shown('sv')];
    expect(both[0]).toBeGreaterThan(0);
    await page.selectOption('#language', 'en');
    expect([await shown('en'), await shown('sv')]).toEqual([both[0], 0]);
    await page.selectOption('#language', 'sv');
    expect([await shown('en'), await shown('sv')]).toEqual([0, both[1]]);
    await page.reload();
    expect([await shown('en'), await shown('sv')]).toEqual([0, both[1]]);
    await page.evaluate(() => localStorage.clear());
  });

  test.each(pageTypes)('%s fits a narrow screen, and its menu opens and closes', async (path) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const nav = page.locator('#nav');
    expect(await nav.isVisible()).toBe(false);
    await page.locator('#menu').click();
    expect(await nav.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await nav.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('prints everything that is folded, and nothing that only works on a screen', async () => {
    await open(invoice);
    await page
      .locator('section[aria-labelledby=request]')
      .getByRole('button', { name: 'Fold all', exact: true })
      .click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const deep =
      '[id="request/root/salesinvoice/invoicelines/invoiceline/salesinvoiceproductline/productname"]';
    expect(await page.locator(deep).isVisible()).toBe(true);
    for (const gone of ['.bar', '#nav', 'button', '.anchor']) {
      expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
    }
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });
  });

  test.each(pageTypes.flatMap((path) => ['light', 'dark'].map((scheme) => [path, scheme] as const)))(
    'axe finds nothing on %s in %s',
    async (path, scheme) => {
      await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light' });
      await open(path);
      await page.evaluate(axeSource);
      const found = await page.evaluate<readonly string[]>(
        `axe.run(document, { preload: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ html, failureSummary }) => id + ' ' + html.slice(0, 200) + ' ' + failureSummary)))`,
      );
      expect(found).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  test('axe finds nothing on open results', async () => {
    await open('index.html');
    await page.fill('#search', 'vat');
    await page.locator('#results a').first().waitFor();
    await page.evaluate(axeSource);
    const found = await page.evaluate<number>(
      'axe.run(document, { preload: false }).then(({ violations }) => violations.length)',
    );
    expect(found).toBe(0);
  });

  test.each([
    ['overview', 'index.html', 1280, 'light', ''],
    ['resource', invoice, 1280, 'light', ''],
    ['resource-dark', at(invoice, 'request').split('/site/')[1] ?? '', 1280, 'dark', ''],
    ['search', 'index.html', 1280, 'light', 'vat'],
    ['glossary-narrow', 'glossary.html', 390, 'light', ''],
    ['guide', 'guides/sales-accounts.html', 1280, 'light', ''],
  ] as const)('has its picture taken: %s', async (name, path, width, scheme, query) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(path);
    if (query !== '') {
      await page.fill('#search', query);
      await page.locator('#results a').first().waitFor();
    }
    const picture = await page.screenshot({ path: join(pictures, `${name}.png`) });
    expect(picture.length).toBeGreaterThan(10_000);
  });

  test('the consoles of all pages stayed empty', () => {
    expect(browser.said).toEqual([]);
  });
});
