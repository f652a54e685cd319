import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import { editDistance, looksLikeMisspelling, nearPairs } from './similar.js';
import { compareText } from './to-model.js';
import type { Use } from './uses.js';

/**
 * Reports names that the documents spell otherwise at a like place of another message: `reduceprivileged` here,
 * `reducedprivileged` there. Looks at names below parents of one name, at words within names, and at parameters.
 *
 * @param uses elements and parameters of the whole API
 * @param contradictions collects the findings
 */
export function reportSpellingElsewhere(uses: readonly Use[], contradictions: Contradictions): void {
  const sorted = [...uses].sort(
    (a, b) =>
      compareText(a.resource, b.resource) || compareText(a.part, b.part) || compareText(a.path, b.path),
  );
  const pairs = [
    ...siblingPairs(sorted.filter((use) => use.part !== 'query')),
    ...loneDifferences(sorted.filter((use) => use.path.split('/').length > 2)),
    ...wordPairs(sorted),
    ...parameterPairs(sorted),
  ];
  const seen = new Set<string>();
  for (const [use, other] of pairs) {
    const key = [use.name.toLowerCase(), other.name.toLowerCase()].sort().join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const { resource, part, path } = use;
    contradictions.record(
      'conflict-spelling-elsewhere',
      { resource, part, path },
      [claim(use.at, use.name), claim(other.at, `${other.name} in ${other.resource}`)],
      'both as they are spelt, because they stand in different places',
    );
  }
  reportParameterCase(sorted, contradictions);
}

type Pair = readonly [use: Use, other: Use];

/** Similar names below parents of one name. Those that stand side by side in one message are two things. */
function* siblingPairs(uses: readonly Use[]): Generator<Pair> {
  for (const list of grouped(uses, (use) => use.parent.toLowerCase()).values()) {
    if (list.every((use) => use.resource === list[0]?.resource && use.part === list[0].part)) continue;
    const names = grouped(list, (use) => use.name.toLowerCase());
    for (const [a, b] of nearPairs([...names.keys()], 2)) {
      if (!looksLikeMisspelling(a, b) || isPlural(a, b)) continue;
      const [left, right] = [names.get(a) ?? [], names.get(b) ?? []];
      const messages = new Set(left.map(messageOf));
      const together = right.some((other) => messages.has(messageOf(other)));
      const [use, other] = [left[0], right[0]];
      if (use !== undefined && other !== undefined && !together) yield [use, other];
    }
  }
}

/**
 * Parents of one name in two messages that have the same children but for one, at the same index. Roots are left
 * out: what stands in them is the message.
 */
function* loneDifferences(uses: readonly Use[]): Generator<Pair> {
  for (const list of grouped(uses, (use) => use.parent.toLowerCase()).values()) {
    const parents = [
      ...grouped(list, (use) => `${messageOf(use)} ${use.path.replace(/\/[^/]*$/u, '')}`).values(),
    ];
    for (const [index, a] of parents.entries()) {
      for (const b of parents.slice(index + 1)) {
        const pair = loneDifference(a, b);
        if (pair !== undefined) yield pair;
      }
    }
  }
}

function loneDifference(a: readonly Use[], b: readonly Use[]): Pair | undefined {
  const left = a[0]?.siblings ?? [];
  const right = b[0]?.siblings ?? [];
  if (left.length !== right.length || left.length < 2) return undefined;
  const different = left.flatMap((name, index) => (name === right[index] ? [] : [index]));
  const [only, ...more] = different;
  if (only === undefined || more.length > 0) return undefined;
  const use = a.find((one) => one.name.toLowerCase() === left[only]);
  const other = b.find((one) => one.name.toLowerCase() === right[only]);
  return use === undefined || other === undefined || !akin(use.name, other.name) ? undefined : [use, other];
}

/** One name begins or ends with the other, or they are one edit apart, however short. */
function akin(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined) return false;
  return long.startsWith(short) || long.endsWith(short) || editDistance(short, long, 1) <= 1;
}

/** Long words of names in mixed case that are one edit away from a word of another name. */
function* wordPairs(uses: readonly Use[]): Generator<Pair> {
  const byWord = new Map<string, Use[]>();
  for (const use of uses) {
    for (const [word] of use.name.matchAll(/[A-Z][a-z]{7,}/gu)) {
      const key = word.toLowerCase();
      const same = byWord.get(key);
      if (same === undefined) byWord.set(key, [use]);
      else same.push(use);
    }
  }
  for (const [a, b] of nearPairs([...byWord.keys()], 1)) {
    if (!oneSlip(a, b) || isInflection(a, b)) continue;
    const [left, right] = [byWord.get(a) ?? [], byWord.get(b) ?? []];
    const [rare, common] = left.length <= right.length ? [left, right] : [right, left];
    const [use, other] = [rare[0], common[0]];
    if (use !== undefined && other !== undefined) yield [use, other];
  }
}

/** Parameters with a long name that is one edit away from the name of an element or another parameter. */
function* parameterPairs(uses: readonly Use[]): Generator<Pair> {
  const others = grouped(uses, (use) => use.name.toLowerCase());
  const parameters = uses.filter((use) => use.part === 'query' && use.name.length >= 12);
  for (const [name, [use]] of grouped(parameters, (one) => one.name.toLowerCase())) {
    for (const [otherName, [other]] of others) {
      if (use !== undefined && other !== undefined && oneSlip(name, otherName)) yield [use, other];
    }
  }
}

/** Parameters of one name in different letter case: the spelling of most resources is taken for the right one. */
function reportParameterCase(uses: readonly Use[], contradictions: Contradictions): void {
  const parameters = uses.filter((use) => use.part === 'query');
  for (const list of grouped(parameters, (use) => use.name.toLowerCase()).values()) {
    const [most, ...others] = [...grouped(list, (use) => use.name).values()].sort(
      (a, b) => b.length - a.length,
    );
    const witness = most?.[0];
    if (witness === undefined) continue;
    for (const use of others.flat()) {
      contradictions.record(
        'conflict-case',
        { resource: use.resource, part: 'query', path: use.path },
        [claim(use.at, use.name), claim(witness.at, `${witness.name} in ${witness.resource}`)],
        'each as its own table has it',
      );
    }
  }
}

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  return editDistance(a, b, 1) === 1 && looksLikeMisspelling(a, b) && !isPlural(a, b);
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** Words that differ in their last letter only: `invoiced`, `invoices`. */
function isInflection(a: string, b: string): boolean {
  return a.slice(0, -1) === b.slice(0, -1);
}

function messageOf(use: Use): string {
  return `${use.resource} ${use.part}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
