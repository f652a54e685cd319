import { createNetvisor } from 'netvisor-sdk';
import type { NetvisorClient } from 'netvisor-sdk';

/**
 * A client of the company that the environment names; without settings, of the mock on port 8080.
 *
 * @param sender name of the integration
 */
export function connect(sender: string): NetvisorClient {
  const setting = (name: string, otherwise: string): string => process.env[`NETVISOR_${name}`] ?? otherwise;
  return createNetvisor({
    sender,
    // `test`, `production`, or the address of a mock.
    environment: setting('URL', 'http://127.0.0.1:8080'),
    organisationId: setting('ORGANISATION', '1967543-8'),
    customerId: setting('CUSTOMER_ID', 'mock-customer'),
    customerKey: setting('CUSTOMER_KEY', 'mock-customer-key'),
    partnerId: setting('PARTNER_ID', 'mock-partner'),
    partnerKey: setting('PARTNER_KEY', 'mock-partner-key'),
  });
}
