import { createBudgetForAccounts } from '../resources/accounting-budget-account-budget.js';
import { listBudgetAccounts } from '../resources/accounting-budget-account-list.js';
import { createBudgetForDimensions } from '../resources/accounting-budget-dimension-budget.js';
import { getBudgetYearOfDimension } from '../resources/accounting-budget-dimension-year-budget.js';
import { getBudgetYear } from '../resources/accounting-budget-year-budget.js';
import { createBudget } from '../resources/accounting-budget.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under budgets. */
export interface BudgetsClient {
  /**
   * Import budget.
   *
   * Imports the budget of one account for one month. The service behind the budget resources ended
   * on 31 December 2025.
   *
   * May delete; it is never repeated by itself.
   *
   * `POST /accountingbudget.nv`.
   */
  readonly create: Bound<typeof createBudget>;
  /**
   * Import accounting budget.
   *
   * Imports the budgets of several accounts. The service behind the budget resources ended on 31
   * December 2025.
   *
   * `POST /accountingbudgetaccountbudget.nv`.
   */
  readonly createForAccounts: Bound<typeof createBudgetForAccounts>;
  /**
   * Import dimension budget.
   *
   * Imports the budget of one account, divided by dimension. The service behind the budget
   * resources ended on 31 December 2025.
   *
   * `POST /accountingbudgetdimensionbudget.nv`.
   */
  readonly createForDimensions: Bound<typeof createBudgetForDimensions>;
  /**
   * Get budget by account group.
   *
   * Reads the budget of a year by account. The service behind the budget resources ended on 31
   * December 2025.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /accountingbudgetyearbudget.nv`.
   */
  readonly getYear: Bound<typeof getBudgetYear>;
  /**
   * Get budget by year, account group and dimension name.
   *
   * Reads the budget of a year by dimension. The service behind the budget resources ended on 31
   * December 2025.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /accountingbudgetdimensionyearbudget.nv`.
   */
  readonly getYearOfDimension: Bound<typeof getBudgetYearOfDimension>;
  /**
   * Get budget's accounts and account groups.
   *
   * Lists the accounts and account groups of the budget of a year. The service behind the budget
   * resources ended on 31 December 2025.
   *
   * `GET /accountingbudgetaccountlist.nv`.
   */
  readonly listAccounts: Bound<typeof listBudgetAccounts>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeBudgetsClient(transport: Transport): BudgetsClient {
  return {
    create: bound(transport, createBudget),
    createForAccounts: bound(transport, createBudgetForAccounts),
    createForDimensions: bound(transport, createBudgetForDimensions),
    getYear: bound(transport, getBudgetYear),
    getYearOfDimension: bound(transport, getBudgetYearOfDimension),
    listAccounts: bound(transport, listBudgetAccounts),
  };
}
