import { parseArgs } from 'node:util';
import { caseAt } from './cases.js';
import type { Difference } from './checks.js';
import { differenceIn, print } from './checks.js';
import { minimise } from './minimise.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const seconds = Number(values.seconds);
if (!Number.isSafeInteger(seed) || !(seconds > 0)) {
  console.error('usage: npm run fuzz -- [--seed INTEGER] [--seconds NUMBER] [--only CASE]');
  process.exit(2);
}
const first = values.only === undefined ? 0 : Number(values.only);
const last = values.only === undefined ? Infinity : first;
/** Kinds of differences that were shown; each is shown once. */
const kinds = new Set<string>();
const start = performance.now();
let index = first;
let next = start + 60_000;
for (; index <= last && performance.now() - start < seconds * 1000; index++) {
  await run(index);
  if (performance.now() < next) continue;
  console.log(`… ${String(index + 1)} cases`);
  next += 60_000;
}
console.log(
  `${String(index - first)} cases with seed ${String(seed)}: ${String(kinds.size)} kinds of differences`,
);
process.exitCode = kinds.size === 0 ? 0 : 1;

async function run(number: number): Promise<void> {
  const one = caseAt(seed, number);
  const difference = await check(one);
  if (difference === null || kinds.has(difference.kind)) return;
  kinds.add(difference.kind);
  const small = await minimise(
    one.bytes,
    async (bytes) => (await check({ ...one, bytes }))?.kind === difference.kind,
  );
  const shown = (await check({ ...one, bytes: small })) ?? difference;
  console.log(`\n${shown.kind}`);
  console.log(`  document  ${JSON.stringify(new TextDecoder('utf-8', { ignoreBOM: true }).decode(small))}`);
  console.log(`  base64    ${Buffer.from(small).toString('base64')}`);
  console.log(`  pieces    ${one.pieces.join(', ')}`);
  if (one.of !== null)
    console.log(
      `  table     ${print(one.of.table)}\n  unknown   ${one.unknown}\n  kernel    ${String(one.kernel)}`,
    );
  const from = Math.max(0, firstDifference(shown) - 80);
  console.log(`  left      ${excerpt(shown.left, from)}\n  right     ${excerpt(shown.right, from)}`);
  console.log(`  again     npm run fuzz -- --seed ${String(seed)} --only ${String(number)}\n`);
}

function firstDifference({ left, right }: Difference): number {
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return at;
  return left.length;
}

function excerpt(text: string, from: number): string {
  return `${from === 0 ? '' : '…'}${text.slice(from, from + 400)}${text.length > from + 400 ? '…' : ''}`;
}

/** An exception that is not documented is a difference, too. */
async function check(one: Parameters<typeof differenceIn>[0]): Promise<Difference | null> {
  try {
    return await differenceIn(one);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: `exception: ${stack.split('\n').slice(0, 2).join(' ')}`, left: stack, right: '' };
  }
}
