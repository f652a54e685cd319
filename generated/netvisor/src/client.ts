import { makeAccountingPeriodsClient } from './client/accounting-periods.js';
import type { AccountingPeriodsClient } from './client/accounting-periods.js';
import { makeAccountsClient } from './client/accounts.js';
import type { AccountsClient } from './client/accounts.js';
import { makeBudgetsClient } from './client/budgets.js';
import type { BudgetsClient } from './client/budgets.js';
import { makeContractsClient } from './client/contracts.js';
import type { ContractsClient } from './client/contracts.js';
import { makePaymentTermsClient } from './client/payment-terms.js';
import type { PaymentTermsClient } from './client/payment-terms.js';
import { makePurchaseInvoicesClient } from './client/purchase-invoices.js';
import type { PurchaseInvoicesClient } from './client/purchase-invoices.js';
import { makePurchasePaymentsClient } from './client/purchase-payments.js';
import type { PurchasePaymentsClient } from './client/purchase-payments.js';
import { makeSalesInvoicesClient } from './client/sales-invoices.js';
import type { SalesInvoicesClient } from './client/sales-invoices.js';
import { makeSalesOrdersClient } from './client/sales-orders.js';
import type { SalesOrdersClient } from './client/sales-orders.js';
import { makeSalesPaymentsClient } from './client/sales-payments.js';
import type { SalesPaymentsClient } from './client/sales-payments.js';
import { makeSalesPersonnelClient } from './client/sales-personnel.js';
import type { SalesPersonnelClient } from './client/sales-personnel.js';
import { makeVendorsClient } from './client/vendors.js';
import type { VendorsClient } from './client/vendors.js';
import { makeVouchersClient } from './client/vouchers.js';
import type { VouchersClient } from './client/vouchers.js';
import { netvisorProfile } from './profile.js';
import { safely } from './runtime/client/index.js';
import type { Safe } from './runtime/client/index.js';
import { createTransport } from './runtime/transport/index.js';
import type { Transport, TransportOptions } from './runtime/transport/index.js';

/** The operations of Netvisor by what they are about. */
export interface NetvisorGroups {
  readonly accountingPeriods: AccountingPeriodsClient;
  readonly accounts: AccountsClient;
  readonly budgets: BudgetsClient;
  readonly contracts: ContractsClient;
  readonly paymentTerms: PaymentTermsClient;
  readonly purchaseInvoices: PurchaseInvoicesClient;
  readonly purchasePayments: PurchasePaymentsClient;
  readonly salesInvoices: SalesInvoicesClient;
  readonly salesOrders: SalesOrdersClient;
  readonly salesPayments: SalesPaymentsClient;
  readonly salesPersonnel: SalesPersonnelClient;
  readonly vendors: VendorsClient;
  readonly vouchers: VouchersClient;
}

/** A client of Netvisor. */
export interface NetvisorClient extends NetvisorGroups {
  /** The same operations; failures are values, `{ ok: false, error }`, and are not thrown. */
  readonly safe: Safe<NetvisorGroups>;
  /** Makes the calls; the plain functions of each module take it. */
  readonly transport: Transport;
}

/**
 * Makes a client of Netvisor.
 *
 * @param options who calls, and where
 * @param transport how calls are made
 */
export function createNetvisor(
  options: Parameters<typeof netvisorProfile>[0],
  transport: TransportOptions = {},
): NetvisorClient {
  return makeNetvisor(createTransport(netvisorProfile(options), transport));
}

/**
 * Makes a client of Netvisor that calls through a transport.
 *
 * @param transport the transport
 */
export function makeNetvisor(transport: Transport): NetvisorClient {
  const groups: NetvisorGroups = {
    accountingPeriods: makeAccountingPeriodsClient(transport),
    accounts: makeAccountsClient(transport),
    budgets: makeBudgetsClient(transport),
    contracts: makeContractsClient(transport),
    paymentTerms: makePaymentTermsClient(transport),
    purchaseInvoices: makePurchaseInvoicesClient(transport),
    purchasePayments: makePurchasePaymentsClient(transport),
    salesInvoices: makeSalesInvoicesClient(transport),
    salesOrders: makeSalesOrdersClient(transport),
    salesPayments: makeSalesPaymentsClient(transport),
    salesPersonnel: makeSalesPersonnelClient(transport),
    vendors: makeVendorsClient(transport),
    vouchers: makeVouchersClient(transport),
  };
  return Object.freeze({ ...groups, safe: safely(groups), transport });
}
