import type { MockRoute } from '../runtime/mock/index.js';
import { importAccountBudget, importBudget, importDimensionBudget } from './accounting/budget.js';
import { listBudgetAccounts, readDimensionBudget, readYearBudget } from './accounting/budget-lists.js';
import { listAccounts, listPeriods } from './accounting/fixed.js';
import { importVoucher } from './accounting/import.js';
import { readLedger } from './accounting/ledger.js';
import type { Company } from './company.js';
import { listSalesPayments } from './payments/list.js';
import { matchPayment, postPayments } from './payments/match.js';
import {
  deletedPurchasePayments,
  importPayment,
  listPayments,
  unprocessedPayments,
} from './payments/outgoing.js';
import { deletedSalesPayments, deleteSalesPayment, importSalesPayment } from './payments/sales.js';
import { importAccrual, importCirculation } from './purchases/circulation.js';
import { getAttachments, getPurchaseInvoice } from './purchases/get.js';
import { getVendor } from './purchases/get-vendor.js';
import { importPurchaseInvoice } from './purchases/import.js';
import { listPurchaseInvoices } from './purchases/list.js';
import { importPostingData } from './purchases/posting.js';
import { importVendor } from './purchases/vendor.js';
import { commentSalesInvoice, updateSalesInvoiceStatus } from './sales/change.js';
import { matchCreditNote } from './sales/credit.js';
import { deletedSalesInvoices, deletedSalesOrders, deleteSalesInvoice } from './sales/delete.js';
import { listPaymentTerms, listSalesPersonnel, reportContracts } from './sales/fixed.js';
import { getOrder, getSalesInvoice } from './sales/get.js';
import { importSalesInvoice } from './sales/import.js';
import { listSalesInvoices } from './sales/list.js';
import { invoiceSalesOrder } from './sales/order.js';

/** Every resource and what answers it. */
export const routes: readonly MockRoute<Company>[] = [
  commentSalesInvoice,
  deletedPurchasePayments,
  deletedSalesInvoices,
  deletedSalesOrders,
  deletedSalesPayments,
  deleteSalesInvoice,
  deleteSalesPayment,
  getAttachments,
  getOrder,
  getPurchaseInvoice,
  getSalesInvoice,
  getVendor,
  importAccountBudget,
  importAccrual,
  importBudget,
  importCirculation,
  importDimensionBudget,
  importPayment,
  importPostingData,
  importPurchaseInvoice,
  importSalesInvoice,
  importSalesPayment,
  importVendor,
  importVoucher,
  invoiceSalesOrder,
  listAccounts,
  listBudgetAccounts,
  listPayments,
  listPaymentTerms,
  listPeriods,
  listPurchaseInvoices,
  listSalesInvoices,
  listSalesPayments,
  listSalesPersonnel,
  matchCreditNote,
  matchPayment,
  postPayments,
  readDimensionBudget,
  readLedger,
  readYearBudget,
  reportContracts,
  unprocessedPayments,
  updateSalesInvoiceStatus,
];
