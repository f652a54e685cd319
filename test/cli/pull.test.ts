import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run, scratchFolder, writeFiles } from '../support/small-specification.js';

const documents = new Map<string, { status: number; body: string; location?: string }>();
let server: Server;
let base = '';
const scratches: ReturnType<typeof scratchFolder>[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const found = documents.get(request.url ?? '') ?? { status: 404, body: 'not here' };
    response.writeHead(found.status, found.location === undefined ? {} : { location: found.location });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  documents.clear();
  for (const scratch of scratches.splice(0)) scratch.remove();
});

/** A specification with a page and two schemas, the second without origin. */
function specification(extra: Readonly<Record<string, string>> = {}): string {
  const scratch = scratchFolder();
  scratches.push(scratch);
  writeFiles(scratch.path, {
    'doctypist.yaml': [
      'api: { id: orders, title: Orders }',
      `pages: [{ file: pages/a.html, subject: a, origin: '${base}/a' }]`,
      `schemas: [{ file: b.dtd, resource: b, origin: '${base}/b' }, { file: own.dtd, resource: b, part: response }]`,
      'resources: [{ name: b, method: GET }]',
      '',
    ].join('\n'),
    'own.dtd': '<!ELEMENT c EMPTY>\n',
    ...extra,
  });
  return scratch.path;
}

const serve = (path: string, body: string, status = 200): void => void documents.set(path, { status, body });
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('pull', () => {
  test('writes every document that has an origin, and when it came with which bytes', async () => {
    const folder = specification({ 'b.dtd': '<!ELEMENT b EMPTY>\n<!-- old -->\n' });
    serve('/a', '<p>a</p>\n');
    serve('/b', '<!ELEMENT b EMPTY>\n<!ELEMENT c EMPTY>\n<!ELEMENT d EMPTY>\n');
    expect(await run('pull', folder)).toEqual({
      code: 0,
      out: 'new      pages/a.html\nchanged  b.dtd (2 lines more, 1 less)\n',
      err: '',
    });
    expect(read(folder, 'pages/a.html')).toBe('<p>a</p>\n');
    expect(read(folder, 'own.dtd')).toBe('<!ELEMENT c EMPTY>\n');
    expect(JSON.parse(read(folder, 'sources.lock.json'))).toEqual({
      format: 'doctypist-sources',
      version: 1,
      sources: {
        'b.dtd': {
          origin: `${base}/b`,
          fetched: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
          sha256: sha256(read(folder, 'b.dtd')),
        },
        'pages/a.html': {
          origin: `${base}/a`,
          fetched: expect.stringMatching(/Z$/),
          sha256: sha256('<p>a</p>\n'),
        },
      },
    });
  });

  test('touches nothing where nothing changed', async () => {
    const folder = specification();
    serve('/a', 'a');
    serve('/b', 'b');
    await run('pull', folder);
    const times = (): readonly number[] =>
      ['pages/a.html', 'b.dtd', 'sources.lock.json'].map((file) => statSync(join(folder, file)).mtimeMs);
    const before = times();
    expect(await run('pull', folder)).toEqual({
      code: 0,
      out: 'same     pages/a.html\nsame     b.dtd\n',
      err: '',
    });
    expect(times()).toEqual(before);
  });

  test('writes nothing where one document cannot be fetched', async () => {
    const folder = specification();
    serve('/a', 'a');
    serve('/b', 'gone', 410);
    const { code, out, err } = await run('pull', folder);
    expect({ code, out }).toEqual({ code: 3, out: 'new      pages/a.html\nfailed   b.dtd\n' });
    expect(err.split('\n')[0]).toBe(
      `doctypist.yaml:3:11: error pull-failed: b.dtd could not be fetched from ${base}/b: the server answered 410 Gone`,
    );
    expect(err).toMatch(/\n1 error; nothing was written; --partial writes the rest\n$/);
    expect(
      ['pages/a.html', 'b.dtd', 'sources.lock.json'].filter((file) => existsSync(join(folder, file))),
    ).toEqual([]);
  });

  test('--partial writes the rest', async () => {
    const folder = specification();
    serve('/a', 'a');
    const { code, err } = await run('pull', folder, '--partial');
    expect(code).toBe(3);
    expect(err).toMatch(/\n1 error; the rest was written\n$/);
    expect(read(folder, 'pages/a.html')).toBe('a');
    expect(Object.keys(JSON.parse(read(folder, 'sources.lock.json')).sources)).toEqual(['pages/a.html']);
  });

  test('--dry-run shows what would change and writes nothing', async () => {
    const folder = specification();
    serve('/a', 'a');
    serve('/b', 'b');
    expect(await run('pull', folder, '--dry-run', '--format', 'json')).toEqual({
      code: 0,
      out: `${JSON.stringify(
        {
          written: false,
          sources: [
            { file: 'pages/a.html', origin: `${base}/a`, state: 'new', added: 1, removed: 0 },
            { file: 'b.dtd', origin: `${base}/b`, state: 'new', added: 1, removed: 0 },
          ],
          diagnostics: [],
        },
        null,
        2,
      )}\n`,
      err: '',
    });
    expect(existsSync(join(folder, 'pages/a.html'))).toBe(false);
  });

  test('follows a redirect, and refuses an empty answer', async () => {
    const folder = specification();
    documents.set('/a', { status: 302, body: '', location: '/moved' });
    serve('/moved', 'moved');
    serve('/b', '');
    const { out, err } = await run('pull', folder, '--partial');
    expect(out).toBe('new      pages/a.html\nfailed   b.dtd\n');
    expect(err.split('\n')[0]).toMatch(/the answer is empty$/);
    expect(read(folder, 'pages/a.html')).toBe('moved');
  });

  test('does not overwrite what was changed by hand', async () => {
    const folder = specification();
    serve('/a', 'a');
    serve('/b', 'b');
    await run('pull', folder);
    writeFiles(folder, { 'b.dtd': 'mine' });
    serve('/b', 'theirs');
    const { code, err } = await run('pull', folder);
    expect(code).toBe(3);
    expect(err.split('\n')[0]).toMatch(
      /^doctypist\.yaml:3:11: error pull-edited: b\.dtd was changed by hand since it was fetched on .*Z$/,
    );
    expect(read(folder, 'b.dtd')).toBe('mine');
  });

  test.each([
    ['ftp://127.0.0.1/x', 'it is no http or https address'],
    ['nowhere', 'it is no http or https address'],
    ['http://127.0.0.1:1/', null],
  ])('says why nothing comes from %s', async (origin, why) => {
    const folder = specification();
    writeFiles(folder, {
      'doctypist.yaml': `api: { id: o, title: O }\npages: [{ file: a.html, subject: a, origin: '${origin}' }]\n`,
    });
    const { code, err } = await run('pull', folder);
    expect(code).toBe(3);
    const message = `doctypist.yaml:2:9: error pull-failed: a.html could not be fetched from ${origin}: `;
    expect(err.startsWith(why === null ? message : `${message}${why}\n`)).toBe(true);
    expect(err).not.toContain('    at ');
  });

  test('refuses a file outside of the folder, a broken record, and says where nothing has an origin', async () => {
    const folder = specification();
    serve('/a', 'a');
    const config = (file: string): string =>
      `api: { id: o, title: O }\npages: [{ file: ${file}, subject: a, origin: '${base}/a' }]\n`;
    writeFiles(folder, { 'doctypist.yaml': config('../a.html') });
    expect((await run('pull', folder)).err.split('\n')[0]).toBe(
      'doctypist.yaml:2:9: error pull-failed: ../a.html lies outside of the specification folder',
    );
    writeFiles(folder, { 'doctypist.yaml': config('a.html'), 'sources.lock.json': '<<<<<<<' });
    expect((await run('pull', folder)).err.split('\n')[0]).toBe(
      'sources.lock.json:1:1: error pull-record-invalid: sources.lock.json cannot be read',
    );
    expect(existsSync(join(folder, 'a.html'))).toBe(false);
    const bare = specification({ 'doctypist.yaml': 'api: { id: o, title: O }\n' });
    expect(await run('pull', bare)).toEqual({
      code: 0,
      out: '',
      err: 'doctypist.yaml:1:1: warning pull-nothing: no page and no schema has an `origin`\n    Say under `origin` of a page or schema where the document comes from.\n',
    });
  });
});
