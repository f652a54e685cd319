// View 4: 150 resources in turn, a small document of each: the first pass through all of them, and later ones.
// node --no-flush-bytecode bench/read/mix.mjs [resources]
import { XMLParser } from 'fast-xml-parser';
import { median, processorMilliseconds, report } from './measure.mjs';
import { loadRuntime } from './runtime.mjs';

const resources = Number(process.argv[2] ?? 150);
const runtime = await loadRuntime();
let state = 1;
const upTo = (most) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return (state >>> 8) % most;
};
const SYLLABLES = [
  'sales',
  'order',
  'line',
  'tax',
  'date',
  'sum',
  'code',
  'name',
  'unit',
  'key',
  'bank',
  'item',
];
const codecs = [runtime.text, runtime.integer, runtime.decimalComma, runtime.text, runtime.booleanLenient];
const samples = ['Rakennus Oy', '1234567', '-1177,53', 'Myyntilasku', '1'];

/** A resource: its table, and a document with forty leaves in each of a few rows. */
function resource(number) {
  const name = (index) => `${SYLLABLES[upTo(12)]}${SYLLABLES[upTo(12)]}${String(index)}r${String(number)}`;
  const leaves = Array.from({ length: 30 + upTo(20) }, (_, index) => ({ el: name(index), kind: upTo(5) }));
  const parts = leaves.map(({ el, kind }) => ({ el, as: el, is: { codec: codecs[kind] }, min: 0 }));
  const row = `<Row${String(number)}>${leaves.map(({ el, kind }) => `\n      <${el}>${samples[kind]}</${el}>`).join('')}\n    </Row${String(number)}>`;
  const rows = { el: `Row${String(number)}`, as: 'rows', is: { parts }, max: Infinity };
  return {
    table: { root: { el: 'Root', is: { parts: [rows] } } },
    bytes: Buffer.from(`<Root>\n    ${`${row}\n    `.repeat(4)}\n</Root>\n`),
  };
}

const all = Array.from({ length: resources }, (_, number) => resource(number));
const parser = new XMLParser({ ignoreAttributes: false, jPath: false });
const decoder = new TextDecoder();
function pass(read) {
  const start = processorMilliseconds();
  for (const one of all) read(one);
  return processorMilliseconds() - start;
}
const own = ({ table, bytes }) => {
  const result = runtime.decode(table, bytes);
  if (!result.ok || result.problems.length > 0) throw new Error('a problem');
};
const peer = ({ bytes }) => parser.parse(decoder.decode(bytes));
const first = { own: pass(own), peer: pass(peer) };
const later = { own: [], peer: [] };
for (let i = 0; i < 15; i++) {
  later.own.push(pass(own));
  later.peer.push(pass(peer));
}
report({
  'first pass, ms': first.own,
  'first pass, fast-xml-parser to a tree, ms': first.peer,
  'later pass, ms': median(later.own),
  'later pass, fast-xml-parser to a tree, ms': median(later.peer),
});
