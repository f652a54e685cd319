import type { Contradiction } from '../../model/model.js';
import type { Provenance } from '../../model/schema.js';
import type { Medium } from './medium.js';
import type { ConflictView } from './views.js';

/**
 * Where sources say so, each line once.
 *
 * @param provenance statements of sources
 * @param medium where it goes
 */
export function sourceViews(
  provenance: readonly Provenance[],
  medium: Medium,
): readonly { readonly place: string; readonly last: boolean }[] {
  const places = [...new Set(provenance.map(({ source, line }) => `${source}:${line}`))];
  return places.map((place, index) => ({ place: medium.line(place), last: index === places.length - 1 }));
}

/**
 * A contradiction with both sides and how it was settled.
 *
 * @param conflict the contradiction
 * @param medium where it goes
 */
export function conflictView(conflict: Contradiction, medium: Medium): ConflictView {
  return {
    code: medium.line(conflict.code),
    claims: conflict.claims.map(({ says, source, line }, index, all) => ({
      says: medium.line(says),
      place: medium.line(`${source}:${line}`),
      last: index === all.length - 1,
    })),
    outcome: medium.line(conflict.outcome),
    settledBy: conflict.settledBy === 'overlay' ? 'overlay' : 'policy',
  };
}

/**
 * What contradictions are sorted by, whatever order they come in.
 *
 * @param conflict the contradiction
 */
export function conflictKey({ resource, part, path, code, claims, outcome }: Contradiction): string {
  return JSON.stringify([resource, part, path, code, claims.map(({ says }) => says), outcome]);
}
