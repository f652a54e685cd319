// Writes the vouchers that changed since a day into a file, one JSON object a line: `read-ledger FILE [DAY]`.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { date } from 'netvisor-sdk';
import type { AccountingLedgerVoucher } from 'netvisor-sdk';
import { connect } from '../connect.js';

const DAY = 86_400_000;
const [file, day = new Date(Date.now() - DAY).toISOString().slice(0, 10)] = process.argv.slice(2);
const since = date.decode(day);
if (file === undefined || since === undefined)
  throw new Error('give the file to write, and a day: 2026-11-20');

const { items } = await connect('Ledger reading').vouchers.list({ changedSince: since }).stream();
let count = 0;

/** One voucher is in memory at a time, however many there are; a slow disk slows the reading down. */
async function* lines(vouchers: AsyncIterable<AccountingLedgerVoucher>): AsyncGenerator<string> {
  for await (const voucher of vouchers) {
    count += 1;
    yield `${JSON.stringify(voucher)}\n`;
  }
}

// Under its own name only once it is whole: a stream that breaks off leaves the file of the last night.
const partial = `${file}.partial`;
try {
  await pipeline(Readable.from(lines(items)), createWriteStream(partial));
  await rename(partial, file);
} catch (error) {
  await rm(partial, { force: true });
  throw error;
}
console.log(`${count} vouchers that changed since ${since} are in ${file}`);
