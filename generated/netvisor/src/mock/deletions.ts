import type { IsoDateTime } from '../runtime/index.js';
import type { Company } from './company.js';
import { invalid } from './company.js';
import type { DeletionKind } from './records.js';
import { addDays, dayOf } from './values.js';

/** Days that one call covers. */
const WINDOW = 7;

/** A deletion as all lists of them have it. */
export interface DeletionRow {
  readonly netvisorKey: number;
  readonly deleteDate: { readonly value: IsoDateTime; readonly format: string };
}

/**
 * What was deleted in the seven days that begin with a day.
 *
 * @param company the company
 * @param kind what
 * @param since the day
 */
export function deletedSince(company: Company, kind: DeletionKind, since: unknown): DeletionRow[] {
  const from = dayOf(since);
  if (from === null) throw invalid('deletedsince: expected a date');
  const end = addDays(from, WINDOW);
  return company
    .deletions(kind)
    .filter(({ at }) => isWithin(at, from, end))
    .map(({ key, at }) => ({ netvisorKey: key, deleteDate: { value: at, format: 'ansi' } }));
}

/** Days sort before the times of their day. */
function isWithin(at: string, from: string, end: string): boolean {
  return at >= from && at < end;
}
