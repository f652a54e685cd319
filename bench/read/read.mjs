// How fast documents become typed objects, beside other readers and beside what cannot be avoided.
// node --no-flush-bytecode bench/read/read.mjs [bytes] [rounds] [peers: all|none]
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ledger } from './documents.mjs';
import { interleave } from './measure.mjs';
import { loadRuntime } from './runtime.mjs';
import { ledgerTable } from './table.mjs';

const size = Number(process.argv[2] ?? 1e6);
const rounds = Number(process.argv[3] ?? 5);
const runtime = await loadRuntime();
const table = ledgerTable(runtime);
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
  { name: 'decode (string)', run: () => runtime.decode(table, text) },
  {
    name: 'stream',
    run: async () => {
      for await (const batch of runtime.decodeStream(table, ['vouchers', 'voucher'], portions).batches())
        void batch;
    },
  },
  { name: 'validate', run: () => runtime.validate(table, bytes) },
  { name: 'TextDecoder', run: () => decoder.decode(bytes) },
  { name: 'JSON.parse', run: () => JSON.parse(decoder.decode(json)) },
];
if (process.argv[4] !== 'none') {
  const { easySax, fastXmlParser, saxes } = await import('./peers.mjs');
  for (const [name, make] of Object.entries({ easySax, fastXmlParser, saxes })) {
    const read = make(table);
    assert(isDeepStrictEqual(read(bytes), value), `${name} reads something else`);
    candidates.push({ name, run: () => read(bytes) });
  }
}
const times = await interleave(candidates, { rounds });
const own = times.get('decode');
const megabytes = bytes.length / 1e6;
const report = [...times].map(([name, time]) => ({
  name,
  'ms/MB': (time / megabytes).toFixed(2),
  ratio: (time / own).toFixed(2),
}));
if (process.send === undefined) console.table(report);
else process.send(Object.fromEntries([...times].map(([name, time]) => [name, time / megabytes])));
