import { getContractInvoicingReport } from '../resources/contract-invoicing-report.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under contracts. */
export interface ContractsClient {
  /**
   * Get contract invoicing report.
   *
   * Reads the report on contract invoicing.
   *
   * `GET /contractinvoicingreport.nv`.
   */
  readonly getInvoicingReport: Bound<typeof getContractInvoicingReport>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeContractsClient(transport: Transport): ContractsClient {
  return {
    getInvoicingReport: bound(transport, getContractInvoicingReport),
  };
}
