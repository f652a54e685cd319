import { expect, test } from 'vitest';
import { cutSpelling } from '../../generator/names/spelling.js';

test.each([
  ['SalesInvoiceDate', ['sales', 'invoice', 'date']],
  ['salesInvoiceDate', ['sales', 'invoice', 'date']],
  ['salesinvoicedate', ['salesinvoicedate']],
  ['VATCode', ['vat', 'code']],
  ['PurchaseOutsideEUDefault', ['purchase', 'outside', 'eu', 'default']],
  ['ISO-3166', ['iso', '3166']],
  ['ISO639-1Code', ['iso', '639', '1', 'code']],
  ['a.b_c-d:e', ['a', 'b', 'c', 'd', 'e']],
  ['address2', ['address', '2']],
  ['2ndAddress', ['2', 'nd', 'address']],
  ['userIDs', ['user', 'ids']],
  ['NotificationS', ['notifications']],
  ['ALLCAPS', ['allcaps']],
  ['eInvoice', ['e', 'invoice']],
  ['KäyttäjäÄlyä', ['käyttäjä', 'älyä']],
  ['日本語', ['日本語']],
  ['__proto__', ['proto']],
  ['-', []],
  ['', []],
])('%s is cut where its spelling shows a border', (name, pieces) => {
  expect(cutSpelling(name)).toEqual(pieces);
});
