import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../generator/cli/main.js';
import { runMock } from '../../generator/workspace/run/mock.js';
import type { MockArguments } from '../../generator/workspace/run/mock.js';
import { repositoryRoot } from '../support/specification.js';

const place = mkdtempSync(join(tmpdir(), 'doctypist-serving-'));
afterAll(() => rmSync(place, { recursive: true }));

/** What was printed, and how it ended. */
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Serves a specification while something is done with it. */
async function serving(
  folder: string,
  visit: (origin: string) => Promise<void>,
  more: Partial<MockArguments> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string): void => {
      out += text;
    },
    err: (text: string): void => {
      err += text;
    },
    interactive: false,
  };
  const code = await runMock(
    {
      folder: join(repositoryRoot, folder),
      port: '0',
      data: undefined,
      fault: undefined,
      rate: undefined,
      seed: '1',
      authenticate: true,
      stopped: () => visit(out.split('\n')[0] ?? ''),
      ...more,
    },
    terminal,
  );
  return { code, out: out.replace(/:\d+\n/, ':PORT\n'), err };
}

const shipment = (reference: string): string =>
  `<shipment xmlns="urn:example:parcels:2" reference="${reference}"><sender name="a" street="b" zip="00100" city="c" country="FI"/><receiver name="a" street="b" zip="00100" city="c" country="FI"/><note>one</note></shipment>`;

async function send(url: string, method = 'GET', body?: string): Promise<readonly [number, string]> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body }) });
  return [response.status, await response.text()];
}

test('an API without a mock of its own keeps what is sent and answers the rest with examples', async () => {
  const { code, out, err } = await serving('specs/parcels', async (origin) => {
    const list = `${origin}/v2/shipments?from=2026-01-01`;
    expect((await send(list))[0]).toBe(200);
    expect(await send(`${origin}/v2/shipments/1`)).toEqual([
      404,
      'NOT_FOUND: there is nothing at /v2/shipments/1\n',
    ]);
    const response = await fetch(`${origin}/v2/shipments`, { method: 'POST', body: shipment('first') });
    expect([response.status, response.headers.get('location')]).toEqual([201, '/v2/shipments/1']);
    const stored = await send(`${origin}/v2/shipments/1`);
    expect(stored).toEqual([200, await response.text()]);
    expect(stored[1]).toContain(' id="1" reference="first"><sender ');
    expect((await send(`${origin}/v2/shipments/1`, 'PUT', shipment('second')))[0]).toBe(200);
    const listed = await send(list);
    expect([listed[1].split('<shipment ').length, listed[1].includes('reference="second"')]).toEqual([
      2,
      true,
    ]);
    expect((await send(`${origin}/v2/shipments/1/tracking`))[0]).toBe(200);
    expect(await send(`${origin}/v2/shipments/1`, 'DELETE')).toEqual([204, '']);
    expect((await send(`${origin}/v2/shipments/1`))[0]).toBe(404);
    expect(await send(`${origin}/v2/shipments`)).toEqual([
      400,
      'query: from: expected date, found nothing\n',
    ]);
    expect(
      (await send(`${origin}/v2/shipments`, 'POST', '<shipment xmlns="urn:example:parcels:2"/>'))[0],
    ).toBe(422);
    expect((await send(`${origin}/v2/shipments`, 'POST', 'no'))[0]).toBe(400);
    expect((await send(`${origin}/v2/shipments`, 'DELETE'))[0]).toBe(405);
    expect((await send(`${origin}/v1`))[0]).toBe(404);
  });
  expect([code, out, err]).toEqual([
    0,
    'http://127.0.0.1:PORT\n  answers are what was sent before, or examples made from the documents\n',
    'stopped after 14 calls\n',
  ]);
});

test('PUT makes or replaces, DELETE removes, identifiers that are given are kept, and lists count what there is', async () => {
  await serving('specs/parcels', async (origin) => {
    const list = async (): Promise<readonly unknown[]> => {
      const [, text] = await send(`${origin}/v2/shipments?from=2026-01-01`);
      const ids = [...text.matchAll(/<shipment id="([^"]*)"/gu)].map(([, id]) => id);
      return [/total="(\d+)"/u.exec(text)?.[1], ...ids];
    };
    const at = async (method: string, path: string, body?: string): Promise<readonly unknown[]> => {
      const init = { method, ...(body === undefined ? {} : { body }) };
      const { status, headers } = await fetch(`${origin}${path}`, init);
      return [status, headers.get('location') ?? headers.get('allow') ?? headers.get('content-length')];
    };
    expect(await list()).toEqual(['0']);
    expect(await at('PUT', '/v2/shipments/a%20b', shipment('put'))).toEqual([201, '/v2/shipments/a%20b']);
    expect((await at('PUT', '/v2/shipments/a%20b', shipment('again')))[0]).toBe(200);
    const own = shipment('own').replace(' reference', ' id="77" reference');
    expect(await at('POST', '/v2/shipments', own)).toEqual([201, '/v2/shipments/77']);
    expect((await at('POST', '/v2/shipments', own))[0]).toBe(409);
    expect((await send(`${origin}/v2/shipments/77`))[1]).toContain('reference="own"');
    expect(await list()).toEqual(['2', 'a b', '77']);
    expect(await at('DELETE', '/v2/shipments/77')).toEqual([204, null]);
    expect(await list()).toEqual(['1', 'a b']);
    expect(await at('PATCH', '/v2/shipments/1')).toEqual([405, 'DELETE, GET, PUT']);
    const prefixed = shipment('p')
      .replace(/<(\/?)(\w)/gu, '<$1p:$2')
      .replace('xmlns=', 'xmlns:p=');
    expect((await at('POST', '/v2/shipments', prefixed))[0]).toBe(201);
    const foreign = shipment('f').replace('urn:example:parcels:2', 'urn:other');
    expect(await send(`${origin}/v2/shipments`, 'POST', foreign)).toEqual([
      422,
      'body: The root element <shipment> is of urn:other, not of urn:example:parcels:2 at line 1, column 1\n',
    ]);
  });
});

test('the mock of an SDK is loaded, says how to call it, and leaves nothing behind', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('doctypist-mock-'));
  const { code, out } = await serving('specs/netvisor', async (origin) => {
    const [status, text] = await send(`${origin}/salesinvoicelist.nv`);
    expect([status, text.includes('AUTHENTICATION_FAILED :: A header is missing or wrong')]).toEqual([
      200,
      true,
    ]);
  });
  expect([code, out]).toEqual([
    0,
    [
      'http://127.0.0.1:PORT',
      '  customer id   mock-customer',
      '  customer key  mock-customer-key',
      '  partner id    mock-partner',
      '  partner key   mock-partner-key',
      '  company       1967543-8, or any other business ID',
      '',
    ].join('\n'),
  ]);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('doctypist-mock-'))).toEqual(before);
});

test('data is kept in a file, whole, and a file that is none is said to be so', async () => {
  const data = join(place, 'data.json');
  await serving(
    'specs/parcels',
    async (origin) => {
      await send(`${origin}/v2/shipments`, 'POST', shipment('kept'));
    },
    { data },
  );
  const text = readFileSync(data, 'utf8');
  await serving(
    'specs/parcels',
    async (origin) => {
      expect((await send(`${origin}/v2/shipments/1`))[1]).toContain('reference="kept"');
    },
    { data },
  );
  expect([readFileSync(data, 'utf8'), readdirSync(place)]).toEqual([text, ['data.json']]);
  const refused = async (content: string | undefined, path = data): Promise<string> => {
    if (content !== undefined) writeFileSync(path, content);
    const { code, err } = await serving('specs/parcels', () => Promise.resolve(), { data: path });
    expect(code).toBe(3);
    return err.replaceAll(place, 'PLACE').split(/[\n(]/u)[0]?.trim() ?? '';
  };
  expect([
    await refused('{'),
    await refused(''),
    await refused('[]'),
    await refused('{"format":"mock-data","version":0,"data":[]}'),
    await refused('{"format":"mock-data","version":1,"data":[["a",[[1]]]]}'),
    await refused(undefined, place),
    await refused(undefined, join(place, 'no', 'data.json')),
  ]).toEqual([
    'PLACE/data.json cannot be used: it is not JSON',
    'PLACE/data.json cannot be used: it is not JSON',
    'PLACE/data.json cannot be used: it is not the data of a mock server',
    'PLACE/data.json cannot be used: it was saved by another version; remove it to begin anew',
    'PLACE/data.json cannot be used: the data is damaged',
    'PLACE cannot be used: EISDIR: illegal operation on a directory, read',
    "PLACE/no/data.json cannot be used: ENOENT: no such file or directory, access 'PLACE/no'",
  ]);
});

test('faults are given on the command line', async () => {
  await serving(
    'specs/parcels',
    async (origin) => {
      expect((await send(`${origin}/v1`))[0]).toBe(502);
    },
    { fault: 'status:502' },
  );
  await serving(
    'specs/parcels',
    async (origin) => {
      const statuses: number[] = [];
      for (let count = 0; count < 20; count += 1) statuses.push((await send(`${origin}/v1`))[0]);
      expect(new Set(statuses)).toEqual(new Set([404, 502]));
    },
    { fault: 'status:502', rate: '30' },
  );
});

test('what cannot be served is told in one line', async () => {
  const nobody = (): Promise<void> => Promise.reject(new Error('nothing is served'));
  const wrong = async (more: Partial<MockArguments>): Promise<readonly unknown[]> => {
    const { code, err } = await serving('specs/parcels', nobody, more);
    return [code, err.split(';')[0]?.trim()];
  };
  expect(await wrong({ port: 'x' })).toEqual([2, '--port takes a number up to 65535, not x']);
  expect(await wrong({ rate: '101' })).toEqual([2, '--fault-rate takes a number up to 100, not 101']);
  expect(await wrong({ seed: '-1' })).toEqual([2, '--seed takes a number, not -1']);
  expect(await wrong({ fault: 'slow,explode' })).toEqual([2, '--fault: explode is no fault']);
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  const port = String(typeof address === 'object' && address !== null ? address.port : 0);
  expect(await wrong({ port })).toEqual([3, `port ${port} is in use`]);
  taken.close();
});

test('help shows an example', async () => {
  let out = '';
  const terminal = {
    out: (text: string): void => {
      out += text;
    },
    err: () => {},
    interactive: false,
  };
  expect(await main(['mock', '--help'], terminal)).toBe(0);
  expect(out).toContain('doctypist mock specs/parcels --data mock.json');
});
