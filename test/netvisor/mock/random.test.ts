import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNetvisorMock } from '../../../generated/netvisor/src/mock/index.js';
import { routes } from '../../../generated/netvisor/src/mock/routes.js';
import type { ResourceTable } from '../../../generated/netvisor/src/runtime/index.js';
import { buildRequest } from '../../../generated/netvisor/src/runtime/index.js';
import { randomOf } from '../../support/random.js';
import { messageValues } from '../../support/table-values.js';
import { TestClock } from './support.js';

/** Stands for the key of something that there is. */
const KEY = 424_242_424;

/** Parameters by resource and method, for those that have to say how they are meant. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  salesinvoice: ['method=add', 'method=add', 'method=edit&id=KEY'],
  vendor: ['method=add', 'method=edit&netvisorkey=KEY'],
  salesorderinvoicing: ['method=deliveryonly', 'method=billanddelivery'],
  accountingbudgetaccountlist: ['year=2026'],
  accountingbudgetdimensionyearbudget: ['year=2026&accountid=8&dimensionheaderid=1'],
  accountingbudgetyearbudget: ['year=2026'],
  accountingledger: ['startdate=1900-01-01&enddate=2999-01-01&showgenerator=1', 'netvisorkeylist=KEY,KEY'],
  contractinvoicingreport: ['year=2026'],
  deletedpurchasepayments: ['deletedsince=2026-11-21'],
  deletedsalesinvoices: ['deletedsince=2026-11-21'],
  deletedsalesorders: ['deletedsince=2026-11-21'],
  deletedsalespayments: ['deletedsince=2026-11-21'],
  deletesalesinvoice: ['invoiceid=KEY', 'orderid=KEY'],
  deletesalespayment: ['paymentid=KEY'],
  getattachments: ['attachmentsource=purchaseinvoice&netvisorkey=KEY'],
  getorder: ['netvisorkey=KEY&includedocuments=1&showcommentlines=1', 'netvisorkeylist=KEY,KEY'],
  getpurchaseinvoice: [
    'netvisorkey=KEY&version=2&omitattachments=false',
    'netvisorkeylist=KEY,KEY,KEY&include=actions',
    'netvisorkey=KEY&include=handlinghistory',
    'netvisorkey=KEY&include=invoiceimage',
  ],
  getsalesinvoice: [
    'netvisorkey=KEY&includedocuments=1&includeattachments=1&showcommentlines=1&showprocesshistory=1&pdfimage=nopdf',
    'netvisorkeylist=KEY,KEY',
  ],
  getvendor: ['netvisorkey=KEY', 'changedsince=2020-01-01', 'netvisorkeylist=KEY,KEY'],
  salesinvoicelist: ['replyoption=3', 'listtype=preinvoice'],
  unprocessedoutgoingpayments: ['idlist=KEY,KEY'],
  updatesalesinvoicestatus: ['status=paid&netvisorkey=KEY', 'status=reminded&netvisorkeylist=KEY,KEY'],
};

type RandomCall = readonly [resource: string, target: string, body: string | undefined];

/** A random call of a resource. */
function callOf({ resource }: { readonly resource: ResourceTable }): fc.Arbitrary<RandomCall> {
  const { name, request, method, path } = resource;
  const query = fc.constantFrom(...(QUERIES[name] ?? ['']));
  const bodies: fc.Arbitrary<unknown> =
    request === undefined ? fc.constant(undefined) : messageValues(request);
  const calls = fc.tuple(query, bodies).map(([text, value]) => {
    const target = `${path}${text === '' ? '' : `?${text}`}`;
    if (value === undefined) return [name, target, method === 'POST' ? '' : undefined] as const;
    const built = buildRequest({ ...resource, parameters: [], rules: [] }, {}, tamed(value));
    // Random values know nothing of patterns.
    return built.ok ? ([name, target, built.value.body ?? ''] as const) : undefined;
  });
  return calls.filter((call) => call !== undefined);
}

/** Values that have to meet others for more to happen than a refusal. */
const TAMED: readonly (readonly [RegExp, unknown])[] = [
  [/NetvisorKey$/iu, KEY],
  [/^year$/iu, 2026],
  [/^month$/iu, 3],
  [/^method$/iu, 'replace'],
  [/^accountNumber$/iu, '3000'],
  [/Date$/u, '2026-11-20'],
  [/^deliveryAmount$/u, 'all'],
  [/^salesInvoiceStatus$/u, 'open'],
  [/ReferenceNumber$/u, '1070'],
];

function tamed(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => tamed(one, name));
  if (value instanceof Uint8Array) return value;
  const other = TAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (typeof value !== 'object' || value === null) return other ?? value;
  const own = Object.entries(value).map(([key, one]): readonly [string, unknown] => [
    key,
    key === 'value' && other !== undefined ? other : tamed(one, key),
  ]);
  return Object.fromEntries(own);
}

function randomCalls(): readonly RandomCall[] {
  const calls = routes.map((route) => ({
    arbitrary: callOf(route),
    weight: /^(?:sales|purchase)invoice$/u.test(route.resource.name) ? 5 : 1,
  }));
  return fc.sample(fc.oneof(...calls), { numRuns: 1500, seed: 20261121 });
}

test('random valid calls of every resource are answered by the model, or refused for a reason', async () => {
  const names = routes.map(({ resource }) => resource.name);
  expect(Object.keys(QUERIES).filter((name) => !names.includes(name))).toEqual([]);
  const mock = createNetvisorMock({ authenticate: false, clock: new TestClock() });
  const random = randomOf(20261121);
  const keys = ['1'];
  const key = (): string => random.pick(keys);
  const succeeded = new Set<string>();
  const odd: string[] = [];
  for (const [name, target, text] of randomCalls()) {
    const url = `https://mock.test${target.replaceAll('KEY', key)}`;
    const body = text?.replaceAll(String(KEY), key);
    const answer = await mock.fetch(new Request(url, body === undefined ? {} : { method: 'POST', body }));
    const xml = await answer.text();
    const [first, second = ''] = [...xml.matchAll(/<Status>([^<]*)/gu)].map(([, status]) => status ?? '');
    keys.push(...[...xml.matchAll(/<InsertedDataIdentifier>(\d+)/gu)].map(([, id]) => id ?? ''));
    if (first === 'OK') succeeded.add(name);
    else if (!/^(?:INVALID_DATA|DUPLICATE_DATA) :: /u.test(second)) odd.push(`${url}\n${body ?? ''}\n${xml}`);
  }
  expect(odd).toEqual([]);
  // These need two or more things that belong together; tests of their own have them.
  expect(names.filter((name) => !succeeded.has(name))).toEqual([
    'salesorderinvoicing',
    'matchcreditnote',
    'matchpayment',
    'masspayments',
  ]);
});
