import { accountListResource } from '../../resources/account-list.js';
import { accountingPeriodListResource } from '../../resources/accounting-period-list.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { DEFAULT_ACCOUNTS } from '../fixtures.js';

/** `accountlist.nv` */
export const listAccounts: MockRoute<Company> = route(accountListResource, ({ context }) => {
  const { tradePayables, purchaseVat, salesReceivables, salesVat, sales, purchases, salesDiscount } =
    DEFAULT_ACCOUNTS;
  return {
    accountList: {
      companyDefaultAccounts: {
        tradePayables,
        purchaseVatReceivable: purchaseVat,
        roundingOffDifference: salesDiscount,
        vatPayable: salesVat,
        taxAccount: salesVat,
        advancePayments: salesReceivables,
        salesReceivables,
        salesVatDebt: salesVat,
        inventory: purchases,
        salesDiscount,
        salesExchangeRateDifferences: salesDiscount,
        collection: salesReceivables,
        purchasesDiscounts: purchases,
        purchasesExchangeRateDifferences: purchases,
        purchaseInvoiceAccrual: tradePayables,
        salesInvoiceAccrual: salesReceivables,
        purchaseDomesticDefault: purchases,
        purchaseEuDefault: purchases,
        purchaseOutsideEuDefault: purchases,
        salesDomesticDefault: sales,
        salesEuDefault: sales,
        salesOutsideEuDefault: sales,
      },
      accounts: { account: context.fixtures.accounts },
    },
  };
});

/** `accountingperiodlist.nv` */
export const listPeriods: MockRoute<Company> = route(accountingPeriodListResource, ({ context }) => {
  const lock = { value: context.fixtures.periodLock, format: 'ansi' };
  return {
    accountingPeriodList: {
      periodLockInformation: {
        accountingPeriodLockDate: lock,
        vatPeriodLockDate: lock,
        purchaseLockDate: lock,
      },
      period: context.fixtures.periods.map(({ beginDate, endDate, ...rest }) => ({
        ...rest,
        beginDate: { value: beginDate, format: 'ansi' },
        endDate: { value: endDate, format: 'ansi' },
      })),
    },
  };
});
