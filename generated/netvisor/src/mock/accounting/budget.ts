import { accountingBudgetAccountBudgetResource } from '../../resources/accounting-budget-account-budget.js';
import { accountingBudgetDimensionBudgetResource } from '../../resources/accounting-budget-dimension-budget.js';
import { accountingBudgetResource } from '../../resources/accounting-budget.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid } from '../company.js';
import { exact, print, sum } from '../exact.js';
import type { Budget } from '../records.js';
import { decimalOf, numberOf, textOf } from '../values.js';

/** A budget before it has a key. */
type Entry = Omit<Budget, 'key'>;

/** `accountingbudget.nv`: a sum for an account and a month, divided between combinations of dimensions. */
export const importBudget: MockRoute<Company> = route(
  accountingBudgetResource,
  ({ body, context: company }) => {
    const { ratio, year, month, sum: given, vatClass, combinations } = body.accountingBudget;
    const own = { account: textOf(ratio), name: '', group: 0, year: Number(year), month: monthOf(month) };
    const vat = print(exact(decimalOf(vatClass)), 0);
    const parts = combinations.combination;
    if (parts.length === 0) put(company, 'replace', { ...own, sum: amountOf(given), vat, dimensions: [] });
    for (const { combinationSum, dimension } of parts) {
      const dimensions = dimension.map((one) => `${one.dimensionName}/${textOf(one.dimensionItem)}`);
      put(company, 'replace', { ...own, sum: amountOf(combinationSum), vat, dimensions });
    }
    return {};
  },
);

/** `accountingbudgetaccountbudget.nv`: sums of accounts by month. */
export const importAccountBudget: MockRoute<Company> = route(
  accountingBudgetAccountBudgetResource,
  ({ body, context: company }) => {
    const { method, lockedDimension = [], budgetAccount } = body.accountingBudgetAccountBudget;
    const dimensions = lockedDimension.map((one) => `${one.dimensionName}/${one.dimensionItem}`);
    for (const { accountIdentifier, budgetMonth } of budgetAccount)
      for (const month of budgetMonth) put(company, method, entryOf(accountIdentifier, month, dimensions));
    return {};
  },
);

/** `accountingbudgetdimensionbudget.nv`: sums of one account by item of a dimension and month. */
export const importDimensionBudget: MockRoute<Company> = route(
  accountingBudgetDimensionBudgetResource,
  ({ body, context: company }) => {
    const {
      method,
      lockedDimension = [],
      accountIdentifier,
      budgetDimension,
    } = body.accountingBudgetDimensionBudget;
    const locked = lockedDimension.map((one) => `${one.dimensionName}/${one.dimensionItemName}`);
    for (const { dimensionName, dimensionItemName, budgetMonth } of budgetDimension)
      for (const month of budgetMonth)
        put(
          company,
          method,
          entryOf(accountIdentifier, month, [`${dimensionName}/${dimensionItemName}`, ...locked]),
        );
    return {};
  },
);

function entryOf(
  account: {
    readonly accountNumber: string;
    readonly accountName: string;
    readonly accountGroup: number | bigint;
  },
  month: {
    readonly sum: unknown;
    readonly vat: unknown;
    readonly month: number | bigint;
    readonly year: number | bigint;
  },
  dimensions: readonly string[],
): Entry {
  return {
    account: account.accountNumber,
    name: account.accountName,
    group: Number(account.accountGroup),
    year: Number(month.year),
    month: monthOf(month.month),
    sum: amountOf(month.sum),
    vat: amountOf(month.vat),
    dimensions,
  };
}

function amountOf(given: unknown): Budget['sum'] {
  return print(exact(decimalOf(given)));
}

function monthOf(given: number | bigint): number {
  const month = numberOf(given) ?? 0;
  if (month < 1 || month > 12) throw invalid(`month: expected 1 to 12, found ${given}`);
  return month;
}

/** Replaces what is budgeted, or with `change` adds to it. */
function put(company: Company, method: string, entry: Entry): void {
  const how = method.toLowerCase();
  if (how !== 'change' && how !== 'replace')
    throw invalid(`method: expected change or replace, found ${method}`);
  const before = company.budgets.all().find((other) => isSame(other, entry));
  const key = before?.key ?? company.newKey();
  const added =
    how === 'change' && before !== undefined ? sum([exact(before.sum), exact(entry.sum)]) : exact(entry.sum);
  company.budgets.put(key, { ...entry, key, sum: print(added) });
}

function isSame(one: Entry, other: Entry): boolean {
  const id = ({ account, year, month, dimensions }: Entry): string =>
    [account, year, month, ...[...dimensions].sort()].join('\n');
  return id(one) === id(other);
}
