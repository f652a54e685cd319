import type { ApiModel } from '../../../generator/model/model.js';
import {
  anyElement,
  apiModel,
  at,
  choice,
  complex,
  el,
  group,
  message,
  parameter,
  resource,
  seq,
  TEXT,
} from './build-model.js';

const DATE = { codec: 'date' };
const DECIMAL = { codec: 'decimal-comma' };
const KEY = { codec: 'integer' };
const closed = (...values: string[]): { openness: 'closed'; values: { value: string }[] } => ({
  openness: 'closed',
  values: values.map((value) => ({ value })),
});

/** One message with everything that is hard: choices, repeated groups, recursion, mixed content, collisions. */
export const hardModel: ApiModel = apiModel(
  [
    resource('salesinvoice', {
      path: '/salesinvoice.nv',
      method: 'POST',
      effects: ['writes'],
      title: { fi: 'Lasku', en: 'Import a SalesInvoice' },
      docs: { en: 'Ends a comment */ and uses `code`, @param tags and \u202Ereversed\u0007 text.' },
      parameters: [
        parameter('method', { codec: 'text', enumeration: closed('add', 'edit') }, true),
        parameter('id', KEY, false, { docs: { en: 'Key of the invoice.' }, examples: ['1802'] }),
        parameter('netvisorkeylist', KEY, false, { list: { separator: ',', maxItems: 500 } }),
        parameter('__proto__', TEXT),
      ],
      parameterRules: [
        { kind: 'exactly-one', parameters: ['id', 'netvisorkeylist'], reason: 'One key or several.' },
      ],
      limits: { uriLength: 2115 },
      request: message(el('root', 'salesinvoice.request:root'), [
        {
          kind: 'exactly-one',
          paths: ['root/salesinvoice/duedate', 'root/salesinvoice/paymenttermnetdays'],
          reason: 'Due date or days, not both.',
        },
      ]),
      response: message(el('Root', 'salesinvoice.response:Root')),
    }),
    resource('getthings', { parameters: [parameter('keyword', TEXT)], response: message(el('word', KEY)) }),
    resource('forgotten', { status: 'referenced' }),
  ],
  {
    'salesinvoice.request:root': complex(seq(el('salesinvoice', 'salesinvoice.request:root/salesinvoice'))),
    'salesinvoice.request:root/salesinvoice': complex(
      seq(
        el('SalesInvoiceDate', 'salesinvoice.request:root/salesinvoice/SalesInvoiceDate'),
        el('duedate', DATE, '?', { docs: { en: 'When it is due.' }, examples: ['2012-01-01'] }),
        el(
          'paymenttermnetdays',
          { codec: 'integer', facets: { minInclusive: '0', maxInclusive: '999' } },
          '?',
        ),
        el('amount', 'salesinvoice.request:root/salesinvoice/amount', '?'),
        el('class', TEXT, '?'),
        el('Class', TEXT, '?'),
        el('a-b', TEXT, '?'),
        el('a.b', TEXT, '?'),
        el('a_b', TEXT, '?'),
        el('constructor', TEXT, '?'),
        el('invoicelines', 'salesinvoice.request:root/salesinvoice/invoicelines'),
        el('note', 'salesinvoice.request:root/salesinvoice/note', '?'),
        el('dimension', 'salesinvoice.request:root/salesinvoice/dimension', '*'),
        el('voucherline', 'salesinvoice.request:root/salesinvoice/voucherline', '*'),
        choice(
          el('cash', DECIMAL),
          seq(el('card', TEXT), el('holder', TEXT, '?')),
          group('sequence', [el('transfer', TEXT)], '?'),
        ),
        el('flag', 'empty', '?'),
        el('nothing', TEXT, '?', { nillable: true }),
        el('version', { codec: 'integer', enumeration: closed('1', '2') }, '1', { fixed: '2' }),
        anyElement(),
      ),
      [at('class', TEXT), at('status', { codec: 'text', enumeration: closed('open', 'closed') }, true)],
      { anyAttribute: ['##other'] },
    ),
    'salesinvoice.request:root/salesinvoice/SalesInvoiceDate': complex(DATE, [
      at('format', { codec: 'text', enumeration: closed('ansi') }, true),
    ]),
    'salesinvoice.request:root/salesinvoice/amount': complex(
      { codec: 'decimal-comma', facets: { totalDigits: 12, fractionDigits: 2 } },
      [
        at('currency', { codec: 'text', facets: { length: 3, patterns: [['[A-Z]{3}']] } }, true),
        at('value', TEXT),
      ],
    ),
    'salesinvoice.request:root/salesinvoice/invoicelines': complex(
      group(
        'choice',
        [
          el('productline', 'salesinvoice.request:root/salesinvoice/invoicelines/productline'),
          el('commentline', TEXT),
        ],
        '+',
      ),
    ),
    'salesinvoice.request:root/salesinvoice/invoicelines/productline': complex(
      seq(
        el('a', TEXT),
        el('b', TEXT),
        el('a', TEXT),
        group('sequence', [el('key', TEXT), el('val', TEXT)], '*', 'line.items'),
        el('dimension', 'salesinvoice.request:root/salesinvoice/invoicelines/productline/dimension', '*'),
        el('subline', 'salesinvoice.request:root/salesinvoice/invoicelines/productline', '*'),
      ),
    ),
    'salesinvoice.request:root/salesinvoice/dimension': complex(
      seq(el('dimensionname', TEXT), el('dimensionitem', TEXT)),
    ),
    'salesinvoice.request:root/salesinvoice/invoicelines/productline/dimension': complex(
      seq(el('dimensionname', TEXT), el('dimensionitem', TEXT)),
    ),
    'salesinvoice.request:root/salesinvoice/voucherline': complex(seq(el('linesum', DECIMAL))),
    'salesinvoice.request:root/salesinvoice/note': complex({
      kind: 'mixed',
      particle: group('choice', [el('em', TEXT), el('br', 'empty'), anyElement()], '*'),
    }),
    empty: complex({ kind: 'empty' }),
    'salesinvoice.response:Root': complex(
      seq(
        el('Replies', 'salesinvoice.response:Root/Replies', '?'),
        el('Vehicle', 'Vehicle', '*'),
        el(
          'Status',
          {
            codec: 'text',
            enumeration: {
              openness: 'open',
              values: [{ value: 'OK', docs: { en: 'Went well.' } }, { value: 'FAILED' }],
            },
          },
          '1',
        ),
        el('Size', { codec: 'integer', facets: { minInclusive: '0', maxInclusive: '18446744073709551615' } }),
        el('Codes', { codec: 'list', item: { codec: 'integer', enumeration: closed('1', '2') } }),
        el('Either', { codec: 'union', members: [DECIMAL, { codec: 'text', enumeration: closed('-') }] }),
        choice(el('One', TEXT), el('Two', TEXT)),
      ),
    ),
    'salesinvoice.response:Root/Replies': complex(seq(el('InsertedDataIdentifier', KEY, '*'))),
    Vehicle: complex(seq(el('wheels', KEY)), [], { name: 'VehicleType', abstract: true }),
    Car: complex(seq(el('wheels', KEY), el('doors', KEY)), [], { name: 'CarType', base: 'Vehicle' }),
    Bike: complex(seq(el('wheels', KEY), el('bell', { codec: 'boolean' })), [], {
      name: 'BikeType',
      base: 'Vehicle',
    }),
  },
);
