// Posts, lists and fetches an invoice on a mock; `environment: 'test'` and your keys call the real service.
import { createServer } from 'node:http';
import { createNetvisor } from 'netvisor-sdk';
import { createNetvisorMock, nodeListener, TEST_CREDENTIALS } from 'netvisor-sdk/mock';

const server = createServer(nodeListener(createNetvisorMock()));
await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
const url = process.env['NETVISOR_URL'] ?? `http://127.0.0.1:${(server.address() as { port: number }).port}`;
const caller = { environment: url, sender: 'Quickstart', organisationId: '1967543-8', ...TEST_CREDENTIALS };
const netvisor = createNetvisor(caller, {
  write: { indent: 2 },
  onEvent: (event) => event.type === 'attempt' && console.log(event.method, event.url, event.headers),
  middleware: [
    async (request, next) => {
      const response = await next(request);
      console.log(`${request.call.body ?? ''}\n${response.status}\n${response.text()}`);
      return response;
    },
  ],
});
const line = {
  productIdentifier: { value: 'APPLE', type: 'customer' },
  productName: 'Apple & pear',
  productUnitPrice: { value: '6.90', type: 'net' }, // exact decimals, written as 6,90
  productVatPercentage: { value: '24', vatCode: 'KOMY' },
  salesInvoiceProductLineQuantity: '2',
} as const;
const salesInvoice = {
  salesInvoiceDate: '2026-11-21',
  salesInvoiceAmount: '17.11',
  salesInvoiceStatus: 'open',
  invoicingCustomerIdentifier: { value: '1', type: 'netvisor' },
  paymentTermNetDays: 14,
  invoiceLines: { invoiceLine: [{ salesInvoiceProductLine: line }] },
} as const;
const { inserted } = await netvisor.salesInvoices.create({ salesInvoice });
await netvisor.salesInvoices.list();
await netvisor.salesInvoices.get({ netvisorKey: Number(inserted[0]) });
server.close();
