// How fast objects become bytes of XML, beside other ways to write them. One process, one size; see run.mjs.
// node --no-flush-bytecode bench/write/write.mjs [bytes] [rounds] [numbers|decimals]
import assert from 'node:assert/strict';
import { interleave } from '../read/measure.mjs';
import { voucher } from './documents.mjs';
import { byHand, xmlBuilder } from './peers.mjs';
import { loadSpecialised } from './specialise.mjs';
import { voucherTable } from './table.mjs';

const size = Number(process.argv[2] ?? 5e5);
const rounds = Number(process.argv[3] ?? 5);
const { runtime, table, specialised } = await loadSpecialised(voucherTable);
const value = voucher(
  size,
  process.argv[4] === 'decimals' ? (amount) => runtime.toDecimal(amount) : undefined,
);
const ours = runtime.encodeBytes(table, value);
assert(ours.ok);
const length = ours.value.length;
const build = xmlBuilder();
assert.deepEqual(runtime.encodeBytes(specialised, value), ours);
/** Escaping of `>` is a matter of taste. */
const alike = (text) => text.replaceAll('&gt;', '>').replaceAll('&apos;', "'");
const expected = Buffer.from(ours.value).toString();
assert.equal(alike(build(value).toString()), expected);
assert.equal(alike(byHand(value)), expected);

const times = await interleave(
  [
    { name: 'encodeBytes', run: () => runtime.encodeBytes(table, value) },
    { name: 'sdk.specialise', run: () => runtime.encodeBytes(specialised, value) },
    { name: 'encode', run: () => runtime.encode(table, value) },
    { name: 'by hand', run: () => Buffer.from(byHand(value)) },
    { name: 'JSON.stringify', run: () => Buffer.from(JSON.stringify(value)) },
    { name: 'XMLBuilder', run: () => build(value) },
  ],
  { rounds },
);
const perMegabyte = Object.fromEntries([...times].map(([name, time]) => [name, time / (length / 1e6)]));
if (process.send === undefined) console.table(perMegabyte);
else process.send(perMegabyte);
