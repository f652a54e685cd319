import type { AccountListAccount } from '../resources/account-list.js';
import type { PaymentTermListPaymentTerm } from '../resources/payment-term-list.js';
import type { SalesPersonnelListSalesPerson } from '../resources/sales-personnel-list.js';
import { date, toDecimal } from '../runtime/index.js';
import type { Decimal, IsoDate } from '../runtime/index.js';

/** A customer that is known. */
export interface CustomerFixture {
  readonly netvisorKey: number;
  readonly code: string;
  readonly name: string;
}

/** An accounting period. */
export interface PeriodFixture {
  readonly netvisorKey: number;
  readonly name: string;
  readonly beginDate: IsoDate;
  readonly endDate: IsoDate;
}

/** What there is without having been sent, as no resource of the model creates it. */
export interface Fixtures {
  /** Customers; where there are none, every identifier of a customer is taken as known. */
  readonly customers: readonly CustomerFixture[];
  readonly accounts: readonly AccountListAccount[];
  readonly paymentTerms: readonly PaymentTermListPaymentTerm[];
  readonly salesPersonnel: readonly SalesPersonnelListSalesPerson[];
  readonly periods: readonly PeriodFixture[];
  /** Vouchers up to this day cannot be posted any more. */
  readonly periodLock: IsoDate;
  /** Contracts for the invoicing report: what is billed each month. */
  readonly contracts: readonly ContractFixture[];
}

/** A collection of contracts. */
export interface ContractFixture {
  readonly netvisorKey: number;
  readonly name: string;
  readonly beginDate: IsoDate;
  readonly endDate: IsoDate;
  readonly monthly: Decimal;
}

function day(text: string): IsoDate {
  const found = date.decode(text);
  if (found === undefined) throw new RangeError(`not a day: ${text}`);
  return found;
}

function amount(text: `${number}`): Decimal {
  const found = toDecimal(text);
  if (found === undefined) throw new RangeError(`not a decimal: ${text}`);
  return found;
}

function account(netvisorKey: number, number: string, name: string, english: string): AccountListAccount {
  return {
    netvisorKey,
    number,
    name,
    foreignName: [
      { value: name, iso3166: 'fi' },
      { value: english, iso3166: 'en' },
    ],
    accountType: 'account',
    fatherNetvisorKey: 1,
    isActive: true,
    isCumulative: false,
    sort: netvisorKey,
    endSort: netvisorKey,
    isNaturalNegative: number.startsWith('3') || number.startsWith('29'),
  };
}

/** What there is unless something else is given. */
export const FIXTURES: Fixtures = {
  customers: [],
  accounts: [
    {
      ...account(1, '', 'Tase ja tulos', 'Balance sheet and income statement'),
      number: null,
      accountType: 'accountgroup',
      fatherNetvisorKey: -1,
    },
    account(2, '1701', 'Myyntisaamiset', 'Trade receivables'),
    account(3, '1763', 'ALV-saamiset', 'VAT receivables'),
    account(4, '1900', 'Kassa', 'Cash'),
    account(5, '1910', 'Pankkitili', 'Bank account'),
    account(6, '2871', 'Ostovelat', 'Trade payables'),
    account(7, '2939', 'ALV-velka', 'VAT payable'),
    account(8, '3000', 'Myynti', 'Sales'),
    account(9, '4000', 'Ostot', 'Purchases'),
    account(10, '9150', 'Myynnin alennukset', 'Sales discounts'),
  ],
  paymentTerms: [
    {
      netvisorKey: 1,
      description: '14 pv netto',
      netDays: 14,
      discountDays: null,
      discountPercent: null,
      isDefault: true,
    },
    {
      netvisorKey: 2,
      description: '7 pv -2 %, 30 pv netto',
      netDays: 30,
      discountDays: 7,
      discountPercent: amount('2'),
      isDefault: false,
    },
  ],
  salesPersonnel: [
    { netvisorKey: 1, firstName: 'Maija', lastName: 'Myyjä', provisionPercent: amount('5') },
    { netvisorKey: 2, firstName: 'Matti', lastName: 'Mallikas', provisionPercent: amount('0') },
  ],
  periods: Array.from({ length: 20 }, (_, index) => ({
    netvisorKey: index + 1,
    name: `1.1. - 31.12.${2010 + index}`,
    beginDate: day(`${2010 + index}-01-01`),
    endDate: day(`${2010 + index}-12-31`),
  })),
  // So early that examples of the documents can still be posted.
  periodLock: day('2005-12-31'),
  contracts: [
    {
      netvisorKey: 1,
      name: 'Huoltosopimukset',
      beginDate: day('2010-01-01'),
      endDate: day('2029-12-31'),
      monthly: amount('1168.00'),
    },
  ],
};

/** Accounts that the mock posts to by itself. */
export const DEFAULT_ACCOUNTS = {
  salesReceivables: '1701',
  purchaseVat: '1763',
  bank: '1910',
  tradePayables: '2871',
  salesVat: '2939',
  sales: '3000',
  purchases: '4000',
  salesDiscount: '9150',
} as const;
