import { accountingResource } from '../../resources/accounting.js';
import type { AccountingRequest } from '../../resources/accounting.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { Exact } from '../exact.js';
import { exact, minus, print, product, quotient, sign, sum } from '../exact.js';
import { DEFAULT_ACCOUNTS } from '../fixtures.js';
import type { VoucherLine } from '../records.js';
import { attributeOf, dayOf, decimalOf, numberOf, textOf } from '../values.js';
import { ledgerLine } from './automatic.js';
import { postVoucher } from './voucher.js';

type Sent = AccountingRequest['voucher'];

/** `accounting.nv`: imports a voucher. */
export const importVoucher: MockRoute<Company> = route(accountingResource, ({ body, context: company }) => {
  const sent = body.voucher;
  const date = dayOf(sent.voucherDate);
  if (date === null) throw invalid('voucherdate: expected a date');
  for (const { accountNumber } of sent.voucherLine)
    if (company.accounts?.has(accountNumber) === false) throw notFound(company, 'Account', accountNumber);
  const voucher = postVoucher(company, {
    date,
    number: numberOf(sent.number),
    description: textOf(sent.description),
    class: sent.voucherClass,
    source: null,
    sent,
    lines: sent.voucherLine.flatMap((line) => linesOf(sent, line)),
  });
  return { replies: { insertedDataIdentifier: [String(voucher.key)], validDataIdentifier: [] } };
});

const HUNDRED = exact('100');
/** Codes of sales: their tax is owed; that of all others is claimed. */
const SALES_CODES = /^(?:KOMY|EUMY|EUUM|EUPM|MUUL|RAMY)/;

/** A line, and where the voucher is gross and the line has tax, one for the tax. */
function linesOf(sent: Sent, line: Sent['voucherLine'][number]): Omit<VoucherLine, 'key'>[] {
  const given = exact(decimalOf(line.lineSum));
  const percent = exact(decimalOf(line.vatPercent));
  const vatCode = attributeOf(line.vatPercent, 'vatCode') ?? 'NONE';
  const isGross = sent.calculationMode.toLowerCase() === 'gross';
  const type = (attributeOf(line.lineSum, 'type') ?? 'gross').toLowerCase();
  const vat = isGross && sign(percent) !== 0 ? taxOf(given, percent, type) : exact('0');
  const net = type === 'gross' ? sum([given, minus(vat)]) : given;
  const description = textOf(line.description);
  const own: Omit<VoucherLine, 'key'> = {
    sum: print(net),
    description,
    account: line.accountNumber,
    vatPercent: print(percent, 0),
    vatCode,
    dimensions: (line.dimension ?? []).map(({ dimensionName: name, dimensionItem: item }) => ({
      name,
      item,
    })),
  };
  if (sign(vat) === 0) return [own];
  const account = SALES_CODES.test(vatCode) ? DEFAULT_ACCOUNTS.salesVat : DEFAULT_ACCOUNTS.purchaseVat;
  return [own, ledgerLine(account, vat, description)];
}

function taxOf(given: Exact, percent: Exact, type: string): Exact {
  const base = type === 'gross' ? sum([HUNDRED, percent]) : HUNDRED;
  return quotient(product(given, percent), base, 2);
}
