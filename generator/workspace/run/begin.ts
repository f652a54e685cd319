import type { FileSource } from '../files.js';
import type { LoadedWorkspace } from '../load.js';
import { loadWorkspace } from '../load.js';
import { startPages } from '../pages/evidence.js';
import type { PageThread } from '../pages/start-thread.js';
import type { RecordedSource } from '../receipt.js';
import { recordSource } from '../receipt.js';

/** A specification folder whose configuration was read and whose pages are being read. */
export interface BegunSpecification {
  readonly loaded: LoadedWorkspace;
  readonly recorded: RecordedSource;
}

/**
 * Begins to read a specification folder. What is loaded for it is little, so that a thread has the pages before the
 * rest of the tool is loaded.
 *
 * @param files the folder
 * @param thread reads the pages, where it was started before
 */
export function beginSpecification(files: FileSource, thread?: PageThread): BegunSpecification {
  const recorded = recordSource(files);
  return { loaded: loadWorkspace(recorded.files, (begun) => startPages(begun, thread)), recorded };
}
