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
   * May delete; it is never repeated by itself.
   *
   * `POST /accountingbudget.nv`.
   */
  readonly create: Bound<typeof createBudget>;
  /**
   * Import accounting budget.
   *
   * `POST /accountingbudgetaccountbudget.nv`.
   */
  readonly createForAccounts: Bound<typeof createBudgetForAccounts>;
  /**
   * Import dimension budget.
   *
   * `POST /accountingbudgetdimensionbudget.nv`.
   */
  readonly createForDimensions: Bound<typeof createBudgetForDimensions>;
  /**
   * Get budget by account group.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /accountingbudgetyearbudget.nv`.
   */
  readonly getYear: Bound<typeof getBudgetYear>;
  /**
   * Get budget by year, account group and dimension name.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /accountingbudgetdimensionyearbudget.nv`.
   */
  readonly getYearOfDimension: Bound<typeof getBudgetYearOfDimension>;
  /**
   * Get budget's accounts and account groups.
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
