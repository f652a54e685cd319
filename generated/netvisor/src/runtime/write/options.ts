import type { Problem } from '../result.js';
import type { Charset } from './charset.js';
import { CHARSET_NAMES } from './charset.js';
import { inWords, listNames, problem } from './problems.js';

/** How a message is written. */
export interface EncodeOptions {
  /** Line breaks and this white space, or so many spaces, for each level. Default: none are added. */
  readonly indent?: string | number;
  /**
   * Whether an XML declaration stands first. Default: only where the character set would not be known without it,
   * which is any but UTF-8 and UTF-16 (XML 1.0, 4.3.3).
   */
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

/** Most spaces for a level. */
const MAX_INDENT = 16;

/** How deep objects may be nested. */
export function depthOf({ maxDepth = DEFAULT_DEPTH }: EncodeOptions): number {
  return maxDepth >= 0 ? Math.min(maxDepth, MAX_DEPTH) : DEFAULT_DEPTH;
}

/** White space for each level; undefined where no line breaks are asked for. */
export function indentOf({ indent }: EncodeOptions): string | undefined {
  return typeof indent === 'number' ? ' '.repeat(Math.min(Math.max(indent, 0) || 0, MAX_INDENT)) : indent;
}

/** What stands before the root element. */
export function prologOf(options: EncodeOptions): string {
  const { charset = 'utf-8', declaration = charset !== 'utf-8' && charset !== 'utf-16', indent } = options;
  if (!declaration) return '';
  return `<?xml version="1.0" encoding="${CHARSET_NAMES[charset]}"?>${indent === undefined ? '' : '\n'}`;
}

/**
 * What is wrong with the options of a caller without types.
 *
 * @param options the options
 * @returns a problem of the message as a whole, or undefined
 */
export function optionProblem(options: EncodeOptions): Problem | undefined {
  const { charset = 'utf-8' } = options;
  if (!Object.hasOwn(CHARSET_NAMES, charset)) {
    const known = listNames(Object.keys(CHARSET_NAMES), 'or');
    return problem('charset', '', `expected the character set ${known}, found ${inWords(charset)}`);
  }
  const indent = indentOf(options);
  return indent === undefined || /^[\t\n\r ]*$/.test(indent)
    ? undefined
    : problem('invalid-value', '', `expected white space to indent with, found ${inWords(indent)}`);
}
