import type { Fact } from '../facts/fact.js';
import type { Location } from '../facts/location.js';
import { showLocation } from '../facts/location.js';
import type { Finding } from '../rules/finding.js';
import { WirePaths } from '../witnesses/paths.js';

/** One line of upgrade notes: what had a name, and which name it has now. */
export interface UpgradeNote {
  readonly where: string;
  readonly before: string;
  /** Undefined where there is nothing in its place. */
  readonly after: string | undefined;
}

/** What callers of two SDKs call a place of the API; undefined where they have no name for it. */
export interface CallerNames {
  /** @param place a place of the old side */
  readonly before: (place: Location) => string | undefined;
  /** @param place a place of the new side, its resource by the label of the old one */
  readonly after: (place: Location) => string | undefined;
}

/**
 * What users of an SDK must write differently: old name → new name, and what is gone.
 *
 * @param findings the findings
 * @param names names of both SDKs; without them the names of the messages are shown
 */
export function upgradeNotes(findings: readonly Finding[], names?: CallerNames): readonly UpgradeNote[] {
  const paths = new WirePaths(findings.map(({ fact }) => fact));
  const notes = findings.flatMap((finding): readonly UpgradeNote[] => {
    const { fact, path, verdicts } = finding;
    if (isRelocation(fact)) return relocationNotes(fact, path, paths, names);
    const isGone = fact.kind === 'removed' || (fact.kind === 'surface' && fact.aspect === 'export-removed');
    if (!isGone || verdicts.caller !== 'breaking') return [];
    const { location } = fact;
    const name = location.path === '' ? path : location.path.slice(location.path.lastIndexOf('/') + 1);
    const gone = { where: path, before: names?.before(location) ?? name, after: undefined };
    if (names === undefined) return [gone];
    const others = fact.also.flatMap((place) => {
      const before = names.before(place);
      return before === undefined ? [] : [{ where: showLocation(place), before, after: undefined }];
    });
    return [gone, ...others];
  });
  const shown = new Set<string>();
  return notes.filter(({ where, before, after }) => {
    const key = [where, before, after ?? ''].join('\t');
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  });
}

type Relocation = Extract<Fact, { kind: 'renamed' | 'moved' | 'markup' | 'list-wrapper' }>;

function isRelocation(fact: Fact): fact is Relocation {
  return (
    fact.kind === 'renamed' || fact.kind === 'moved' || fact.kind === 'markup' || fact.kind === 'list-wrapper'
  );
}

/** One note for each place of the declaration; none where callers write what they wrote before. */
function relocationNotes(
  fact: Relocation,
  where: string,
  paths: WirePaths,
  names: CallerNames | undefined,
): readonly UpgradeNote[] {
  const { location } = fact;
  const wire = { where, before: String(fact.before), after: String(fact.after) };
  if (location.part === 'sdk') {
    const owner = location.path.slice(0, Math.max(0, location.path.lastIndexOf('.')));
    // A place that only repeats the name says nothing.
    return [{ ...wire, where: where !== location.path ? where : owner === '' ? 'SDK' : owner }];
  }
  if (names === undefined) return [wire];
  const others = fact.kind === 'moved' ? [] : fact.also;
  const known = [location, ...others].flatMap((place) => {
    const before = nameOn('before', fact, place, paths, names);
    const after = nameOn('after', fact, place, paths, names);
    return before === undefined || after === undefined ? [] : [{ where: showLocation(place), before, after }];
  });
  if (known.length === 0) return [wire];
  return known.filter(({ before, after }) => before !== after);
}

/** What callers of one side write; an item of a list is found by way of the element around it. */
function nameOn(
  side: 'before' | 'after',
  fact: Relocation,
  place: Location,
  paths: WirePaths,
  names: CallerNames,
): string | undefined {
  const at = placeOn(side, fact, place, paths);
  const name = names[side](at);
  const isWrapped = fact.kind === 'list-wrapper' && (fact.change === 'added') === (side === 'after');
  if (!isWrapped) return name;
  const item = names[side]({
    ...at,
    path: `${at.path}/${place.path.slice(place.path.lastIndexOf('/') + 1)}`,
  });
  return item === undefined ? name : `${name ?? ''}${item.slice(item.lastIndexOf('.'))}`;
}

/** Where the thing stands on a side. */
function placeOn(side: 'before' | 'after', fact: Relocation, place: Location, paths: WirePaths): Location {
  if (place.part === 'parameter') {
    return side === 'after' && fact.kind === 'renamed' ? { ...place, path: String(fact.after) } : place;
  }
  if (place.part !== 'message') return place;
  const [first = []] = paths.of({ ...fact, location: place }, side);
  return { ...place, path: first.flatMap((step) => step[side] ?? []).join('/') };
}
