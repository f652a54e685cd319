import type { Provenance } from '../../model/schema.js';
import type { Finding } from '../rules/finding.js';

/**
 * The one place that a report can show: in the new documents, or in the old ones for what is gone.
 *
 * @param finding the finding
 */
export function placeOf({ places }: Finding): Provenance | undefined {
  return places.after[0] ?? places.before[0];
}
