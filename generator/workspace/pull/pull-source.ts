import { posix } from 'node:path';
import type { DiagnosticCollector, Place } from '../../diagnostics/diagnostic.js';
import { sha256 } from '../digest.js';
import type { FileSource } from '../files.js';
import type { workspaceRules } from '../rules.js';
import type { LineChanges } from './compare-lines.js';
import { compareLines } from './compare-lines.js';
import { fetchSource } from './fetch-source.js';
import type { SourceRecord } from './record.js';

/** A document of the configuration that says where it comes from. */
export interface Origin {
  /** Path below the specification folder. */
  readonly file: string;
  readonly origin: string;
  /** Where the configuration says so. */
  readonly place: Place;
}

/** What came of one document. */
export interface PulledSource {
  readonly file: string;
  readonly origin: string;
  readonly state: 'new' | 'changed' | 'same' | 'failed';
  /** Absent where nothing was fetched. */
  readonly lines?: LineChanges;
  /** Absent where nothing was fetched. */
  readonly bytes?: Uint8Array;
}

/**
 * Fetches one document and compares it with what stands in the folder. Nothing is written.
 *
 * @param source the document and its origin
 * @param files the specification folder
 * @param record what is recorded of the last time, undefined where nothing is
 * @param collector takes `pull-failed` and `pull-edited`
 */
export async function pullSource(
  { file, origin, place }: Origin,
  files: FileSource,
  record: SourceRecord | undefined,
  collector: DiagnosticCollector<typeof workspaceRules>,
): Promise<PulledSource> {
  const failed = { file, origin, state: 'failed' } as const;
  if (posix.isAbsolute(file) || posix.normalize(file).startsWith('..')) {
    collector.report('pull-failed', `${file} lies outside of the specification folder`, [place]);
    return failed;
  }
  const before = files.read(file);
  if (before !== undefined && record !== undefined && record.sha256 !== sha256(before)) {
    const message = `${file} was changed by hand since it was fetched on ${record.fetched}`;
    collector.report('pull-edited', message, [place]);
    return failed;
  }
  const fetched = await fetchSource(origin);
  if (!fetched.ok) {
    const message = `${file} could not be fetched from ${origin}: ${fetched.why}`;
    collector.report('pull-failed', message, [place]);
    return failed;
  }
  const { bytes } = fetched;
  const lines = compareLines(before, bytes);
  if (before === undefined) return { file, origin, state: 'new', lines, bytes };
  const state = Buffer.compare(before, bytes) === 0 ? 'same' : 'changed';
  return { file, origin, state, lines, bytes };
}
