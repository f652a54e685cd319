import type { DiffReport, Finding, Rule } from '../../../generator/diff/index.js';
import { compareModels, rules } from '../../../generator/diff/index.js';
import { edits } from './edits.js';
import { Random } from './random.js';
import type { Mutable } from './random-side.js';
import { Names, randomSide } from './random-side.js';
import type { SideSketch } from './sketch.js';
import { drawSide } from './sketch.js';

/** What one random edit came out as. */
export interface EditOutcome {
  readonly edit: string;
  /** `rule path` that the edit must be reported as. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  /** Breaking findings on the wire without a message that proves them. */
  readonly unproved: readonly string[];
  /** Findings that reading backwards does not mirror. */
  readonly unmirrored: readonly string[];
}

const table: Readonly<Record<string, Rule>> = rules;

/**
 * Edits a random model at random, and compares it with the edited one, in both directions.
 *
 * @param seed decides everything
 * @returns undefined where the model had nothing to edit in the way that was chosen
 */
export function tryEdit(seed: number): EditOutcome | undefined {
  const random = new Random(seed);
  const names = new Names(random);
  const before = randomSide(random, names);
  const after: Mutable<SideSketch> = structuredClone(before);
  const [edit, apply] = random.pick(Object.entries(edits));
  const expected = apply(after, random, names);
  if (expected === undefined) return undefined;
  const there = compare(before, after);
  const back = compare(after, before);
  return {
    edit,
    expected: expected.map(({ rule, path }) => `${rule} ${path}`),
    actual: there.findings.map((finding) =>
      matching(
        finding,
        expected.map(({ path }) => path),
      ),
    ),
    unproved: there.findings.flatMap(unproved),
    unmirrored: unmirrored(there, back),
  };
}

function compare(before: Mutable<SideSketch>, after: Mutable<SideSketch>): DiffReport {
  return compareModels(drawSide(before), drawSide(after), { policy: 'docs', trustHtml: true });
}

/** An expected path can name alternatives, or end in the middle of a group. */
function matching({ rule, path }: Finding, expected: readonly string[]): string {
  const hit = expected.find(
    (one) => one.split(' or ').includes(path) || (one.endsWith('(') && path.startsWith(one)),
  );
  return `${rule} ${hit ?? path}`;
}

function unproved({ rule, path, verdicts, witness }: Finding): readonly string[] {
  if (table[rule]?.witness.wire !== 'message') return [];
  return (['request', 'response'] as const).flatMap((side) =>
    verdicts[side] === 'breaking' && witness?.[side]?.kind !== 'message' ? [`${rule} ${path} ${side}`] : [],
  );
}

function unmirrored(there: DiffReport, back: DiffReport): readonly string[] {
  const waiting = back.findings.map(({ rule }) => rule as string);
  return there.findings.flatMap(({ rule }) => {
    const { mirror } = table[rule] ?? {};
    if (mirror === undefined || (typeof mirror === 'object' && 'none' in mirror)) return [];
    const wanted = typeof mirror === 'string' ? [mirror] : mirror;
    const at = waiting.findIndex((other) => wanted.includes(other));
    if (at === -1) return [rule];
    waiting.splice(at, 1);
    return [];
  });
}
