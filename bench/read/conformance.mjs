// The W3C XML Conformance Test Suite, by the reader and by others, in one run.
// npm --prefix bench/read run conformance [-- --json]
import { loadTypeScript } from './bundle.mjs';
import { readers, textOf } from './readers.mjs';

const suite = await loadTypeScript(`
  export * from './test/runtime/read/w3c.js';
  export { OUTSIDE } from './test/runtime/read/w3c-outside.js';
  export { canonical, walk } from './test/runtime/read/events.js';
  export { internalSubset } from './runtime/read/doctype.js';
  export { XmlFault } from './runtime/read/fault.js';
`);
const { canonical, internalSubset, OUTSIDE, walk, w3cOthers, w3cTests, XmlFault } = suite;

const candidates = { doctypist: ({ input }) => walk([input], { doctype: internalSubset() }) };
for (const [name, read] of Object.entries(readers)) candidates[name] = ({ input }) => read(textOf(input));

// What is asked, and why the rest of the suite is not.
const all = w3cTests();
const notAsked = {
  ...w3cOthers(),
  'either answer is right (type "error")': all.filter(({ type }) => type === 'error').length,
  'well-formed, but its names are not by Namespaces in XML': all.filter(
    ({ namespaces, type }) => type !== 'not-wf' && type !== 'error' && !namespaces,
  ).length,
  'ill-formed only by what stands in another file': all.filter(({ id }) => id in OUTSIDE).length,
};
const good = all.filter(({ namespaces, type }) => (type === 'valid' || type === 'invalid') && namespaces);
const known = good.filter(({ entities, output }) => output !== undefined && entities === 'none');
const bad = all.filter(({ id, type }) => type === 'not-wf' && !(id in OUTSIDE));

/** The suite's own form without what is not an element, an attribute or text. */
const wanted = ({ output }) => output.replace(/<!DOCTYPE[^]*?\]>\n/, '').replace(/<\?[^]*?\?>/g, '');

/** The events, or null where the document is refused. */
function attempt(read, test) {
  try {
    return read(test);
  } catch (error) {
    // What the reader under test may throw is documented; of the others, anything counts as a refusal.
    if (read === candidates.doctypist && !(error instanceof XmlFault)) throw error;
    return null;
  }
}

const rows = Object.entries(candidates).map(([name, read]) => {
  const outcomes = new Map([...good, ...bad].map((test) => [test, attempt(read, test)]));
  const count = (tests, holds) => tests.filter((test) => holds(outcomes.get(test), test)).length;
  return {
    name,
    accepted: count(good, (events) => events !== null),
    right: count(known, (events, test) => events !== null && canonical(events) === wanted(test)),
    refused: count(bad, (events) => events === null),
  };
});

const report = {
  tests: all.length + Object.values(w3cOthers()).reduce((sum, count) => sum + count, 0),
  notAsked,
  asked: { accepted: good.length, right: known.length, refused: bad.length },
  // The others take text; that Node cannot decode a document counts for them.
  refusedByTextDecoder: bad.filter((test) => attempt(({ input }) => textOf(input), test) === null).length,
  rows,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  const { accepted, right, refused } = report.asked;
  console.log('| reader | well-formed, accepted | information as the suite has it | ill-formed, refused |');
  console.log('| --- | --: | --: | --: |');
  for (const row of rows) {
    console.log(
      `| ${row.name} | ${row.accepted} of ${accepted} | ${row.right} of ${right} | ${row.refused} of ${refused} |`,
    );
  }
  console.log(
    `\nOf what readers of text refuse, ${report.refusedByTextDecoder} documents never reach them: TextDecoder refuses.`,
  );
  console.log(`\n${report.tests} tests, of which ${accepted + refused} are asked. Not asked:`);
  for (const [why, count] of Object.entries(notAsked)) console.log(`- ${count}: ${why}`);
}
