import type { SourceDocument } from '../../model/model.js';
import type { Provenance } from '../../model/schema.js';

/** Kind of each document of a side, by its id. */
export type SourceKinds = ReadonlyMap<string, SourceDocument['kind']>;

/** Documents of a side by id. */
export function kindsOf(sources: readonly SourceDocument[]): SourceKinds {
  return new Map(sources.map((source) => [source.id, source.kind]));
}

/** The first of some places that is one in a schema; undefined where all are on pages. */
export function firstInSchema(places: readonly Provenance[], kinds: SourceKinds): Provenance | undefined {
  const first = places[0];
  if (first === undefined || kinds.get(first.source) !== 'page') return first;
  return places.find(({ source }) => kinds.get(source) !== 'page');
}
