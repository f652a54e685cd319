import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { playground } from './support.js';

const MEGABYTE = 1_048_576;
const SIZE = 200 * MEGABYTE;

/** A voucher of the ledger as the service writes it, of some two kilobytes. */
const voucher = (key: number): string =>
  [
    `<Voucher Status="valid"><NetvisorKey>${key}</NetvisorKey>`,
    '<VoucherDate format="ansi">2026-01-31</VoucherDate><VoucherNumber>1</VoucherNumber>',
    '<VoucherDescription>Myyntilasku äöå &amp; muuta</VoucherDescription><VoucherClass>Myyntilasku</VoucherClass>',
    '<LinkedSourceNetvisorKey type="salesinvoice">123</LinkedSourceNetvisorKey>',
    '<VoucherNetvisorURI>https://isvapi.netvisor.fi/accountingledger.nv?netvisorkeylist=1</VoucherNetvisorURI>',
    ...['1701', '3000', '2939'].map((account, index) =>
      [
        `<VoucherLine><NetvisorKey>${key + index}</NetvisorKey><LineSum>-1 234,50</LineSum>`,
        `<Description>Tuote ${index} äö</Description><AccountNumber>${account}</AccountNumber>`,
        '<VatPercent>25,5</VatPercent><VatCode>KOMY</VatCode>',
        '<Dimension><DimensionName>Kustannuspaikka</DimensionName><DimensionItem>Pohjoinen</DimensionItem></Dimension>',
        '</VoucherLine>',
      ].join(''),
    ),
    '</Voucher>',
  ].join('');

const PER_CHUNK = 50;
const chunk = Buffer.from(Array.from({ length: PER_CHUNK }, (_, index) => voucher(index + 1)).join(''));
const chunks = Math.ceil(SIZE / chunk.length);

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * Objects and buffers that are held, in bytes; those of the server beside the client are among them. Without the
 * collection, the figure would be how long ago V8 last saw fit.
 */
function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

test('a ledger of 200 MB is read as a stream by the client within 16 MB of memory', async () => {
  const ground = await playground(
    () => (request, response) => {
      request.resume();
      let left = chunks;
      const send = (): void => {
        for (; left > 0; left -= 1)
          if (!response.write(chunk)) {
            left -= 1;
            response.once('drain', send);
            return;
          }
        response.end('</Vouchers></Root>');
      };
      response.write('<Root><ResponseStatus><Status>OK</Status></ResponseStatus><Vouchers>');
      send();
    },
    {},
    {},
    { keep: false },
  );
  const query = { startDate: '2026-01-01', endDate: '2026-12-31' } as const;
  const { items } = await ground.client.vouchers.list(query).stream();
  const before = memory();
  let most = before;
  let count = 0;
  let lines = 0;
  for await (const item of items) {
    count += 1;
    lines += item.voucherLine.length;
    if (count % 2000 === 0) most = Math.max(most, memory());
  }
  await ground.close();
  expect([count, lines]).toEqual([chunks * PER_CHUNK, chunks * PER_CHUNK * 3]);
  expect(Math.round((most - before) / MEGABYTE)).toBeLessThan(16);
});
