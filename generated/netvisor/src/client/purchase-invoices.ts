import { getPurchaseInvoiceAttachments } from '../resources/get-attachments.js';
import { getPurchaseInvoice } from '../resources/get-purchase-invoice.js';
import { accruePurchaseInvoice } from '../resources/purchase-invoice-accrual.js';
import { startPurchaseInvoiceCirculation } from '../resources/purchase-invoice-circulation.js';
import { listPurchaseInvoices } from '../resources/purchase-invoice-list.js';
import { updatePurchaseInvoicePosting } from '../resources/purchase-invoice-posting-data.js';
import { createPurchaseInvoice } from '../resources/purchase-invoice.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under purchaseInvoices. */
export interface PurchaseInvoicesClient {
  /**
   * Periodisera inköpsfaktura.
   *
   * `POST /purchaseinvoiceaccrual.nv`.
   */
  readonly accrue: Bound<typeof accruePurchaseInvoice>;
  /**
   * Importera inköpsfaktura.
   *
   * `POST /purchaseinvoice.nv`.
   */
  readonly create: Bound<typeof createPurchaseInvoice>;
  /**
   * Hämta inköpsfaktura.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getpurchaseinvoice.nv`.
   */
  readonly get: Bound<typeof getPurchaseInvoice>;
  /**
   * Hämtning av bilagor till inköpsfakturor.
   *
   * `GET /getattachments.nv`.
   */
  readonly getAttachments: Bound<typeof getPurchaseInvoiceAttachments>;
  /**
   * Hämta inköpsfakturalista.
   *
   * `GET /purchaseinvoicelist.nv`.
   */
  readonly list: Bound<typeof listPurchaseInvoices>;
  /**
   * Import av sakgransknings- och godkännandecirkulation.
   *
   * `POST /purchaseinvoicecirculation.nv`.
   */
  readonly startCirculation: Bound<typeof startPurchaseInvoiceCirculation>;
  /**
   * Uppdatera inköpsfakturans godkännandestatus och kontosätt.
   *
   * `POST /purchaseinvoicepostingdata.nv`.
   */
  readonly updatePosting: Bound<typeof updatePurchaseInvoicePosting>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makePurchaseInvoicesClient(transport: Transport): PurchaseInvoicesClient {
  return {
    accrue: bound(transport, accruePurchaseInvoice),
    create: bound(transport, createPurchaseInvoice),
    get: bound(transport, getPurchaseInvoice),
    getAttachments: bound(transport, getPurchaseInvoiceAttachments),
    list: bound(transport, listPurchaseInvoices),
    startCirculation: bound(transport, startPurchaseInvoiceCirculation),
    updatePosting: bound(transport, updatePurchaseInvoicePosting),
  };
}
