import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelToOpenApi } from '../../generator/emit/schema/index.js';
import { noBrowser, testBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';
import { specification } from '../support/specification.js';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

describe.skipIf(noBrowser !== undefined)(`Swagger UI ${noBrowser ?? ''}`.trim(), () => {
  let browser: TestBrowser;
  const served = new Map<string, readonly [type: string, text: string]>();
  const server = createServer((request, response) => {
    const [type, text] = served.get(request.url ?? '') ?? ['text/plain', ''];
    response.writeHead(text === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  let origin = '';
  beforeAll(async () => {
    const types = { 'swagger-ui-bundle.js': 'text/javascript', 'swagger-ui.css': 'text/css' };
    for (const [file, type] of Object.entries(types)) {
      served.set(`/${file}`, [type, readFileSync(join(swagger, file), 'utf8')]);
    }
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
    browser = await testBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test.each([
    { name: 'parcels', operations: 6 },
    { name: 'netvisor', operations: 43 },
  ])('shows every operation of $name, opens one, and complains of nothing', async ({ name, operations }) => {
    const { model } = await specification(name);
    served.set(`/${name}.json`, ['application/json', JSON.stringify(modelToOpenApi(model))]);
    served.set(`/${name}.html`, [
      'text/html',
      `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="swagger-ui.css"><link rel="icon" href="data:,"><div id="ui"></div>
<script src="swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '${name}.json', dom_id: '#ui', docExpansion: 'list', validatorUrl: null })</script>`,
    ]);
    const page = await browser.page();
    await page.goto(`${origin}/${name}.html`);
    const complaints = (): Promise<string[]> => page.locator('.errors-wrapper').allInnerTexts();
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBe(operations);
    expect(await complaints()).toEqual([]);
    await page.locator('.opblock-post .opblock-summary-control').first().click();
    await page.locator('.opblock-body .highlight-code, .opblock-body .model-example').first().waitFor();
    expect(await complaints()).toEqual([]);
    expect(browser.said).toEqual([]);
  });
});
