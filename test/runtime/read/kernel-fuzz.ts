import type { MessageTable } from '../../../runtime/table.js';
import { decode } from '../../../runtime/read/index.js';
import type { ReadOptions } from '../../../runtime/read/index.js';
import { XmlFault } from '../../../runtime/read/fault.js';
import { saxesEvents, walk, withoutBlanks } from './events.js';
import type { WalkOptions } from './events.js';

/** Events as text; or the error with all that it says. */
function outcome(bytes: Uint8Array, options: WalkOptions): string {
  try {
    return JSON.stringify(walk([bytes], options));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return describe(error);
  }
}

function describe({ code, message, offset, path, excerpt }: XmlFault): string {
  return `! ${JSON.stringify([code, message, offset, path, excerpt])}`;
}

/**
 * How the two tokenisers, and saxes, differ on a document.
 *
 * @param bytes the document
 * @param options limits and tolerances
 * @returns undefined where all agree
 */
export function kernelDifference(bytes: Uint8Array, options: WalkOptions = {}): string | undefined {
  const kernel = outcome(bytes, { ...options, kernel: true });
  const script = outcome(bytes, { ...options, kernel: false });
  return kernel === script ? undefined : `kernel: ${kernel}\nTypeScript: ${script}`;
}

/**
 * How the kernel and saxes differ on a document.
 *
 * @param bytes the document
 * @returns undefined where they agree
 */
export function saxesDifference(bytes: Uint8Array): string | undefined {
  const kernel = outcome(bytes, { kernel: true });
  let theirs: string;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    theirs = JSON.stringify(withoutBlanks(saxesEvents(text)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return kernel.startsWith('!') ? undefined : `only we accept: ${error.message.replace(/^[\d:]+ /, '')}`;
  }
  if (kernel.startsWith('!')) return `only saxes accepts: ${kernel.slice(4, kernel.indexOf('"', 4))}`;
  return kernel === theirs ? undefined : 'other events';
}

/**
 * How decoding with and without the kernel differ.
 *
 * @param table table of the message
 * @param bytes the document
 * @param options how to read
 * @returns undefined where they agree in value, problems and error, to the last place
 */
export function decodeDifference(
  table: MessageTable,
  bytes: Uint8Array,
  options: ReadOptions = {},
): string | undefined {
  const [kernel, script] = [true, false].map((own) => {
    const result = decode(table, bytes, { ...options, kernel: own });
    return result.ok ? JSON.stringify(result) : `${describeError(result.error)}`;
  });
  return kernel === script ? undefined : `kernel: ${String(kernel)}\nTypeScript: ${String(script)}`;
}

function describeError(error: unknown): string {
  return error instanceof XmlFault ? describe(error) : String(error);
}
