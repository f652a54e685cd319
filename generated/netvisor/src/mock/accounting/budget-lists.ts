import { accountingBudgetAccountListResource } from '../../resources/accounting-budget-account-list.js';
import { accountingBudgetDimensionYearBudgetResource } from '../../resources/accounting-budget-dimension-year-budget.js';
import { accountingBudgetYearBudgetResource } from '../../resources/accounting-budget-year-budget.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { notFound } from '../company.js';
import { exact, print, sum } from '../exact.js';
import type { Budget } from '../records.js';
import { numberOf } from '../values.js';

/** `accountingbudgetaccountlist.nv`: accounts that can be budgeted. */
export const listBudgetAccounts: MockRoute<Company> = route(
  accountingBudgetAccountListResource,
  ({ context: company }) => ({
    accountingBudgetAccountList: {
      account: company.fixtures.accounts
        .filter(({ accountType }) => accountType === 'account')
        .map(({ netvisorKey = null, name = null, number = null }) => ({
          netvisorKey,
          name,
          number,
          group: groupOf(number ?? ''),
          type: 1,
        })),
    },
  }),
);

/** Accounts are grouped by the first digit of their number. */
function groupOf(number: string): number {
  return Number(number.slice(0, 1));
}

/** `accountingbudgetyearbudget.nv`: what is budgeted for each account, month by month. */
export const readYearBudget: MockRoute<Company> = route(
  accountingBudgetYearBudgetResource,
  ({ query, context: company }) => {
    const year = numberOf(query.year) ?? 0;
    const budgets = company.budgets.all().filter((budget) => budget.year === year);
    const accounts = [...new Set(budgets.map(({ account }) => account))].sort();
    // Where nothing is budgeted, what would hold it is empty.
    if (accounts.length === 0) return { accountingBudgetAccountBudget: null };
    return {
      accountingBudgetAccountBudget: {
        budgetAccount: accounts.map((account) => {
          const own = budgets.filter((budget) => budget.account === account);
          return {
            accountName: nameOf(company, account, own),
            accountNumber: account,
            accountGroup: own[0]?.group ?? 0,
            budgetMonth: monthsOf(own, year),
          };
        }),
      },
    };
  },
);

/** `accountingbudgetdimensionyearbudget.nv`: what is budgeted for one account, by item of a dimension. */
export const readDimensionBudget: MockRoute<Company> = route(
  accountingBudgetDimensionYearBudgetResource,
  ({ query, context: company }) => {
    const year = numberOf(query.year) ?? 0;
    const key = numberOf(query.accountId);
    const account = company.fixtures.accounts.find(({ netvisorKey }) => netvisorKey === key);
    if (account === undefined) throw notFound(company, 'Account', key);
    const number = account.number ?? '';
    const budgets = company.budgets
      .all()
      .filter((budget) => budget.year === year && budget.account === number);
    const items = [...new Set(budgets.flatMap(({ dimensions }) => dimensions.slice(0, 1)))].sort();
    if (items.length === 0) return { accountingBudgetDimensionBudget: null };
    return {
      accountingBudgetDimensionBudget: {
        accountNumber: number,
        accountName: account.name ?? null,
        accountGroup: groupOf(number),
        budgetDimension: items.map((item) => {
          const at = item.indexOf('/');
          return {
            dimensionItemName: item.slice(at + 1),
            dimensionName: item.slice(0, at),
            budgetMonth: monthsOf(
              budgets.filter(({ dimensions }) => dimensions[0] === item),
              year,
            ),
          };
        }),
      },
    };
  },
);

function nameOf(company: Company, account: string, budgets: readonly Budget[]): string | null {
  const known = company.fixtures.accounts.find(({ number }) => number === account);
  return known?.name ?? budgets.find(({ name }) => name !== '')?.name ?? null;
}

/** All twelve months; nothing is budgeted where nothing was sent. */
function monthsOf(budgets: readonly Budget[], year: number) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const own = budgets.filter((budget) => budget.month === month);
    return {
      sum: print(sum(own.map((budget) => exact(budget.sum)))),
      vat: own[0]?.vat ?? print(exact('0'), 0),
      year,
      month,
    };
  });
}
