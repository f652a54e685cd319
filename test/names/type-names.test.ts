import { describe, expect, test } from 'vitest';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import type { ComplexType } from '../../generator/model/schema.js';
import { apiModel, complex, el, message, resource, seq, TEXT } from '../emit/support/build-model.js';

const leaf = complex(seq(el('a')));

function typeNames(name: string, types: Readonly<Record<string, ComplexType>>): readonly string[] {
  const { names } = resolveNames(
    apiModel([resource(name, { request: message(el('root', 'R')) })], types),
    EMPTY_LOCK,
    {},
  );
  return names.types.map((type) => type.name);
}

describe('the type of an element is called by resource and element', () => {
  test('without repeating the words they share', () => {
    const types = {
      R: complex(seq(el('SalesInvoice', 'I'))),
      I: complex(seq(el('InvoiceLines', 'L'), el('SalesInvoiceDate', 'D'), el('Customer', 'C'))),
      L: complex(seq(el('b'))),
      D: complex(TEXT),
      C: leaf,
    };
    expect(typeNames('salesInvoice', types)).toEqual([
      'SalesInvoiceRequest',
      'SalesInvoice',
      'SalesInvoiceLines',
      'SalesInvoiceDate',
      'SalesInvoiceCustomer',
    ]);
  });

  test('an item of a list by itself', () => {
    const types = {
      R: complex(seq(el('MassPayments', 'P'))),
      P: complex(seq(el('MassPayment', 'M', '*'))),
      M: leaf,
    };
    expect(typeNames('massPayments', types)).toEqual(['MassPaymentsRequest', 'MassPayments', 'MassPayment']);
  });

  test('by the parent too, where two of one name differ', () => {
    const types = {
      R: complex(seq(el('head', 'H'), el('row', 'W'))),
      H: complex(seq(el('address', 'A'))),
      W: complex(seq(el('address', 'B'))),
      A: leaf,
      B: complex(seq(el('b'))),
    };
    expect(typeNames('order', types)).toEqual([
      'OrderRequest',
      'OrderHead',
      'OrderAddress',
      'OrderRow',
      'OrderRowAddress',
    ]);
  });

  test('by its declared name, where it has one', () => {
    const types = {
      R: complex(seq(el('billTo', 'A'), el('shipTo', 'A'))),
      A: { ...leaf, name: 'AddressType' },
    };
    expect(typeNames('order', types)).toEqual(['OrderRequest', 'OrderAddress']);
  });
});

test('types that look the same and are called the same are one', () => {
  const types = {
    R: complex(seq(el('head', 'H'), el('row', 'W'))),
    H: complex(seq(el('address', 'A'))),
    W: complex(seq(el('address', 'B'), el('place', 'C'))),
    A: leaf,
    B: complex(seq(el('a', TEXT, '1', { docs: { en: 'Documentation makes no other type.' } }))),
    C: leaf,
  };
  expect(typeNames('order', types)).toEqual([
    'OrderRequest',
    'OrderHead',
    'OrderAddress',
    'OrderRow',
    'OrderPlace',
  ]);
});

test('names differ across the whole API', () => {
  const types = { R: complex(seq(el('invoiceLine', 'L'))), S: complex(seq(el('line', 'L'))), L: leaf };
  const model = apiModel(
    [
      resource('salesInvoice', { request: message(el('root', 'S')) }),
      resource('sales', { request: message(el('root', 'R')) }),
    ],
    types,
  );
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  expect(names.types.map(({ resource, name }) => `${resource} ${name}`)).toEqual([
    'sales SalesRequest',
    'sales SalesInvoiceLine',
    'salesInvoice SalesInvoiceRequest',
    'salesInvoice SalesInvoiceLine2',
  ]);
});

test('no module is called like a device', () => {
  const { names } = resolveNames(
    apiModel([resource('con'), resource('Lpt1'), resource('console')], {}),
    EMPTY_LOCK,
    {},
  );
  expect([...names.resources.values()].map(({ file }) => file).sort()).toEqual(['con_', 'console', 'lpt1_']);
});

test('nothing is called like what a module imports', () => {
  const model = apiModel([resource('request'), resource('iso', { request: message(el('root', 'R')) })], {
    R: complex(seq(el('date', 'D'))),
    D: complex(TEXT),
  });
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  expect(names.types.map(({ name }) => name)).toEqual(['IsoRequest', 'IsoDate2']);
  expect(names.resources.get('request')?.type).toBe('Request2');
});
