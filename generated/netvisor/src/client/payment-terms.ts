import { listPaymentTerms } from '../resources/payment-term-list.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under paymentTerms. */
export interface PaymentTermsClient {
  /**
   * Get Payment term list.
   *
   * Lists the payment terms.
   *
   * `GET /paymenttermlist.nv`.
   */
  readonly list: Bound<typeof listPaymentTerms>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makePaymentTermsClient(transport: Transport): PaymentTermsClient {
  return {
    list: bound(transport, listPaymentTerms),
  };
}
