import type { Fact } from '../facts/fact.js';

/** One step of a wire path on both sides; undefined where a side has no such level. */
export interface PathStep {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Wire paths of facts on both sides. The path of a fact is that of the old side; what was renamed, moved or wrapped
 * above it has another one on the new side.
 */
export class WirePaths {
  readonly #byPath = new Map<string, Fact>();

  /** @param facts all facts of the comparison */
  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      if (fact.location.part !== 'message' || !isRelocation(fact)) continue;
      const places = fact.kind === 'moved' ? [fact.location] : [fact.location, ...fact.also];
      for (const { resource, path } of places) this.#byPath.set(keyOf(resource, path), fact);
    }
  }

  /**
   * Paths to look at for a fact, the likeliest first.
   *
   * @param fact the fact
   * @param acceptedBy the side whose message is looked for
   */
  of(fact: Fact, acceptedBy: 'before' | 'after'): readonly (readonly PathStep[])[] {
    const { resource, path } = fact.location;
    if (fact.kind === 'moved') {
      const target = typeof fact.after === 'string' && fact.after.includes('/') ? [fact.after] : [];
      const paths = acceptedBy === 'after' ? [...target, path] : [path];
      return paths.map((one) => splitPath(one).map(onBoth));
    }
    const names = splitPath(path);
    const above = this.#translate(resource, names.slice(0, -1));
    const name = names.at(-1) ?? '';
    const own = [...above, lastStep(fact, name)];
    return acceptedBy === 'before' || !isRelocation(fact) ? [own] : [own, [...above, onBoth(name)]];
  }

  #translate(resource: string | null, names: readonly string[]): readonly PathStep[] {
    let steps: PathStep[] = [];
    let path = '';
    for (const full of names) {
      // A derived type stands in brackets behind the name.
      const [name = '', derived] = full.split('[', 2);
      const suffix = derived === undefined ? '' : `[${derived}`;
      path = path === '' ? name : `${path}/${name}`;
      const fact = this.#byPath.get(keyOf(resource, path));
      if (fact === undefined) steps.push(onBoth(full));
      else if (fact.kind === 'renamed' && fact.nested !== undefined) steps.push(...nestedSteps(fact, full));
      else if (fact.kind === 'moved') steps = movedSteps(path, String(fact.after), suffix);
      else steps.push(...innerSteps(fact, name, suffix));
      path += suffix;
    }
    return steps;
  }
}

/**
 * Splits a wire path; names of groups stand in parentheses and can hold anything.
 *
 * @param path the path
 */
export function splitPath(path: string): readonly string[] {
  const group = path.indexOf('/(');
  if (group === -1) return path.split('/');
  return [...path.slice(0, group).split('/'), path.slice(group + 1)];
}

function keyOf(resource: string | null, path: string): string {
  return `${resource ?? ''} ${path}`;
}

function isRelocation(fact: Fact): boolean {
  switch (fact.kind) {
    case 'renamed':
      return fact.subject === 'element' || fact.subject === 'attribute' || fact.subject === 'root';
    case 'moved':
      return fact.subject === 'element' && typeof fact.after === 'string' && fact.after.includes('/');
    case 'list-wrapper':
    case 'markup':
      return true;
    default:
      return false;
  }
}

function onBoth(name: string): PathStep {
  return { before: name, after: name };
}

/** Where a fact itself stands: under which name on which side. */
function lastStep(fact: Fact, name: string): PathStep {
  if (!isRelocation(fact)) return onBoth(name);
  if (fact.kind === 'renamed') {
    return { before: name, after: `${fact.subject === 'attribute' ? '@' : ''}${String(fact.after)}` };
  }
  if (fact.kind === 'markup') return { before: String(fact.before), after: String(fact.after) };
  if (fact.kind !== 'list-wrapper') return onBoth(name);
  return fact.change === 'added'
    ? { before: name, after: fact.wrapper }
    : { before: fact.wrapper, after: name };
}

/** The way through an element that a fact is about, for what stands inside of it. */
function innerSteps(fact: Fact, name: string, suffix: string): readonly PathStep[] {
  if (fact.kind !== 'list-wrapper') {
    const { before, after } = lastStep(fact, name);
    return [{ before: `${before ?? ''}${suffix}`, after: `${after ?? ''}${suffix}` }];
  }
  const isAdded = fact.change === 'added';
  const wrapper = { before: isAdded ? undefined : fact.wrapper, after: isAdded ? fact.wrapper : undefined };
  return [wrapper, onBoth(`${name}${suffix}`)];
}

/** Roots of which one holds the other. */
function nestedSteps(
  { nested, after }: Fact & { readonly kind: 'renamed' },
  root: string,
): readonly PathStep[] {
  if (nested === 'before') return [{ before: root, after: undefined }];
  return [{ before: undefined, after: String(after) }, onBoth(root)];
}

/** Levels that both sides share, then those of either side alone, then the element that moved. */
function movedSteps(before: string, after: string, suffix: string): PathStep[] {
  const left = splitPath(before);
  const right = splitPath(after);
  const name = left.at(-1) ?? '';
  let shared = 0;
  while (shared < left.length - 1 && shared < right.length - 1 && left[shared] === right[shared]) shared += 1;
  return [
    ...left.slice(0, shared).map(onBoth),
    ...left.slice(shared, -1).map((one) => ({ before: one, after: undefined })),
    ...right.slice(shared, -1).map((one) => ({ before: undefined, after: one })),
    onBoth(`${name}${suffix}`),
  ];
}
