import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { integer, text } from '../../runtime/index.js';
import type { MessageTable, ResourceTable } from '../../runtime/index.js';
import { createTransport } from '../../runtime/transport/index.js';
import type { CallError, CallResult, Fetch, Profile, Transport } from '../../runtime/transport/index.js';
import { serve } from '../runtime/transport/support.js';
import type { TestServer } from '../runtime/transport/support.js';
import { folder } from './support.js';

/** What these tests use of the profile; its types are checked in the SDK that it is part of. */
export interface ProfileModule {
  readonly netvisorProfile: (options: object) => Profile;
  readonly signature: (signed: object) => Promise<string>;
  readonly requireFound: (result: CallResult<unknown>) => unknown;
  readonly paginationOf: (headers: Headers) => unknown;
  readonly NetvisorError: new (...given: never[]) => CallError;
}

/** What a test has before it: the profile, a server, what that got last and what it answers. */
export interface Desk {
  api: ProfileModule;
  server: TestServer;
  got: { url: string; method: string; headers: NodeJS.Dict<string | string[]>; body: Buffer };
  answer: { status: number; body: string };
}

/** Set before the first test. */
export let desk: Desk;

// The profile stands beside a runtime in every SDK; here it is given that place.
const place = mkdtempSync(join(tmpdir(), 'doctypist-profile-'));
beforeAll(async () => {
  for (const name of ['profile.ts', 'dialect.ts']) copyFileSync(join(folder, name), join(place, name));
  cpSync(join(folder, 'profile'), join(place, 'profile'), { recursive: true });
  symlinkSync(join(folder, '../../runtime'), join(place, 'runtime'), 'junction');
  desk = {
    api: await import(pathToFileURL(join(place, 'profile.ts')).href),
    server: await serve((request, body, response) => {
      const { url = '', method = '', headers } = request;
      desk.got = { url, method, headers, body };
      response.writeHead(desk.answer.status, { 'content-type': 'text/html' }).end(desk.answer.body);
    }),
    got: { url: '', method: '', headers: {}, body: Buffer.alloc(0) },
    answer: { status: 200, body: '' },
  };
});
afterAll(async () => {
  await desk.server.close();
  rmSync(place, { recursive: true });
});

/** Options of the profile, but for what a test is about. */
export const options = {
  environment: 'test',
  sender: 'Pähkinä & Pulla',
  customerId: 'user-1',
  customerKey: 'avain&ä+%ÿ',
  partnerId: 'partner-1',
  partnerKey: 'toinen avain',
  organisationId: '1967543-8',
};

/** An answer that tells of success. */
export const ok = (inside = ''): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?><Root><ResponseStatus><Status>OK</Status></ResponseStatus>${inside}</Root>`;

/** An answer that tells of a failure. */
export const failed = (status: string, inside = ''): string =>
  `<Root><ResponseStatus><Status>FAILED</Status><Status>${status}</Status><TimeStamp>1.1.2018 12:00:00</TimeStamp></ResponseStatus>${inside}</Root>`;

const note: MessageTable<unknown, { readonly text: string }> = {
  root: { el: 'root', is: { parts: [{ el: 'text', as: 'text', is: { codec: text } }] } },
};

/** Parameters of any kind. */
export type Query = Readonly<Record<string, unknown>>;

/** A resource with parameters of any kind; its answer is described by the envelope alone. */
function resource(name: string, effects: ResourceTable['effects']): ResourceTable<Query, undefined, unknown> {
  const parameters = ['a', 'b', 'c'].map((param) => ({ param, as: param, is: { codec: text } }));
  const key = { param: 'netvisorkey', as: 'key', is: { codec: integer } };
  const list = { param: 'list', as: 'list', is: { codec: text }, list: { separator: ',' } };
  return { name, method: 'GET', path: `/${name}.nv`, effects, parameters: [...parameters, list, key] };
}

/** A call that may be repeated. */
export const reading = resource('customerlist', ['reads']);

/** A call that may not. */
export const writing: ResourceTable<Query, { readonly text: string }, unknown> = {
  ...resource('salesinvoice', ['writes']),
  method: 'POST',
  request: note,
};

/** A transport to the server of the test. */
export function transport(more: object = {}, fetch?: Fetch): Transport {
  const profile = desk.api.netvisorProfile({
    ...options,
    environment: desk.server.origin,
    cooldownMs: 0,
    ...more,
  });
  const settings = { random: () => 0, retry: { baseDelayMs: 0 } };
  return createTransport(profile, fetch === undefined ? settings : { ...settings, fetch });
}

/** A header of the vendor that the server got last. */
export const header = (name: string): string => String(desk.got.headers[`x-netvisor-${name}`]);
