import { expect, test } from 'vitest';
import type { Resource } from '../../generator/model/model.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { apiModel, complex, el, message, resource, seq } from '../emit/support/build-model.js';

const types = {
  Many: complex(seq(el('order', 'One', '*'))),
  Few: complex(seq(el('order', 'One', [0, 3]))),
  One: complex(seq(el('note'))),
  Envelope: complex(seq(el('status'), el('payload', 'Many'))),
};

/** What a client calls a resource that answers with an element of a type. */
function called(name: string, type: keyof typeof types, more: Partial<Resource> = {}): string | undefined {
  const reads = resource(name, { method: 'GET', response: message(el('answer', type)), ...more });
  const { names } = resolveNames(apiModel([reads], types), EMPTY_LOCK, {});
  const [operation] = names.operations.get(name) ?? [];
  return operation && `${operation.names.group}.${operation.names.method} ${operation.names.function}`;
}

test('a resource in the plural that answers with any number of one thing is a list', () => {
  expect(called('orders', 'Many')).toBe('orders.list listOrders');
  expect(called('openorders', 'Envelope')).toBe('openOrders.list listOpenOrders');
});

test('others that read are not', () => {
  expect(called('order', 'Many')).toBe('orders.get getOrder');
  expect(called('orders', 'One')).toBe('orders.get getOrder');
  expect(called('orders', 'Few')).toBe('orders.get getOrder');
  expect(called('orders', 'Many', { path: '/orders/{id}' })).toBe('orders.get getOrder');
  expect(called('status', 'Many')).toBe('statuses.get getStatus');
});

test('what writes or deletes is called by that', () => {
  expect(called('orders', 'Many', { method: 'POST', effects: ['writes'] })).toBe('orders.create createOrder');
  expect(called('orders', 'Many', { effects: ['deletes'] })).toBe('orders.delete deleteOrder');
});
