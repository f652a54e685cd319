import type {
  AccountingBudgetAccountBudgetRequest,
  AccountingBudgetDimensionBudgetRequest,
  AccountingBudgetRequest,
  AccountingRequest,
  PaymentRequest,
  PurchaseInvoiceRequest,
  SalesInvoiceRequest,
  SalesPaymentRequest,
  SalesPaymentTargetIdentifier,
  VendorRequest,
} from '../../../generated/netvisor/src/index.js';

const budgetMonth = { sum: '100.00', vat: '25.5', month: 1, year: 2026 } as const;
const account = { accountNumber: '3000', accountName: 'Myynti', accountGroup: 3 } as const;

/** An invoice, a credit note or an order. */
export function salesInvoice(
  more: { readonly type?: 'order'; readonly status?: string; readonly amount?: `${number}` } = {},
): SalesInvoiceRequest {
  const { type, status = 'open', amount = '251.00' } = more;
  return {
    salesInvoice: {
      salesInvoiceDate: { value: '2026-11-20', format: 'ansi' },
      salesInvoiceAmount: amount,
      ...(type === undefined ? {} : { invoiceType: type }),
      salesInvoiceStatus: { value: status, type: 'netvisor' },
      invoicingCustomerIdentifier: { value: '1', type: 'netvisor' },
      paymentTermNetDays: 14,
      invoiceLines: {
        invoiceLine: [
          {
            salesInvoiceProductLine: {
              productIdentifier: { value: 'TEA', type: 'customer' },
              productName: 'Tea & "cake" – <hot>',
              productUnitPrice: { value: amount, type: 'gross' },
              productVatPercentage: { value: '25.5', vatCode: 'KOMY' },
              salesInvoiceProductLineQuantity: '1',
            },
          },
        ],
      },
    },
  };
}

/** A payment of an invoice. */
export function salesPayment(target: SalesPaymentTargetIdentifier, sum: `${number}`): SalesPaymentRequest {
  return {
    salesPayment: {
      sum: { value: sum, currency: 'EUR' },
      paymentDate: '2026-11-21',
      targetIdentifier: target,
      sourceName: 'Matti Meikäläinen',
      paymentMethod: { value: 'cash', type: 'alternative' },
    },
  };
}

/** A voucher of two lines, with a file. */
export const voucher: AccountingRequest = {
  voucher: {
    calculationMode: 'net',
    voucherDate: { value: '2026-11-20', format: 'ansi' },
    description: 'Sales of the day',
    voucherClass: 'Muut',
    voucherLine: [
      {
        lineSum: { value: '125.50', type: 'net' },
        description: 'Bank',
        accountNumber: '1910',
        vatPercent: { value: '0', vatCode: 'NONE' },
      },
      {
        lineSum: { value: '-125.50', type: 'net' },
        description: 'Sales',
        accountNumber: '3000',
        vatPercent: { value: '0', vatCode: 'NONE' },
      },
    ],
    voucherAttachments: {
      voucherAttachment: [
        {
          mimetype: 'application/pdf',
          attachmentDescription: 'Receipt',
          fileName: 'receipt.pdf',
          documentData: new Uint8Array([37, 80, 68, 70, 45]),
        },
      ],
    },
  },
};

/** A vendor; what is left out stays, what is null is emptied. */
export function vendor(name: string, code: string): VendorRequest {
  return {
    vendor: {
      vendorBaseInformation: {
        code,
        name,
        address: 'Street 1',
        postcode: '00100',
        city: 'Helsinki',
        country: { value: 'FI', type: 'ISO-3166' },
        organizationId: '1234567-8',
      },
    },
  };
}

/** A purchase invoice with its image. */
export const purchaseInvoice: PurchaseInvoiceRequest = {
  purchaseInvoice: {
    invoiceNumber: '77',
    invoiceDate: { value: '2026-11-01', format: 'ansi' },
    valueDate: { value: '2026-11-01', format: 'ansi' },
    dueDate: { value: '2026-11-30', format: 'ansi' },
    vendorCode: 'V1',
    vendorName: 'Vendor Oy',
    amount: '125.50',
    bankReferenceNumber: '1070',
    purchaseInvoiceLines: {
      purchaseInvoiceLine: [
        {
          productName: 'Paper',
          deliveredAmount: '1',
          unitPrice: '100',
          vatPercent: '25.5',
          lineSum: { value: '125.50', type: 'brutto' },
          dimension: [{ dimensionName: 'Shop', dimensionItem: 'North' }],
        },
      ],
    },
    purchaseInvoiceAttachments: {
      purchaseInvoiceAttachment: [
        {
          mimetype: 'application/pdf',
          attachmentDescription: 'The invoice',
          fileName: 'invoice.pdf',
          documentData: { value: new Uint8Array([37, 80, 68, 70, 45]), documentType: 'invoiceimage' },
        },
      ],
    },
  },
};

/** A bank transfer. */
export const payment: PaymentRequest = {
  payment: {
    bankPaymentMessageType: 'FinnishReference',
    bankPaymentMessage: '1070',
    recipient: {
      organizationCode: '1234567-8',
      name: 'Vendor Oy',
      address: 'Street 1',
      postcode: '00100',
      town: 'Helsinki',
      country: 'FI',
    },
    sourceBankAccountNumber: 'FI2112345600000785',
    destinationBankAccount: {
      bankName: 'Bank',
      bankBranch: 'Branch',
      destinationBankAccountNumber: 'FI2112345600000785',
    },
    dueDate: '2026-11-30',
    amount: '12.50',
  },
};

/** A budget of one month, whole. */
export const budget: AccountingBudgetRequest = {
  accountingBudget: {
    ratio: { value: '4000', type: 'account' },
    sum: '30',
    year: 2026,
    month: 2,
    version: '1',
    vatClass: '0',
    combinations: {
      combination: [{ combinationSum: '30', dimension: [{ dimensionName: 'Shop', dimensionItem: 'North' }] }],
    },
  },
};

/** A budget of an account. */
export const accountBudget: AccountingBudgetAccountBudgetRequest = {
  accountingBudgetAccountBudget: {
    method: 'replace',
    budgetAccount: [{ accountIdentifier: account, budgetMonth: [budgetMonth] }],
  },
};

/** A budget of a dimension. */
export const dimensionBudget: AccountingBudgetDimensionBudgetRequest = {
  accountingBudgetDimensionBudget: {
    method: 'replace',
    accountIdentifier: account,
    budgetDimension: [
      { dimensionName: 'Shop', dimensionItemName: 'North', budgetMonth: [{ ...budgetMonth, sum: '7' }] },
    ],
  },
};
