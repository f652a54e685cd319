import type { Provenance } from '../../model/schema.js';
import type { Fact } from './fact.js';
import type { Location } from './location.js';
import type { SourceKinds } from './sources.js';
import { joinDirections } from './value.js';

/** The sources of both sides. */
interface BothKinds {
  readonly before: SourceKinds;
  readonly after: SourceKinds;
}

/** What is known of a fact beside itself. */
interface Joined {
  direction: Fact['direction'];
  also: Location[] | undefined;
}

/**
 * Joins facts that come from one declaration of a schema: they share kind, values, the last name of the path and the
 * places in schemas. The first one stays, and the positions of the others are its `also`.
 *
 * @param facts all facts, in their order
 * @param hashes of each fact, by `declarationHash`
 * @param kinds what kind of document each source is
 */
export function joinDeclarations(
  facts: readonly Fact[],
  hashes: readonly (number | undefined)[],
  kinds: BothKinds,
): readonly Fact[] {
  const kept: Fact[] = [];
  /** By hash: index in `kept` of the last fact that has it. */
  const last = new Map<number, number>();
  /** For each fact that is kept, the one before it of the same hash. */
  const previous: number[] = [];
  const joined = new Map<number, Joined>();
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at];
    const hash = hashes[at];
    if (fact === undefined) continue;
    const newest = hash === undefined ? NO_OTHER : (last.get(hash) ?? NO_OTHER);
    let index = newest;
    let known = kept[index];
    while (known !== undefined && !isOneDeclaration(known, fact, kinds)) {
      index = previous[index] ?? NO_OTHER;
      known = kept[index];
    }
    if (known !== undefined) {
      join(joined, index, known, fact);
      continue;
    }
    if (hash !== undefined) last.set(hash, kept.length);
    previous.push(newest);
    kept.push(fact);
  }
  for (const [index, { direction, also }] of joined) {
    const fact = kept[index];
    if (fact === undefined || (also === undefined && direction === fact.direction)) continue;
    kept[index] = { ...fact, direction, also: also ?? [] };
  }
  return kept;
}

const NO_OTHER = -1;

function join(joined: Map<number, Joined>, index: number, known: Fact, other: Fact): void {
  let one = joined.get(index);
  if (one === undefined) joined.set(index, (one = { direction: known.direction, also: undefined }));
  const { resource, path } = other.location;
  if (resource !== known.location.resource || path !== known.location.path) {
    (one.also ??= []).push(other.location);
  }
  one.direction = joinDirections(one.direction, other.direction);
}

/**
 * A number that facts of one declaration share, and hardly any others.
 *
 * @param place first place of the fact in a schema, on the old side where it has one there
 * @param path path of the fact
 * @returns undefined where no schema has the fact: it is joined with no other
 */
export function declarationHash(place: Provenance | undefined, path: string): number | undefined {
  if (place === undefined) return undefined;
  let hash = Math.imul(place.line, 65_599) + place.column;
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const code = path.charCodeAt(index);
    if (code === SLASH) break;
    hash = Math.imul(hash ^ code, 16_777_619);
  }
  return hash | 0;
}

const SLASH = 0x2f;

function isOneDeclaration(left: Fact, right: Fact, kinds: BothKinds): boolean {
  return (
    left.kind === right.kind &&
    detailOf(left) === detailOf(right) &&
    String(left.before) === String(right.before) &&
    String(left.after) === String(right.after) &&
    isSameInSchemas(left.places.before, right.places.before, kinds.before) &&
    isSameInSchemas(left.places.after, right.places.after, kinds.after) &&
    lastName(left) === lastName(right)
  );
}

function detailOf(fact: Fact): string {
  if ('bound' in fact) return fact.bound;
  if ('facet' in fact) return fact.facet;
  return 'change' in fact ? fact.change : '';
}

function lastName({ location: { path } }: Fact): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether two lists of places name the same ones in schemas; pages do not count. */
function isSameInSchemas(
  left: readonly Provenance[],
  right: readonly Provenance[],
  kinds: SourceKinds,
): boolean {
  if (left === right) return true;
  const inSchemas = (places: readonly Provenance[]): readonly Provenance[] =>
    places.filter(({ source }) => kinds.get(source) !== 'page');
  const others = inSchemas(right);
  const own = inSchemas(left);
  return (
    own.length === others.length &&
    own.every(({ source, line, column }, index) => {
      const other = others[index];
      return other?.source === source && other.line === line && other.column === column;
    })
  );
}
