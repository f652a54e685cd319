import { buildSalesInvoice, readSalesInvoice } from 'netvisor-sdk/sales-invoice';

const call = buildSalesInvoice(
  { method: 'add' },
  {
    salesInvoice: {
      // Any order: elements are written in the order that the server demands.
      invoiceLines: {
        invoiceLine: [
          {
            salesInvoiceProductLine: {
              productIdentifier: { type: 'customer', value: 'APPLE' },
              productName: 'Apple & pear',
              productUnitPrice: { type: 'net', value: '6.90' },
              productVatPercentage: { vatCode: 'KOMY', value: 24 },
              salesInvoiceProductLineQuantity: 2,
            },
          },
          { salesInvoiceCommentLine: { comment: 'Picked in the morning' } },
        ],
      },
      paymentTermNetDays: 14,
      invoicingCustomerIdentifier: { type: 'netvisor', value: '1' },
      salesInvoiceStatus: 'unsent',
      salesInvoiceAmount: '17.11', // an exact decimal, written as 17,11
      salesInvoiceDate: '2026-11-21',
    },
  },
);
console.log(call.ok ? call.value : call.problems);

const answer = readSalesInvoice(
  '<Root><ResponseStatus><Status>OK</Status></ResponseStatus><Replies><InsertedDataIdentifier>165</InsertedDataIdentifier></Replies></Root>',
);
console.log(answer.ok ? answer.inserted : answer.error);
