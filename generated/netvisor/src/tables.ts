import {
  base64,
  dateLenient,
  dateLoose,
  dateTimeLenient,
  decimalComma,
  integer,
  text,
} from './runtime/index.js';
import type { TypeTable } from './runtime/index.js';

/** The table of `AccountingVoucherDate` and of types in other modules. */
export function dateTable(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateLoose }, filled: true },
  };
}

/** The table of `AccountingDimension` and of types in other modules. */
export function dimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text }, filled: true },
      { el: 'dimensionitem', as: 'dimensionItem', is: { codec: text }, filled: true },
    ],
  };
}

/** The table of `AccountingResponseStatus` and of types in other modules. */
export function responseStatusTable(): TypeTable {
  return {
    parts: [
      { el: 'Status', as: 'status', is: { codec: text }, max: Infinity },
      { el: 'TimeStamp', as: 'timestamp', is: { codec: dateTimeLenient }, min: 0 },
    ],
  };
}

/** The table of `AccountingReplies` and of types in other modules. */
export function repliesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'InsertedDataIdentifier',
        as: 'insertedDataIdentifier',
        is: { codec: text },
        min: 0,
        max: Infinity,
      },
      {
        el: 'ValidDataIdentifier',
        as: 'validDataIdentifier',
        is: { codec: text },
        min: 0,
        max: Infinity,
      },
    ],
  };
}

/** The table of `AccountingResponse` and of types in other modules. */
export function responseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The table of `AccountingBudgetAccountBudgetAccountIdentifier` and of types in other modules. */
export function budgetAccountIdentifierTable(): TypeTable {
  return {
    parts: [
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text }, filled: true },
      { el: 'accountname', as: 'accountName', is: { codec: text }, filled: true },
      { el: 'accountgroup', as: 'accountGroup', is: { codec: integer }, filled: true },
    ],
  };
}

/** The table of `AccountingBudgetAccountBudgetMonth` and of types in other modules. */
export function budgetMonthTable(): TypeTable {
  return {
    parts: [
      { el: 'sum', as: 'sum', is: { codec: decimalComma }, filled: true },
      { el: 'vat', as: 'vat', is: { codec: decimalComma }, filled: true },
      { el: 'month', as: 'month', is: { codec: integer }, filled: true },
      { el: 'year', as: 'year', is: { codec: integer }, filled: true },
    ],
  };
}

/** The table of `AccountingBudgetDimensionYearBudgetMonth` and of types in other modules. */
export function yearBudgetMonthTable(): TypeTable {
  return {
    parts: [
      { el: 'Sum', as: 'sum', is: { codec: decimalComma } },
      { el: 'Vat', as: 'vat', is: { codec: decimalComma } },
      { el: 'Year', as: 'year', is: { codec: integer } },
      { el: 'Month', as: 'month', is: { codec: integer } },
    ],
  };
}

/** The table of `AccountingPeriodListAccountingPeriodLockDate` and of types in other modules. */
export function date2Table(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateLenient } },
  };
}

/** The table of `GetOrderSalesInvoiceAmount` and of types in other modules. */
export function salesInvoiceAmount2Table(): TypeTable {
  return {
    attributes: [
      { at: 'currencyrate', as: 'currencyRate', is: { codec: decimalComma } },
      { at: 'iso4217currencycode', as: 'iso4217CurrencyCode', is: { codec: text } },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

/** The table of `GetOrderSellerIdentifier` and of types in other modules. */
export function sellerIdentifierTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, fixed: 'name' }],
    text: { as: 'value', is: { codec: text } },
  };
}

/** The table of `GetOrderInvoicingCustomerCountryCode` and of types in other modules. */
export function invoicingCustomerCountryCodeTable(): TypeTable {
  return {
    attributes: [{ at: 'ISO-3166', as: 'iso3166', is: { codec: text } }],
    text: { as: 'value', is: { codec: text } },
  };
}

/** The table of `GetOrderPaymentTermCashDiscount` and of types in other modules. */
export function paymentTermCashDiscountTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, fixed: 'percentage' }],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

/** The table of `GetOrderProductIdentifier` and of types in other modules. */
export function productIdentifierTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, fixed: 'customer' }],
    text: { as: 'value', is: { codec: text } },
  };
}

/** The table of `GetOrderProductVatPercentage` and of types in other modules. */
export function productVatPercentageTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'vatcode',
        as: 'vatCode',
        is: {
          codec: text,
          values: [
            'NONE',
            'KOOS',
            'EUOS',
            'EUUO',
            'EUPO',
            '100',
            'KOMY',
            'KOMY0',
            'EUMY',
            'EUUM',
            'EUPM309',
            'EUPM312',
            'MUUL',
            'MAAL',
            'EVTO',
            'EVPO',
            'EVMA',
            'EVKV',
            'EVRO',
            'KAVE',
            'RAMY',
            'RAOS',
          ],
          open: true,
        },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

/** The table of `GetOrderDimension` and of types in other modules. */
export function dimension2Table(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text } },
      { el: 'dimensionitem', as: 'dimensionItem', is: { codec: text } },
    ],
  };
}

/** The table of `GetOrderSalesInvoiceCommentLine` and of types in other modules. */
export function salesInvoiceCommentLine2Table(): TypeTable {
  return { parts: [{ el: 'Comment', as: 'comment', is: { codec: text } }] };
}

/** The table of `GetOrderSalesInvoiceAttachment` and of types in other modules. */
export function salesInvoiceAttachment2Table(): TypeTable {
  return {
    parts: [
      { el: 'mimetype', as: 'mimetype', is: { codec: text } },
      { el: 'attachmentdescription', as: 'attachmentDescription', is: { codec: text } },
      { el: 'filename', as: 'fileName', is: { codec: text } },
      { el: 'documentdata', as: 'documentData', is: { codec: base64 } },
    ],
  };
}

/** The table of `GetOrderSalesInvoiceAttachments` and of types in other modules. */
export function salesInvoiceAttachments2Table(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoiceAttachment',
        as: 'salesInvoiceAttachment',
        is: salesInvoiceAttachment2Table,
        max: Infinity,
      },
    ],
  };
}

/** The table of `GetVendorContactDetails` and of types in other modules. */
export function vendorContactDetails2Table(): TypeTable {
  return {
    parts: [
      { el: 'phonenumber', as: 'phoneNumber', is: { codec: text }, min: 0 },
      { el: 'email', as: 'email', is: { codec: text }, min: 0 },
      { el: 'faxnumber', as: 'faxNumber', is: { codec: text }, min: 0 },
      { el: 'contactpersonname', as: 'contactPersonName', is: { codec: text }, min: 0 },
      {
        el: 'contactpersonphonenumber',
        as: 'contactPersonPhoneNumber',
        is: { codec: text },
        min: 0,
      },
      { el: 'contactpersonemail', as: 'contactPersonEmail', is: { codec: text }, min: 0 },
      { el: 'homepage', as: 'homepage', is: { codec: text }, min: 0 },
      { el: 'comment', as: 'comment', is: { codec: text }, min: 0 },
    ],
  };
}

/** The table of `PurchaseInvoiceValueDate` and of types in other modules. */
export function date3Table(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, default: 'ansi' }],
    text: { as: 'value', is: { codec: dateLoose }, filled: true },
  };
}

/** The table of `PurchaseInvoiceEventDate` and of types in other modules. */
export function date4Table(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, default: 'ansi' }],
    text: { as: 'value', is: { codec: dateLoose } },
  };
}

/** The table of `PurchaseInvoiceAccrualInvoiceIdentifier` and of types in other modules. */
export function invoiceIdentifierTable(): TypeTable {
  return {
    parts: [
      {
        group: 'choice',
        parts: [
          {
            el: 'netvisorkey',
            as: 'netvisorKey',
            is: { codec: integer, minInclusive: '1' },
            filled: true,
          },
          {
            el: 'invoicenumber',
            as: 'invoiceNumber',
            is: { codec: text, minLength: 1 },
            filled: true,
          },
        ],
      },
    ],
  };
}

/** The table of `PurchaseInvoicePostingDataEventDate` and of types in other modules. */
export function date5Table(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateLoose } },
  };
}

/** The table of `SalesInvoiceLineSum` and of types in other modules. */
export function lineSumTable(): TypeTable {
  return {
    attributes: [
      { at: 'type', as: 'type', is: { codec: text, values: ['net', 'gross'] }, required: true },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

/** The table of `SalesInvoiceVatPercent` and of types in other modules. */
export function vatPercentTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'vatcode',
        as: 'vatCode',
        is: {
          codec: text,
          values: [
            'NONE',
            'KOOS',
            'EUOS',
            'EUUO',
            'EUPO',
            '100',
            'KOMY',
            'KOMY0',
            'EUMY',
            'EUUM',
            'EUPM309',
            'EUPM312',
            'MUUL',
            'MAAL',
            'EVTO',
            'EVPO',
            'EVMA',
            'EVKV',
            'EVRO',
            'KAVE',
            'RAMY',
            'RAOS',
          ],
          open: true,
        },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}
