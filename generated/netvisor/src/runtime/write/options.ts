import type { Charset } from './charset.js';
import { CHARSET_NAMES } from './charset.js';

/** How a message is written. */
export interface EncodeOptions {
  /** Line breaks and this text, or so many spaces, for each level. Default: none are added. */
  readonly indent?: string | number;
  /** Whether an XML declaration stands first. Default false. */
  readonly declaration?: boolean;
  /** Character set of the bytes, or of what the string will become. Default UTF-8. */
  readonly charset?: Charset;
  /**
   * What becomes of a character that the character set cannot carry: a problem (default), or a character
   * reference, where one can stand.
   */
  readonly charsetFallback?: 'problem' | 'reference';
  /** Whether the rules of the schema are checked; what XML forbids always is. Default true. */
  readonly validate?: boolean;
  /** How deep objects may be nested, at most 500. Default 256. */
  readonly maxDepth?: number;
}

/** The writer calls itself for each level; so many fit into the stack of every engine. */
const MAX_DEPTH = 500;
const DEFAULT_DEPTH = 256;

/** How deep objects may be nested. */
export function depthOf({ maxDepth = DEFAULT_DEPTH }: EncodeOptions): number {
  return Math.min(maxDepth, MAX_DEPTH);
}

/** What stands before the root element. */
export function prologOf({ declaration, charset = 'utf-8', indent }: EncodeOptions): string {
  if (declaration !== true) return '';
  return `<?xml version="1.0" encoding="${CHARSET_NAMES[charset]}"?>${indent === undefined ? '' : '\n'}`;
}
