import type {
  GetPurchaseInvoiceLine,
  GetPurchaseInvoiceLineDimensions,
} from '../../resources/get-purchase-invoice.js';
import { exact, print, product, quotient, sum } from '../exact.js';
import type { PostingLine, PurchaseLine } from '../records.js';
import { attributeOf, decimalOf, textOf, textOrEmpty } from '../values.js';

const HUNDRED = exact('100');

/**
 * A line of a purchase invoice as details are answered: its sum is given with tax, or counts as without.
 *
 * @param key its key
 * @param line what was sent
 */
export function purchaseLine(key: number, line: PurchaseLine | PostingLine): GetPurchaseInvoiceLine {
  const given = exact(decimalOf(line.lineSum));
  const percent = exact(decimalOf(line.vatPercent));
  const type = attributeOf(line.lineSum, 'type');
  const taxed = sum([HUNDRED, percent]);
  const isGross = type === 'brutto' || type === 'gross';
  const gross = isGross ? given : quotient(product(given, taxed), HUNDRED, 2);
  const net = isGross ? quotient(product(given, HUNDRED), taxed, 2) : given;
  const vatCode = attributeOf(line.vatPercent, 'vatCode');
  return {
    netvisorKey: key,
    lineSum: print(gross),
    lineNetSum: print(net),
    unitPrice: decimalOf(line.unitPrice),
    vatPercent: print(percent, 0),
    vatCode: vatCode ?? null,
    description: textOrEmpty(line.description),
    unit: textOrEmpty(line.unitName),
    orderedAmount: decimalOf(line.orderedAmount),
    purchasePrice: decimalOf(line.unitPrice),
    deliveredAmount: decimalOf(line.deliveredAmount),
    productCode: textOrEmpty(line.productCode),
    discountPercentage: decimalOf(line.discountPercentage),
    productName: textOrEmpty(line.productName),
    accountingSuggestionBookkeepingAccountNetvisorKey: null,
    accountingSuggestionBookkeepingAccount: textOrEmpty(decimalOf(line.accountingSuggestion)),
  };
}

/**
 * The dimensions of lines, an entry for each that has any.
 *
 * @param lines what was sent
 */
export function lineDimensions(
  ...lines: readonly (PurchaseLine | PostingLine)[]
): GetPurchaseInvoiceLineDimensions[] {
  return lines.flatMap(({ dimension = [] }) => {
    if (dimension === null || dimension.length === 0) return [];
    const named = dimension.map(({ dimensionName, dimensionItem }) => ({
      dimensionName,
      dimensionNameNetvisorKey: null,
      dimensionDetailName: textOf(dimensionItem),
      dimensionDetailNetvisorKey: null,
    }));
    return [{ dimension: named }];
  });
}
