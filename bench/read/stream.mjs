// View 2: a document that is long, item by item: cost for each MB beside that of 1 MB, and memory.
// npm --prefix bench/read run stream [-- MB …]
import { ledger } from './documents.mjs';
import { median, processorMilliseconds, report } from './measure.mjs';
import { loadRuntime } from './runtime.mjs';
import { ledgerTable } from './table.mjs';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(100);
const runtime = await loadRuntime();
const table = ledgerTable(runtime, runtime.decimalCommaNumber);

const PIECE = 65_536;
const text = ledger(1e6);
const first = text.indexOf('    <Voucher ');
const last = text.lastIndexOf('  </Vouchers>');
const [head, body, tail] = [text.slice(0, first), text.slice(first, last), text.slice(last)].map((part) =>
  Buffer.from(part),
);

/** The same megabyte of vouchers over and over, so that making the document costs nothing. */
function* pieces(before, middle, times, after) {
  yield before;
  for (let i = 0; i < times; i++)
    for (let at = 0; at < middle.length; at += PIECE) yield middle.subarray(at, at + PIECE);
  yield after;
}

/** Reads a document to its end. */
async function read(source) {
  const stream = runtime.decodeStream(table, ['vouchers', 'voucher'], source);
  let items = 0;
  let peak = 0;
  for await (const batch of stream.batches()) {
    items += batch.length;
    if (items % 16 < batch.length) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const result = await stream.result();
  if (!result.ok) throw result.error;
  return { items, peak: Math.max(peak, process.memoryUsage.rss()), problems: result.problems.length };
}

const ledgerOf = (megabytes) => pieces(head, body, megabytes, tail);
// The first runs are for the compiler, and for the heap to find its size.
for (let i = 0; i < 40; i++) await read(ledgerOf(1));
const small = [];
for (let i = 0; i < 15; i++) {
  const start = processorMilliseconds();
  await read(ledgerOf(1));
  small.push(processorMilliseconds() - start);
}
const figures = { '1 MB ledger, ms/MB': median(small) / (body.length / 1e6) };

async function measure(name, megabytes, source) {
  const before = process.memoryUsage.rss();
  const start = processorMilliseconds();
  const { peak } = await read(source);
  figures[`${name}, ms/MB`] = (processorMilliseconds() - start) / megabytes;
  figures[`${name}, MB of memory more`] = (peak - before) / 1e6;
}

for (const size of sizes) await measure(`${size} MB ledger`, (body.length * size) / 1e6, ledgerOf(size));
const inside = Buffer.concat([head, body]);
const filler = (item) => Buffer.from(item.repeat(Math.ceil(1e6 / item.length)));
const long = (name, open, item, close) =>
  measure(
    name,
    50,
    pieces(Buffer.concat([inside, Buffer.from(open)]), filler(item), 50, Buffer.from(close + tail)),
  );
await long('comment of 50 MB', '<!--', 'a comment - of many words; ', '-->');
await long('instruction of 50 MB', '<?p ', 'an instruction ? of many words; ', '?>');
await long(
  'unknown element of 50 MB',
  '<Odd>',
  '<Row a="1"><Cell>text &amp; more</Cell><Empty/></Row>\n',
  '</Odd>',
);
await long('text of 50 MB in an unknown element', '<Odd>', 'words and more words ', '</Odd>');
await long('CDATA section of 50 MB in an unknown element', '<Odd><![CDATA[', 'words ]] > & < ', ']]></Odd>');
await long('50 MB of white space', '', ' \r\n\t  ', '');
report(figures);
