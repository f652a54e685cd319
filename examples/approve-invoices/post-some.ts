// Posts three purchase invoices, so that a fresh mock has some to approve.
import { connect } from '../connect.js';

const netvisor = connect('Approval');
for (const [invoiceNumber, vendorName, amount] of [
  ['101', 'Paper Oy', '120.00'],
  ['102', 'Machines Ltd', '18000.00'],
  ['103', 'Coffee Ab', '43.50'],
] as const) {
  const { inserted } = await netvisor.purchaseInvoices.create({
    purchaseInvoice: {
      invoiceNumber,
      vendorName,
      amount,
      invoiceDate: '2026-11-01',
      valueDate: '2026-11-01',
      dueDate: '2026-11-30',
      bankReferenceNumber: '1070',
    },
  });
  console.log(`${vendorName} ${amount} has the key ${inserted[0]}`);
}
