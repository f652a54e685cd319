import { describe, expect, test } from 'vitest';
import type { ResourceTable } from '../../../runtime/index.js';
import { buildRequest, date, dateTime, decimalComma, integer, text } from '../../../runtime/index.js';
import { anyText, el, message, outcome } from './support.js';

const list: ResourceTable = {
  name: 'list',
  method: 'GET',
  path: '/customers/{customer}/items.nv',
  effects: ['reads'],
  parameters: [
    { param: 'customer', as: 'customer', is: anyText, required: true },
    { param: 'changedSince', as: 'changedSince', is: { codec: date } },
    { param: 'until', as: 'until', is: { codec: dateTime } },
    { param: 'sum', as: 'sum', is: { codec: decimalComma, minInclusive: '0' } },
    { param: 'keys', as: 'keys', is: { codec: integer }, list: { separator: ',', maxItems: 3 } },
    { param: 'codes', as: 'codes', is: { codec: text }, list: { separator: '|' } },
    { param: 'käy wörd', as: 'keyword', is: anyText },
  ],
  rules: [{ kind: 'at-most-one', of: ['keys', 'codes'], reason: 'the server takes one' }],
  limits: { uriLength: 100 },
};
const post: ResourceTable = {
  name: 'post',
  method: 'POST',
  path: '/order.nv',
  effects: ['writes'],
  parameters: [
    { param: 'method', as: 'method', is: { codec: text, values: ['add', 'edit'] }, required: true },
    { param: 'id', as: 'id', is: { codec: integer } },
  ],
  rules: [{ kind: 'requires', of: ['id', 'method'], reason: 'an edit has a key' }],
  request: message({
    parts: [el('sum', { codec: decimalComma }), el('line', { parts: [el('a')] }, { min: 0, max: 9 })],
  }),
};

describe('a request', () => {
  test('has its parameters in the order of the table, encoded by RFC 3986', () => {
    const query = {
      keyword: `åäö &=?#'()*!~-._`,
      keys: [3, 1, 2],
      sum: 12.5,
      until: '2024-01-01T12:00:00+02:00',
      changedSince: '2024-01-01',
      customer: 'a/b ç',
    };
    expect(outcome(buildRequest({ ...list, limits: {} }, query, undefined))).toStrictEqual({
      method: 'GET',
      path: '/customers/a%2Fb%20%C3%A7/items.nv',
      query:
        'changedSince=2024-01-01&until=2024-01-01T12%3A00%3A00%2B02%3A00&sum=12%2C5&keys=3,1,2' +
        '&k%C3%A4y%20w%C3%B6rd=%C3%A5%C3%A4%C3%B6%20%26%3D%3F%23%27%28%29%2A%21~-._',
    });
  });

  test('leaves out what is undefined or an empty list, and keeps what is null', () => {
    expect(
      outcome(buildRequest(list, { customer: '1', sum: undefined, keys: [], keyword: null }, undefined)),
    ).toStrictEqual({ method: 'GET', path: '/customers/1/items.nv', query: 'k%C3%A4y%20w%C3%B6rd=' });
  });

  test('encodes a separator that cannot stand in a query', () => {
    expect(outcome(buildRequest(list, { customer: '1', codes: ['a', 'b c'] }, undefined))).toStrictEqual({
      method: 'GET',
      path: '/customers/1/items.nv',
      query: 'codes=a%7Cb%20c',
    });
  });

  test('carries its body as XML', () => {
    expect(outcome(buildRequest(post, { method: 'add' }, { sum: 1 }, { declaration: true }))).toStrictEqual({
      method: 'POST',
      path: '/order.nv',
      query: 'method=add',
      body: '<?xml version="1.0" encoding="UTF-8"?><r><sum>1</sum></r>',
    });
  });

  test('reports everything that is wrong with query and body at once', () => {
    expect(
      outcome(buildRequest(post, { id: 'x', methd: 'add' }, { sum: 'x', line: [{}], typo: 1 })),
    ).toStrictEqual([
      'missing query.method',
      'invalid-value query.id',
      'unknown-property query.methd',
      'rule query',
      'unknown-property body.typo',
      'invalid-value body.sum',
      'missing body.line[0].a',
    ]);
    expect(outcome(buildRequest(post, { method: 'delete' }, undefined))).toStrictEqual([
      'unknown-value query.method',
      'missing body',
    ]);
    expect(outcome(buildRequest(list, { customer: '1' }, {}))).toStrictEqual(['unknown-property body']);
    expect(outcome(buildRequest(list, 'x', undefined))).toStrictEqual([
      'type query',
      'missing query.customer',
    ]);
  });

  test('checks lists: their size, their items, and that no item holds the separator', () => {
    const query = { customer: '1', keys: [1, 2, 'x', 4], codes: ['a|b', '\ud800'] };
    expect(outcome(buildRequest(list, query, undefined))).toStrictEqual([
      'too-many query.keys',
      'invalid-value query.keys[2]',
      'invalid-value query.codes[0]',
      'illegal-character query.codes[1]',
      'rule query',
    ]);
    expect(outcome(buildRequest(list, { customer: '1', keys: 5 }, undefined))).toStrictEqual([
      'type query.keys',
    ]);
  });

  test('keeps to the length of a URI, counting the origin where it is known', () => {
    const query = { customer: '1', keyword: 'x'.repeat(50) };
    const origin = 'https://example.com';
    expect(outcome(buildRequest(list, query, undefined))).toHaveProperty('method', 'GET');
    expect(outcome(buildRequest(list, query, undefined, { origin }))).toStrictEqual(['too-long query']);
  });

  test.each([
    [{ customer: '' }, 'missing query.customer'],
    [{ customer: null }, 'missing query.customer'],
    [{}, 'missing query.customer'],
    [{ customer: '..' }, 'invalid-value query.customer'],
    [{ customer: 5 }, 'invalid-value query.customer'],
  ])('has a path that leads where it should: %j', (query, expected) => {
    expect(outcome(buildRequest(list, query, undefined))).toStrictEqual([expected]);
  });
});
