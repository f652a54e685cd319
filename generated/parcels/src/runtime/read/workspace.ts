import type { Frame } from './frame.js';
import { UsualValues } from './values.js';
import { Window } from './window.js';

/** Integers on the tape after which the decoder takes over. */
export const TAPE_LENGTH = 16_384;
/** Integers behind that, for the attributes of the last tag. */
const SPARE = 1024;

/** The memory that reading takes, which the next document can use again. */
export interface Workspace {
  readonly window: Window;
  tape: Int32Array;
  /** Values of attributes that are not as they stand in the input. */
  readonly values: string[];
  readonly usualValues: UsualValues;
  /** One for each depth that has been reached. */
  readonly frames: Frame[];
}

let spare: Workspace | null = null;

/** Memory for reading one document. */
export function takeWorkspace(): Workspace {
  const workspace = spare ?? {
    window: new Window(),
    tape: new Int32Array(TAPE_LENGTH + SPARE),
    values: [],
    usualValues: new UsualValues(),
    frames: [],
  };
  spare = null;
  return workspace;
}

/**
 * Gives memory back. Not to be done after an error, when frames may still hold parts of the document.
 *
 * @param workspace what `takeWorkspace` gave
 */
export function returnWorkspace(workspace: Workspace): void {
  workspace.window.reset(0, null, null);
  workspace.values.length = 0;
  if (workspace.window.isModest && workspace.frames.length <= 256) spare = workspace;
}
