import type { Frame } from './frame.js';
import type { Kernel } from './kernel.js';
import { newKernel } from './kernel-loader.js';
import { RECORD } from './tape.js';
import { WINDOW_BYTES, Window } from './window.js';

/** Integers on the tape after which the decoder takes over; `kernel/layout.ts` says so too. */
export const TAPE_LENGTH: number = 4096 * RECORD;
/** Integers behind that, for the attributes of the last tag. */
const SPARE: number = 256 * RECORD;
/** Frames that are kept for the next document. */
const MOST_FRAMES = 256;

/** The memory that reading takes, which the next document can use again. */
export interface Workspace {
  /** Null where there is no WebAssembly. */
  readonly kernel: Kernel | null;
  /** In the memory of the kernel. */
  readonly window: Window;
  /** In the memory of the kernel, unless a tag had more attributes than it has room for. */
  tape: Int32Array;
  /** Values of attributes that are not as they stand in the input. */
  readonly values: string[];
  /** One for each depth that has been reached. */
  frames: Frame[];
}

let spare: Workspace | null = null;

/** Memory for reading one document. */
export function takeWorkspace(): Workspace {
  const workspace = spare ?? newWorkspace();
  spare = null;
  return workspace;
}

function newWorkspace(): Workspace {
  const kernel = newKernel(WINDOW_BYTES);
  return {
    kernel,
    window: new Window(kernel?.bytes ?? new Uint8Array(WINDOW_BYTES), kernel),
    tape: kernel?.tape ?? new Int32Array(TAPE_LENGTH + SPARE),
    values: [],
    frames: [],
  };
}

/**
 * Gives memory back.
 *
 * @param workspace what `takeWorkspace` gave
 * @param failed after an error, when frames may still hold parts of the document
 */
export function returnWorkspace(workspace: Workspace, failed = false): void {
  workspace.window.reset(0, null, null);
  workspace.values.length = 0;
  if (workspace.kernel !== null) workspace.tape = workspace.kernel.tape;
  if (failed || workspace.frames.length > MOST_FRAMES) workspace.frames = [];
  spare = workspace;
}
