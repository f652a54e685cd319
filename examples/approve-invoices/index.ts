// Approves open purchase invoices up to a sum; the others go to somebody who decides: `approve-invoices EMAIL [SUM]`.
import { compareDecimal, toDecimal } from 'netvisor-sdk';
import { connect } from '../connect.js';

const [email, sum = '1000'] = process.argv.slice(2);
const limit = toDecimal(sum);
if (email === undefined || limit === undefined) throw new Error('give the address of an approver, and a sum');

const netvisor = connect('Approval');
const keys: number[] = [];
for await (const { netvisorKey } of netvisor.purchaseInvoices.list({ invoiceStatus: 'Open' }))
  if (typeof netvisorKey === 'number') keys.push(netvisorKey);
// However many keys there are, they are asked for in calls of the size that the service takes.
const found =
  keys.length === 0
    ? undefined
    : await netvisor.purchaseInvoices.get({ netvisorKeyList: keys, omitAttachments: true });
let failures = 0;
for (const invoice of found?.value.purchaseInvoices?.purchaseInvoice ?? []) {
  const { purchaseInvoiceNetvisorKey: key = 0, vendorName, purchaseInvoiceAmount: amount = null } = invoice;
  const isSmall = amount !== null && compareDecimal(amount, limit) <= 0;
  // One that is refused does not keep the others from being decided on.
  const result = isSmall
    ? await netvisor.safe.purchaseInvoices.updatePosting({
        purchaseInvoicePostingData: {
          purchaseInvoiceNetvisorKey: key ?? 0,
          status: 'approved',
          comment: `At most ${limit}`,
          isReadyForAccounting: false,
        },
      })
    : await netvisor.safe.purchaseInvoices.startCirculation({
        purchaseInvoiceCirculations: {
          purchaseInvoiceCirculation: [
            { invoiceIdentifier: { netvisorKey: key ?? 0 }, factualVerificator: [{ email }] },
          ],
        },
      });
  const outcome = result.ok ? (isSmall ? 'approved' : `sent to ${email}`) : result.error.message;
  if (!result.ok) failures += 1;
  console.log(`${key} ${vendorName ?? ''} ${amount ?? ''}: ${outcome}`);
}
if (found === undefined) console.log('nothing is open');
if (failures > 0) throw new Error(`${failures} invoices could not be decided on`);
