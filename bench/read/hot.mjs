// View 1: how fast a document of one kind becomes typed objects, beside other readers and what cannot be avoided.
// node --no-flush-bytecode bench/read/hot.mjs [bytes] [rounds]
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ledger } from './documents.mjs';
import { interleave, report } from './measure.mjs';
import { easySax, fastXmlParser, saxes } from './peers.mjs';
import { loadRuntime } from './runtime.mjs';
import { specialised } from './specialise.mjs';
import { ledgerTable } from './table.mjs';

const size = Number(process.argv[2] ?? 1e6);
const rounds = Number(process.argv[3] ?? 5);
const runtime = await loadRuntime();
const table = ledgerTable(runtime, runtime.decimalCommaNumber);
const exact = ledgerTable(runtime, runtime.decimalComma);
const special = specialised(runtime, table);
const text = ledger(size);
const bytes = Buffer.from(text);
const { value, problems } = runtime.decode(table, bytes);
assert.equal(problems.length, 0);
const json = Buffer.from(JSON.stringify(value));
const decoder = new TextDecoder();
const portions = [];
for (let at = 0; at < bytes.length; at += 65_536) portions.push(bytes.subarray(at, at + 65_536));

const candidates = [
  { name: 'decode', run: () => runtime.decode(table, bytes) },
  { name: 'decode, specialised', run: () => runtime.decode(special, bytes) },
  { name: 'decode, exact decimals', run: () => runtime.decode(exact, bytes) },
  { name: 'decode, TypeScript alone', run: () => runtime.decode(table, bytes, { kernel: false }) },
  { name: 'decode of a string', run: () => runtime.decode(table, text) },
  {
    name: 'decodeStream',
    run: async () => {
      for await (const batch of runtime.decodeStream(table, ['vouchers', 'voucher'], portions).batches())
        void batch;
    },
  },
  { name: 'TextDecoder, no objects', run: () => decoder.decode(bytes) },
  { name: 'JSON.parse of the same data', run: () => JSON.parse(decoder.decode(json)) },
];
for (const [name, make] of Object.entries({ easysax: easySax, 'fast-xml-parser': fastXmlParser, saxes })) {
  const read = make(table);
  assert(isDeepStrictEqual(read(bytes), value), `${name} reads something else`);
  candidates.push({ name: `${name} and mapping`, run: () => read(bytes) });
}
const times = await interleave(candidates, { rounds });
report(Object.fromEntries([...times].map(([name, time]) => [name, time / (bytes.length / 1e6)])));
