import { readFileSync } from 'node:fs';
import { sharedPath } from '../../support/shared.js';
import { saxesEvents, walk } from './events.js';
import type { XmlEvent } from './events.js';

/** The outcome of reading one document twice. */
export interface Comparison {
  readonly ours: string | readonly XmlEvent[];
  readonly theirs: string | readonly XmlEvent[];
}

/** Bytes of a sample document. */
export function sample(...path: readonly string[]): Uint8Array {
  return readFileSync(sharedPath('netvisor', 'xml', ...path));
}

/**
 * Reads a document with the tokeniser and with saxes.
 *
 * @param bytes the document
 * @returns the events, or a code or message where the document is refused
 */
export function compare(bytes: Uint8Array): Comparison {
  return { ours: attempt(() => walk([bytes])), theirs: attempt(() => saxesEvents(decodeUtf8(bytes))) };
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function attempt(read: () => readonly XmlEvent[]): string | readonly XmlEvent[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
}

/**
 * Why the two differ, where they do.
 *
 * @returns undefined where both refuse the document or both read the same events
 */
export function differenceOf(bytes: Uint8Array): string | undefined {
  const { ours, theirs } = compare(bytes);
  if (typeof ours === 'string' && typeof theirs === 'string') return undefined;
  if (typeof ours === 'string') return `only saxes accepts: ${ours}`;
  if (typeof theirs === 'string') return `only we accept: ${theirs.replace(/^[\d:]+ /, '')}`;
  return JSON.stringify(ours) === JSON.stringify(theirs) ? undefined : 'other events';
}
