import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

/** Where Debian installs Chromium; `DOCTYPIST_CHROMIUM` names another one. */
const EXECUTABLE = process.env['DOCTYPIST_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why tests in a browser cannot run here; undefined where they can. In continuous integration they must. */
export const noBrowser: string | undefined =
  existsSync(EXECUTABLE) || process.env['CI'] !== undefined
    ? undefined
    : `${EXECUTABLE} is missing: install chromium, or name one in DOCTYPIST_CHROMIUM`;

/** A browser with a profile of its own. */
export interface TestBrowser {
  readonly context: BrowserContext;
  /** A new page; what it writes to its console and what it throws is kept in `said`. */
  readonly page: () => Promise<Page>;
  /** Errors and warnings of all pages so far. */
  readonly said: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts Chromium, which asks nobody on the network. */
export async function testBrowser(): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'doctypist-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const said: string[] = [];
  return {
    context,
    said,
    page: async () => {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(`${page.url()} ${message.text()}`);
      });
      page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
      page.on('requestfailed', (request) =>
        said.push(`${request.url()} ${request.failure()?.errorText ?? ''}`),
      );
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
