import type { AccountingLedgerQuery, AccountingLedgerVoucher } from '../../resources/accounting-ledger.js';
import { accountingLedgerResource } from '../../resources/accounting-ledger.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import type { Voucher } from '../records.js';
import { isBetween, numberOf, textOf, textOrEmpty } from '../values.js';

/** `accountingledger.nv`: vouchers with their lines. */
export const readLedger: MockRoute<Company> = route(
  accountingLedgerResource,
  ({ query, context: company }) => ({
    vouchers: {
      voucher: company.vouchers
        .all()
        .filter((voucher) => matches(voucher, query))
        .map((voucher) => rowOf(company, voucher, query)),
    },
  }),
);

/** What each value of `voucherstatus` takes in; 1, as nothing, takes in all. */
const STATUSES: Readonly<Record<string, readonly Voucher['status'][]>> = {
  '2': ['valid'],
  '3': ['invalidated', 'deleted'],
};

function matches(voucher: Voucher, query: AccountingLedgerQuery): boolean {
  const keys = query.netvisorKeyList?.map(numberOf);
  const statuses = STATUSES[textOf(query.voucherStatus)];
  return (
    isBetween(voucher.date, query.startDate, query.endDate) &&
    isBetween(voucher.modified, query.lastModifiedStart, query.lastModifiedEnd) &&
    isBetween(voucher.modified, query.changedSince, undefined) &&
    (keys === undefined || keys.includes(voucher.key)) &&
    (statuses === undefined || statuses.includes(voucher.status)) &&
    (!limitsAccounts(query) || voucher.lines.some(({ account }) => isAccount(account, query)))
  );
}

function limitsAccounts({ accountNumberStart, accountNumberEnd }: AccountingLedgerQuery): boolean {
  return textOf(accountNumberStart) !== '' || textOf(accountNumberEnd) !== '';
}

/** Accounts are ordered as text: 17 comes before 1701. */
function isAccount(
  account: string,
  { accountNumberStart, accountNumberEnd }: AccountingLedgerQuery,
): boolean {
  const start = textOf(accountNumberStart);
  const end = textOf(accountNumberEnd);
  return account >= start && (end === '' || account <= end);
}

function rowOf(company: Company, voucher: Voucher, query: AccountingLedgerQuery): AccountingLedgerVoucher {
  const { source } = voucher;
  return {
    status: voucher.status,
    netvisorKey: voucher.key,
    voucherDate: voucher.date,
    voucherNumber: voucher.number,
    voucherDescription: textOrEmpty(voucher.description),
    voucherClass: voucher.class,
    // Empty where the voucher was imported by itself.
    linkedSourceNetvisorKey: { value: source?.key ?? null, type: source?.type ?? '' },
    voucherNetvisorUri: `${company.origin}/voucher/${voucher.key}`,
    voucherLine: voucher.lines
      .filter(({ account }) => !limitsAccounts(query) || isAccount(account, query))
      .map((line) => ({
        netvisorKey: line.key,
        lineSum: line.sum,
        description: textOrEmpty(line.description),
        accountNumber: line.account,
        vatPercent: line.vatPercent,
        vatCode: line.vatCode,
        dimension: line.dimensions.map(({ name, item }) => ({ dimensionName: name, dimensionItem: item })),
      })),
  };
}
