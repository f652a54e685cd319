import type {
  GetSalesInvoiceCommentLine,
  GetSalesInvoiceProductLine,
} from '../../resources/get-sales-invoice.js';
import type { SalesInvoiceProductLine } from '../../resources/sales-invoice.js';
import { exact, print } from '../exact.js';
import type { SalesRecord } from '../records.js';
import { attributeOf, dayOf, decimalOf, numberOf, textOf, textOrEmpty } from '../values.js';
import { lineSums } from './totals.js';

/**
 * A product line as details are answered.
 *
 * @param line what was sent
 * @param key its key
 */
export function detailLine(line: SalesInvoiceProductLine, key: number): GetSalesInvoiceProductLine {
  const { gross, vat } = lineSums(line);
  const type = (attributeOf(line.productIdentifier, 'type') ?? 'netvisor').toLowerCase();
  const delivery = dayOf(line.deliveryDate);
  return {
    netvisorKey: key,
    // Answers have the code of the product, however it was named; no document here tells it of a key.
    productIdentifier: {
      value: type === 'customer' ? textOf(line.productIdentifier) : null,
      type: 'customer',
    },
    productName: textOrEmpty(line.productName),
    productNetvisorKey: type === 'netvisor' ? numberOf(line.productIdentifier) : null,
    productUnitPrice: decimalOf(line.productUnitPrice),
    productPurchasePrice: decimalOf(line.productUnitPurchasePrice),
    productVatPercentage: {
      value: decimalOf(line.productVatPercentage),
      vatCode: attributeOf(line.productVatPercentage, 'vatCode') ?? 'NONE',
    },
    productPrimaryEanCode: type === 'primaryeancode' ? textOf(line.productIdentifier) : null,
    productSecondaryEanCode: type === 'secondaryeancode' ? textOf(line.productIdentifier) : null,
    salesInvoiceProductLineQuantity: decimalOf(line.salesInvoiceProductLineQuantity),
    salesInvoiceProductLineUnit: textOrEmpty(line.productUnitName),
    ...(delivery === null ? {} : { salesInvoiceProductLineDeliveryDate: delivery }),
    salesInvoiceProductLineDiscountPercentage:
      decimalOf(line.salesInvoiceProductLineDiscountPercentage) ?? ZERO,
    salesInvoiceProductLineFreeText: textOrEmpty(line.salesInvoiceProductLineFreeText),
    salesInvoiceProductLineVatSum: print(vat),
    salesInvoiceProductLineSum: print(gross),
    salesInvoiceProductLineInventoryId: numberOf(line.salesInvoiceProductLineInventoryId),
    salesInvoiceProductLineInventoryName: null,
    accountingAccountSuggestion: numberOf(line.accountingAccountSuggestion),
    dimension: (line.dimension ?? []).map(({ dimensionName, dimensionItem }) => ({
      dimensionName,
      dimensionItem: textOf(dimensionItem),
    })),
    provisionPercentage: decimalOf(line.provisionPercentage),
  };
}

const ZERO = print(exact('0'), 0);

/**
 * The comment lines of an invoice or order.
 *
 * @param sent what was sent
 */
export function commentLines(sent: SalesRecord['sent']): GetSalesInvoiceCommentLine[] {
  return sent.invoiceLines.invoiceLine.flatMap(({ salesInvoiceCommentLine: line }) =>
    line === undefined || line === null ? [] : [{ comment: line.comment }],
  );
}
