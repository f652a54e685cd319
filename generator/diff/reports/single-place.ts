import type { Provenance } from '../../model/schema.js';
import { posix } from 'node:path';
import type { Finding } from '../rules/finding.js';
import type { DiffReport } from './report.js';

/**
 * The one place that a report can show: in the new documents, or in the old ones for what is gone.
 *
 * @param finding the finding
 * @param report the report that it stands in
 */
export function placeOf({ places }: Finding, { folders }: DiffReport): Provenance | undefined {
  const [now] = places.after;
  if (now !== undefined) return placeIn(folders.after, now);
  const [old] = places.before;
  return old === undefined ? undefined : placeIn(folders.before, old);
}

/**
 * A place with the path of its file from where reports are read.
 *
 * @param folder folder of the side
 * @param place a place in a document of the side
 */
export function placeIn(folder: string, place: Provenance): Provenance {
  const isAbsolute = /^(?:\/|[a-z][a-z+.-]*:)/iu.test(place.source);
  return folder === '' || isAbsolute ? place : { ...place, source: posix.join(folder, place.source) };
}
