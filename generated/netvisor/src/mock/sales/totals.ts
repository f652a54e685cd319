import type { SalesInvoiceProductLine } from '../../resources/sales-invoice.js';
import type { Exact } from '../exact.js';
import { exact, minus, print, product, quotient, round, sum } from '../exact.js';
import type { SalesRecord } from '../records.js';
import type { Decimal } from '../../runtime/index.js';
import { attributeOf, decimalOf } from '../values.js';

/** A product line with its sums. */
export interface LineSums {
  /** With tax. */
  readonly gross: Exact;
  readonly vat: Exact;
}

const HUNDRED = exact('100');
/** Decimals to which sums of lines are rounded, as the documents have them. */
const LINE_DIGITS = 2;

/**
 * The sums of a product line: price times quantity less discount, and the tax in it. Sums that are given are taken
 * as they are.
 *
 * @param line the line
 */
export function lineSums(line: SalesInvoiceProductLine): LineSums {
  const rate = exact(decimalOf(line.productVatPercentage));
  const discount = exact(decimalOf(line.salesInvoiceProductLineDiscountPercentage));
  const quantity = exact(decimalOf(line.salesInvoiceProductLineQuantity));
  const price = exact(decimalOf(line.productUnitPrice));
  const share = sum([HUNDRED, minus(discount)]);
  const listed = quotient(product(price, quantity, share), HUNDRED, 12);
  const isGross = attributeOf(line.productUnitPrice, 'type') === 'gross';
  const taxed = sum([HUNDRED, rate]);
  const vat = isGross
    ? quotient(product(listed, rate), taxed, 12)
    : quotient(product(listed, rate), HUNDRED, 12);
  const gross = isGross ? listed : sum([listed, vat]);
  const given = {
    gross: decimalOf(line.salesInvoiceProductLineSum),
    vat: decimalOf(line.salesInvoiceProductLineVatSum),
  };
  return {
    gross: given.gross === null ? round(gross, LINE_DIGITS) : exact(given.gross),
    vat: given.vat === null ? round(vat, LINE_DIGITS) : exact(given.vat),
  };
}

/**
 * Product lines of an invoice or order, in order.
 *
 * @param sent what was sent
 */
export function productLines(sent: SalesRecord['sent']): readonly SalesInvoiceProductLine[] {
  return sent.invoiceLines.invoiceLine.flatMap(({ salesInvoiceProductLine }) =>
    salesInvoiceProductLine === undefined || salesInvoiceProductLine === null
      ? []
      : [salesInvoiceProductLine],
  );
}

/**
 * The total of an invoice or order with tax: as it was sent, or where it was sent empty, calculated from the lines.
 *
 * @param sent what was sent
 */
export function totalOf(sent: SalesRecord['sent']): Decimal {
  const given = decimalOf(sent.salesInvoiceAmount);
  return given === null ? totalOfLines(productLines(sent)) : print(exact(given));
}

/**
 * The total of lines with tax.
 *
 * @param lines product lines
 */
export function totalOfLines(lines: readonly SalesInvoiceProductLine[]): Decimal {
  return print(round(sum(lines.map((line) => lineSums(line).gross)), 2));
}
