import type { SourceDocument } from '../../model/model.js';

/** Kind of each document of a side, by its id. */
export type SourceKinds = ReadonlyMap<string, SourceDocument['kind']>;

/** Documents of a side by id. */
export function kindsOf(sources: readonly SourceDocument[]): SourceKinds {
  return new Map(sources.map((source) => [source.id, source.kind]));
}
