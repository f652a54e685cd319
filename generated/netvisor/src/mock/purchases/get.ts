import { getPurchaseInvoiceResource } from '../../resources/get-purchase-invoice.js';
import { getAttachmentsResource } from '../../resources/get-attachments.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { notFound } from '../company.js';
import { numberOf, plain } from '../values.js';
import { purchaseDetails } from './details.js';

/** `getpurchaseinvoice.nv`: one invoice, or with a list of keys several; an unknown key gives an empty record. */
export const getPurchaseInvoice: MockRoute<Company> = route(
  getPurchaseInvoiceResource,
  ({ query, context: company }) => {
    const details = (given: unknown) => {
      const record = company.purchases.get(numberOf(given) ?? 0);
      return record === undefined ? [] : [purchaseDetails(company, record, query)];
    };
    if (query.netvisorKeyList !== undefined)
      return { purchaseInvoices: { purchaseInvoice: query.netvisorKeyList.flatMap(details) } };
    const [found] = details(query.netvisorKey);
    return { purchaseInvoice: found ?? null };
  },
);

/** `getattachments.nv`: the files of a purchase invoice; pages of documents are not turned into images. */
export const getAttachments: MockRoute<Company> = route(
  getAttachmentsResource,
  ({ query, context: company }) => {
    const key = numberOf(query.netvisorKey) ?? 0;
    const record = company.purchases.get(key);
    if (record === undefined) throw notFound(company, 'Purchase invoice', key);
    const files = record.sent.purchaseInvoiceAttachments?.purchaseInvoiceAttachment ?? [];
    if (files.length === 0) return { attachments: null };
    return {
      attachments: {
        attachment: files.map((file, index) => {
          const content = plain(file.documentData);
          return {
            attachmentNetvisorKey: record.attachmentKeys[index] ?? 0,
            attachmentPageNumber: 1,
            fileName: file.fileName,
            fileType: file.mimetype,
            content: content instanceof Uint8Array ? content : null,
          };
        }),
      },
    };
  },
);
