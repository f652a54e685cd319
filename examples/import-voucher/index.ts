// Imports a voucher with the file that it is about: `import-voucher RECEIPT.pdf`.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { InvalidDataError, PeriodLockError } from 'netvisor-sdk';
import { connect } from '../connect.js';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

const [path] = process.argv.slice(2);
const mimetype = TYPES[extname(path ?? '').toLowerCase()];
if (path === undefined || mimetype === undefined) throw new Error('give a receipt: a PDF, PNG or JPEG file');

const netvisor = connect('Voucher import');
const result = await netvisor.safe.vouchers.create({
  voucher: {
    calculationMode: 'net',
    voucherDate: '2026-11-20',
    description: 'Sales of the day',
    voucherClass: 'Muut',
    // Debit is positive, credit negative; together they are zero.
    voucherLine: [
      { accountNumber: '1910', lineSum: '125.50', vatPercent: { value: '0', vatCode: 'NONE' } },
      { accountNumber: '3000', lineSum: '-100.00', vatPercent: { value: '0', vatCode: 'NONE' } },
      { accountNumber: '2939', lineSum: '-25.50', vatPercent: { value: '0', vatCode: 'NONE' } },
    ],
    voucherAttachments: {
      voucherAttachment: [
        {
          mimetype,
          attachmentDescription: 'Receipt',
          fileName: basename(path),
          // Bytes go in as they are and are written as base64.
          documentData: await readFile(path),
        },
      ],
    },
  },
});
if (result.ok) {
  const [key = ''] = result.value.inserted;
  const [voucher] = await netvisor.vouchers.list({ netvisorKeyList: [Number(key)] }).all();
  console.log(`voucher ${voucher?.voucherNumber} of ${voucher?.voucherDate} has the key ${key}`);
} else if (result.error instanceof PeriodLockError) {
  throw new Error(`the period is locked: ${result.error.reason}`);
} else if (result.error instanceof InvalidDataError) {
  throw new Error(`the voucher is refused: ${result.error.reason}`);
} else {
  throw result.error;
}
