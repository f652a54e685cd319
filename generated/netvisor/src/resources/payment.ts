import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, dateLoose, decimalComma, decode, text } from '../runtime/index.js';
import type {
  DecimalInput,
  DecodeResult,
  EmptyObject,
  EncodeResult,
  HttpCall,
  IsoDateInput,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/payments.html`,
 * `schemas/payment.dtd`.
 */
export interface PaymentRequest {
  /** `payment`; 1; source `pages/payments.html`, `schemas/payment.dtd`. */
  readonly payment: Payment;
}

/** Schema type `payment`. Source `pages/payments.html`, `schemas/payment.dtd`. */
export interface Payment {
  /**
   * Type of message:
   * FinnishReference = Reference
   * FreeText = Message
   *
   * `bankpaymentmessagetype`; 1; example `FinnishReference`; source `pages/payments.html`,
   * `schemas/payment.dtd`.
   *
   * Known values:
   * - `FinnishReference`: Reference
   * - `FreeText`: Message
   */
  readonly bankPaymentMessageType: 'FinnishReference' | 'FreeText' | (string & {});
  /**
   * The reference, or the message, sent with the payment
   *
   * `bankpaymentmessage`; 1; example `1071`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly bankPaymentMessage: string;
  /**
   * Who is paid
   *
   * `recipient`; 1; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly recipient: PaymentRecipient;
  /**
   * Bank account of the payer
   *
   * `sourcebankaccountnumber`; 1; example `FI000998874123`; source `overlay.yaml`,
   * `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly sourceBankAccountNumber: string;
  /** `destinationbankaccount`; 1; source `pages/payments.html`, `schemas/payment.dtd`. */
  readonly destinationBankAccount: PaymentDestinationBankAccount;
  /**
   * Due date
   * For dates in the past see the text above
   *
   * `duedate`; 1; example `2016-05-25`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly dueDate: IsoDateInput;
  /**
   * Amount
   *
   * `amount`; 1; example `10,00`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly amount: DecimalInput;
  /** `paymentgroup`; 0...1; source `pages/payments.html`. */
  readonly paymentGroup?: PaymentGroup | undefined;
}

/**
 * Who is paid
 *
 * Schema type `recipient`. Source `pages/payments.html`, `schemas/payment.dtd`.
 */
export interface PaymentRecipient {
  /**
   * Business ID of the receiver
   *
   * `organizationcode`; 0...1; example `1234567-8`; source `pages/payments.html`,
   * `schemas/payment.dtd`.
   */
  readonly organizationCode?: string | null | undefined;
  /**
   * Name of the receiver
   *
   * `name`; 1; example `Ville Valta`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly name: string;
  /**
   * Street address of the receiver
   *
   * `address`; 0...1; example `Valtakatu 51`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly address?: string | null | undefined;
  /**
   * Postal code of the receiver
   *
   * `postcode`; 0...1; example `53100`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly postcode?: string | null | undefined;
  /**
   * Town of the receiver
   *
   * `town`; 0...1; example `Lappeenranta`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly town?: string | null | undefined;
  /**
   * Country of the receiver, ISO-3166 alpha-2 code
   *
   * `country`; 0...1; source `pages/payments.html`.
   */
  readonly country?: string | null | undefined;
}

/** Schema type `destinationbankaccount`. Source `pages/payments.html`, `schemas/payment.dtd`. */
export interface PaymentDestinationBankAccount {
  /**
   * Bank of the receiver, by name
   *
   * `bankname`; 1; example `Handelsbanken`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly bankName: string;
  /**
   * BIC of the receiver
   *
   * `bankbranch`; 1; example `HANDFIHH`; source `pages/payments.html`, `schemas/payment.dtd`.
   */
  readonly bankBranch: string;
  /**
   * Bank account of the receiver
   *
   * `destinationbankaccountnumber`; 1; example `FI000111234567`; source `pages/payments.html`,
   * `schemas/payment.dtd`.
   */
  readonly destinationBankAccountNumber: string;
}

/** Source `pages/payments.html`. */
export interface PaymentGroup {
  /**
   * One payment of the group
   *
   * `paymentgrouppayment`; 0...n; source `pages/payments.html`.
   */
  readonly paymentGroupPayment?: readonly PaymentGroupPayment[] | undefined;
}

/** Source `pages/payments.html`. */
export interface PaymentGroupPayment {
  /**
   * Amount within the group
   *
   * `sum`; 1; source `pages/payments.html`.
   */
  readonly sum: DecimalInput;
  /**
   * Reference within the group
   *
   * `reference`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly reference: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface PaymentResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PaymentResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PaymentReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentResponseStatus {
  /**
   * OK or FAILED; after FAILED a second one with the error code, " :: " and a text.
   *
   * `Status`; 1...n; source `schemas/envelope.xsd`.
   */
  readonly status: readonly string[];
  /**
   * Time of the server when it answered.
   *
   * `TimeStamp`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly timestamp?: IsoDateTime | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentReplies {
  /**
   * Key of a thing that was written.
   *
   * `InsertedDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly insertedDataIdentifier: readonly string[];
  /**
   * Where a call with several items failed: key of an item that would have succeeded.
   *
   * `ValidDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly validDataIdentifier: readonly string[];
}

function paymentRecipientTable(): TypeTable {
  return {
    parts: [
      { el: 'organizationcode', as: 'organizationCode', is: { codec: text }, min: 0 },
      { el: 'name', as: 'name', is: { codec: text }, filled: true },
      { el: 'address', as: 'address', is: { codec: text }, min: 0 },
      { el: 'postcode', as: 'postcode', is: { codec: text }, min: 0 },
      { el: 'town', as: 'town', is: { codec: text }, min: 0 },
      { el: 'country', as: 'country', is: { codec: text }, min: 0 },
    ],
  };
}

function paymentDestinationBankAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'bankname', as: 'bankName', is: { codec: text }, filled: true },
      { el: 'bankbranch', as: 'bankBranch', is: { codec: text }, filled: true },
      {
        el: 'destinationbankaccountnumber',
        as: 'destinationBankAccountNumber',
        is: { codec: text },
        filled: true,
      },
    ],
  };
}

function paymentGroupPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'sum', as: 'sum', is: { codec: decimalComma }, filled: true },
      { el: 'reference', as: 'reference', is: { codec: text }, filled: true },
    ],
  };
}

function paymentGroupTable(): TypeTable {
  return {
    parts: [
      {
        el: 'paymentgrouppayment',
        as: 'paymentGroupPayment',
        is: paymentGroupPaymentTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function paymentTable(): TypeTable {
  return {
    parts: [
      {
        el: 'bankpaymentmessagetype',
        as: 'bankPaymentMessageType',
        is: { codec: text, values: ['FinnishReference', 'FreeText'], open: true },
        filled: true,
      },
      { el: 'bankpaymentmessage', as: 'bankPaymentMessage', is: { codec: text }, filled: true },
      { el: 'recipient', as: 'recipient', is: paymentRecipientTable },
      {
        el: 'sourcebankaccountnumber',
        as: 'sourceBankAccountNumber',
        is: { codec: text },
        filled: true,
      },
      {
        el: 'destinationbankaccount',
        as: 'destinationBankAccount',
        is: paymentDestinationBankAccountTable,
      },
      { el: 'duedate', as: 'dueDate', is: { codec: dateLoose }, filled: true },
      { el: 'amount', as: 'amount', is: { codec: decimalComma }, filled: true },
      { el: 'paymentgroup', as: 'paymentGroup', is: paymentGroupTable, min: 0 },
    ],
  };
}

function paymentRequestTable(): TypeTable {
  return { parts: [{ el: 'payment', as: 'payment', is: paymentTable }] };
}

/** The request on the wire. */
export const paymentRequestMessage: MessageTable<unknown, PaymentRequest> = {
  root: { el: 'root', is: paymentRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const paymentResponseMessage: MessageTable<PaymentResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import bank transfer
 *
 * Imports a bank transfer, which somebody then accepts or pays in Netvisor. The account of the
 * receiver has to be a valid IBAN within the Single Euro Payments Area (SEPA). The form of the
 * BIC/SWIFT is checked when Netvisor cannot tell the bank from the IBAN (see the list of supported
 * banks). Bank transfers are always in EUR.
 *
 * A due date in the past becomes the current date when the transfer is paid in Netvisor. Transfers
 * can be bundled, whether they were imported or made in Netvisor: those with the same payer account
 * and the same due date are paid as one. An imported transfer can still be edited in Netvisor.
 *
 * `POST /payment.nv`.
 */
export const paymentResource: ResourceTable<EmptyObject, PaymentRequest, PaymentResponse> = {
  name: 'payment',
  method: 'POST',
  path: '/payment.nv',
  effects: ['writes'],
  parameters: [],
  request: paymentRequestMessage,
  response: paymentResponseMessage,
};

/**
 * Import bank transfer.
 *
 * Imports a bank transfer, which somebody then accepts or pays in Netvisor. The account of the
 * receiver has to be a valid IBAN within the Single Euro Payments Area (SEPA). The form of the
 * BIC/SWIFT is checked when Netvisor cannot tell the bank from the IBAN (see the list of supported
 * banks). Bank transfers are always in EUR.
 *
 * A due date in the past becomes the current date when the transfer is paid in Netvisor. Transfers
 * can be bundled, whether they were imported or made in Netvisor: those with the same payer account
 * and the same due date are paid as one. An imported transfer can still be edited in Netvisor.
 *
 * `POST /payment.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createPurchasePayment(
  transport: Transport,
  body: PaymentRequest,
  options?: CallOptions,
): PromisedResult<PaymentResponse> {
  return callResource(transport, paymentResource, {}, body, options);
}

/**
 * Builds the call `POST /payment.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPayment(
  body: PaymentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(paymentResource, {}, body, options);
}

/**
 * Decodes a response of `payment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePaymentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PaymentResponse> {
  return decode(paymentResponseMessage, input, options);
}

/**
 * Reads a response of `payment` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPayment(input: XmlInput, options?: ReadOptions): Outcome<PaymentResponse> {
  return interpret(decode(paymentResponseMessage, input, options));
}
