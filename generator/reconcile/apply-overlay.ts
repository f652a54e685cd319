import type { Provenance } from '../model/schema.js';
import type { DraftElement } from './draft.js';
import { findNode } from './find.js';
import { addNode } from './overlay-add.js';
import { changeFacts } from './overlay-facts.js';
import { unfitChange } from './overlay-fits.js';
import { changeStructure } from './overlay-structure.js';
import type { OverlayEntry } from './overlay.js';

/**
 * Applies one overlay entry to the draft of a message.
 *
 * @param root root of the draft; changed in place
 * @param entry the entry
 * @param settles sources disagree there, so that an entry which says what already holds settles it for good
 * @returns undefined when it applied, or why it does not
 */
export function applyToMessage(
  root: DraftElement,
  entry: OverlayEntry,
  settles: boolean,
): string | undefined {
  const { change, target, place } = entry;
  const found = findNode(root, target.path);
  if (found === undefined) return `there is no ${target.path}`;
  const unfit = unfitChange(found.kind, change);
  if (unfit !== undefined) return unfit;
  const at: Provenance = { source: place.file, line: place.line, column: place.column };
  if (change.add !== undefined && found.kind === 'element') {
    const problem = addNode(root, found.element, change.add, at);
    if (problem !== undefined) return problem;
  }
  return changeFacts(found, change, at, settles) ?? changeStructure(root, found, entry, at, settles);
}
