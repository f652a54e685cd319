import { describe, expect, test } from 'vitest';
import { DiagnosticCollector } from '../../generator/diagnostics/diagnostic.js';
import { bindResources } from '../../generator/emit/binding/bind-resource.js';
import { bindContext } from '../../generator/emit/binding/context.js';
import { emitRules } from '../../generator/emit/rules.js';
import { messageTable, resourceTable } from '../../generator/emit/tables/tables.js';
import type { ApiModel } from '../../generator/model/model.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { codecByName } from '../../runtime/codecs/by-name.js';
import type { MessageTable, ResourceTable } from '../../runtime/index.js';
import { buildRequest, decode, encode, list, union } from '../../runtime/index.js';
import { caseModel } from './support/cases.js';

const registry = { byName: codecByName, list, union };

function bound(model: ApiModel, name: string): ReturnType<typeof bindResources>[number] {
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const context = bindContext(model, names, {}, new DiagnosticCollector(emitRules));
  const found = bindResources(context).find(({ source }) => source.name === name);
  if (found === undefined) throw new RangeError(name);
  return found;
}

function requestTable(model: ApiModel, name: string): MessageTable<unknown, unknown> {
  const { request } = bound(model, name);
  if (request === undefined) throw new RangeError(name);
  return messageTable(request, registry);
}

const hard: ResourceTable<unknown, unknown, unknown> = resourceTable(
  bound(caseModel('hard'), 'salesinvoice'),
  registry,
);

/** Writes an object and reads it back. */
function there(table: MessageTable<unknown, unknown>, body: unknown): { xml: string; value: unknown } {
  const written = encode(table, body);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const read = decode(table, written.value);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.problems).toEqual([]);
  return { xml: written.value, value: read.value };
}

describe('a request of the hard case', () => {
  const table = requestTable(caseModel('hard'), 'salesinvoice');
  const least = {
    salesInvoice: {
      status: 'open',
      salesInvoiceDate: '2012-01-31',
      invoiceLines: {
        items: [
          { commentLine: 'first' },
          { productLine: { a: '1', b: '2', a2: '3', lineItems: [{ key: 'k', val: 'v' }] } },
          { commentLine: 'last' },
        ],
      },
      cash: 12.5,
      dueDate: '2012-02-14',
    },
  };

  test('is written in the order of the schema, with what can only have one value', () => {
    expect(there(table, least).xml).toBe(
      '<root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><salesinvoice status="open">' +
        '<SalesInvoiceDate format="ansi">2012-01-31</SalesInvoiceDate><duedate>2012-02-14</duedate>' +
        '<invoicelines><commentline>first</commentline>' +
        '<productline><a>1</a><b>2</b><a>3</a><key>k</key><val>v</val></productline>' +
        '<commentline>last</commentline></invoicelines>' +
        '<cash>12,5</cash><version>2</version></salesinvoice></root>',
    );
  });

  test('reads back as the type says', () => {
    expect(there(table, least).value).toEqual({
      salesInvoice: {
        status: 'open',
        salesInvoiceDate: { value: '2012-01-31', format: 'ansi' },
        dueDate: '2012-02-14',
        invoiceLines: {
          items: [
            { commentLine: 'first' },
            {
              productLine: {
                a: '1',
                b: '2',
                a2: '3',
                lineItems: [{ key: 'k', val: 'v' }],
                dimension: [],
                subline: [],
              },
            },
            { commentLine: 'last' },
          ],
        },
        dimension: [],
        voucherLine: [],
        cash: '12.5',
        version: 2,
        any: [],
      },
    });
  });

  test.each([
    ['text with attributes', { amount: { value: '1.50', currency: 'EUR', valueAttribute: 'v' } }],
    ['a cleared amount', { amount: { value: null, currency: 'EUR' } }],
    ['a cleared element', { class: '', class2: 'x', classAttribute: 'y', aB: '1', aB2: '2', aB3: '3' }],
    ['an element called constructor', { constructor_: 'x' }],
    ['mixed content', { note: { content: ['a ', { em: 'b' }, ' c', { br: {} }] } }],
    [
      'mixed content with an element that repeats',
      { note: { content: [{ em: 'a' }, { em: 'b' }, 'c', { br: {} }, { em: 'd' }] } },
    ],
    ['an empty element', { flag: {} }],
    [
      'recursion',
      {
        invoiceLines: {
          items: [{ productLine: { a: '1', b: '2', a2: '3', subline: [{ a: '4', b: '5', a2: '6' }] } }],
        },
      },
    ],
  ])('survives the way there and back: %s', (_, more) => {
    const body = { salesInvoice: { ...least.salesInvoice, ...more } };
    const first = there(table, body);
    expect(first.value).toMatchObject({ salesInvoice: more });
    expect(there(table, first.value)).toEqual(first);
  });

  test('lacks nothing that is not reported, all at once', () => {
    const written = encode(table, {
      salesInvoice: { status: 'odd', cash: 1, card: 'x', paymentTermNetDays: 5, dueDate: null },
    });
    expect(written.ok ? [] : written.problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'choice salesInvoice',
      'missing salesInvoice.invoiceLines',
      'missing salesInvoice.salesInvoiceDate',
      'rule salesInvoice',
      'unknown-value salesInvoice.status',
    ]);
  });
});

test('a call has its parameters by their names on the wire', () => {
  const call = buildRequest(
    hard,
    { method: 'add', keyList: [1, 2], proto: 'x' },
    { salesInvoice: {} },
    { validate: false },
  );
  expect(call.ok && call.value).toMatchObject({
    method: 'POST',
    path: '/salesinvoice',
    query: 'method=add&keylist=1,2&__proto__=x',
  });
});

describe('a message with derived types', () => {
  const table = requestTable(caseModel('namespaced'), 'book');

  test('names them, and reads them back', () => {
    const body = {
      from: { $type: 'PersonType', name: 'Aino', born: '1987' },
      to: { $type: 'FirmType', name: 'Oy', vat: '1' },
      weight: '1.5',
      sizes: ['1', '2.5'],
    };
    const first = there(table, body);
    expect(first.value).toEqual(body);
    expect(there(table, first.value)).toEqual(first);
  });
});
