import { matchCreditNoteResource } from '../../resources/match-credit-note.js';
import { compareDecimal } from '../../runtime/index.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { exact, minus, print, sign } from '../exact.js';
import type { SalesRecord } from '../records.js';
import { attributeOf, momentOf, numberOf } from '../values.js';
import { openSum, settle } from './balance.js';

/** `matchcreditnote.nv`: what a credit note gives back is taken off an invoice. */
export const matchCreditNote: MockRoute<Company> = route(
  matchCreditNoteResource,
  ({ body, context: company }) => {
    const { creditNoteNetvisorKey, invoiceNetvisorKey } = body.matchCreditNote;
    const noteKey = numberOf(creditNoteNetvisorKey) ?? 0;
    const invoiceKey = numberOf(invoiceNetvisorKey) ?? 0;
    const note = company.sales.get(noteKey);
    if (note === undefined || note.kind !== 'invoice') throw notFound(company, 'Credit note', noteKey);
    const invoice = company.sales.get(invoiceKey);
    if (invoice === undefined || invoice.kind !== 'invoice')
      throw notFound(company, 'Sales invoice', invoiceKey);
    for (const { key, status, voucher } of [note, invoice])
      if (status === 'unsent' || voucher === null) throw invalid(`${key} has not been sent and posted yet`);
    if (currencyOf(note) !== currencyOf(invoice))
      throw invalid(`${noteKey} and ${invoiceKey} are not in the same currency`);
    const credit = openSum(company, note);
    const open = openSum(company, invoice);
    if (sign(exact(credit)) >= 0) throw invalid(`${noteKey} has nothing left to credit`);
    if (sign(exact(open)) <= 0) throw invalid(`${invoiceKey} has nothing left to pay`);
    const given = print(minus(exact(credit)));
    const amount = compareDecimal(given, open) <= 0 ? given : open;
    company.sales.put(noteKey, {
      ...note,
      credits: [...note.credits, { invoice: invoiceKey, amount }],
      modified: momentOf(company.now),
    });
    settle(company, noteKey);
    settle(company, invoiceKey);
    return {};
  },
);

function currencyOf({ sent }: SalesRecord): string {
  return attributeOf(sent.salesInvoiceAmount, 'iso4217CurrencyCode') ?? 'EUR';
}
