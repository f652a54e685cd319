// What other ways to write the same document cost.
// node --no-flush-bytecode bench/read/formats.mjs [bytes]
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ledger } from './documents.mjs';
import { interleave, report } from './measure.mjs';
import { loadRuntime } from './runtime.mjs';
import { ledgerTable } from './table.mjs';

const runtime = await loadRuntime();
const table = ledgerTable(runtime, runtime.decimalCommaNumber);
const plain = ledger(Number(process.argv[2] ?? 1e6));
const lines = plain.split('\n');
/** The children of each line the other way round; what is repeated stays in its order, which is part of the value. */
const reversed = plain.replace(/(<VoucherLine>\n)([^]*?)( *<\/VoucherLine>)/g, (_, open, inside, close) => {
  const parts = inside.split(/(?<=\n)(?= {8}<[^/])/);
  const repeated = parts.filter((part) => part.includes('<Dimension>'));
  return [open, ...repeated, ...parts.filter((part) => !repeated.includes(part)).reverse(), close].join('');
});
const formats = {
  'as predicted': plain,
  'other order': reversed,
  minified: lines.map((line) => line.trim()).join(''),
  'CRLF and tabs': lines
    .map((line) => line.replace(/^ +/, (spaces) => '\t'.repeat(spaces.length / 2)))
    .join('\r\n'),
  'single quotes': plain.replace(/="([^"]*)"/g, "='$1'"),
  'a comment a line': lines
    .map((line, index) => (index > 1 && index < lines.length - 2 ? `${line}<!-- ${String(index)} -->` : line))
    .join('\n'),
  'descriptions in CDATA': plain.replace(/(<Description>)([^<&]+)(<)/g, '$1<![CDATA[$2]]>$3'),
  'no indentation but line ends': lines.map((line) => line.trim()).join('\n'),
  'a € in every description': plain.replaceAll('</Description>', '€</Description>'),
  'an unknown element a line': plain.replaceAll('<VatCode>', '<Odd>1</Odd><VatCode>'),
};
const options = { unknown: 'ignore' };
const expected = runtime.decode(table, plain);
for (const [name, text] of Object.entries(formats)) {
  const result = runtime.decode(table, text, options);
  assert(result.ok, name);
  if (!name.includes('€')) assert(isDeepStrictEqual(result.value, expected.value), name);
}
const candidates = Object.entries(formats).map(([name, text]) => {
  const bytes = Buffer.from(text);
  return { name, run: () => runtime.decode(table, bytes, options) };
});
const times = await interleave(candidates, { rounds: 3 });
const base = times.get('as predicted');
report(Object.fromEntries([...times].map(([name, time]) => [`${name}, ratio`, time / base])));
