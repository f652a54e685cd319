import type { Fact } from './fact.js';
import type { Location } from './location.js';

/**
 * Differences of the SDK that no difference of the messages explains. A property that another type has because its
 * element has one is an echo, and one change is one finding.
 *
 * @param sdk differences of the SDK
 * @param wire differences of everything else
 */
export function unexplained(sdk: readonly Fact[], wire: readonly Fact[]): readonly Fact[] {
  if (sdk.length === 0 || wire.length === 0) return sdk;
  /** Places that differ themselves. */
  const own = new Set<string>();
  /** Places that differ, and those that something directly in them does. */
  const changed = new Set<string>();
  /** Places whose content differs as a whole. */
  const whole = new Set<string>();
  for (const { location, also, kind } of wire) {
    if (kind === 'documentation' || kind === 'evidence' || kind === 'contract') continue;
    for (const place of [location, ...also]) {
      if (!place.path.includes('/')) changed.add(keyOf({ ...place, part: 'parameter' }, ''));
      const isGroup = /\/\([^/]*$/u.test(place.path);
      const parent = keyOf(place, parentOf(place.path));
      own.add(keyOf(place, place.path));
      changed.add(keyOf(place, place.path)).add(parent);
      whole.add(isGroup ? parent : keyOf(place, place.path));
    }
  }
  return sdk.filter((fact) => {
    if (!('wire' in fact) || fact.wire === undefined) return true;
    const { path } = fact.wire;
    // What a type holds does not change its name.
    if (fact.kind === 'renamed' && fact.subject === 'export') return !own.has(keyOf(fact.wire, path));
    return !changed.has(keyOf(fact.wire, path)) && !whole.has(keyOf(fact.wire, parentOf(path)));
  });
}

function parentOf(path: string): string {
  const group = path.indexOf('/(');
  return path.slice(0, group === -1 ? Math.max(0, path.lastIndexOf('/')) : group);
}

function keyOf({ resource, part }: Location, path: string): string {
  return `${resource ?? ''} ${part} ${path}`;
}
