/**
 * The tape: what a tokeniser leaves for the decoder, six 32-bit integers a record.
 *
 * `[kind | flags, symbol, from, to, pooled from, pooled to]`; `from` and `to` are positions in the window of input that was current
 * when the record was written. The decoder empties the tape before the window moves.
 *
 * | kind    | symbol            | from               | to                 |
 * |---------|-------------------|--------------------|--------------------|
 * | START   | element name      | `<`                | after `>`          |
 * | LEAF    | element name      | start of its text  | end of its text    |
 * | END     | element name      | `<`                | after `>`          |
 * | ATTR    | attribute name    | start of the value | end of the value   |
 * | TEXT    | 0                 | start              | end                |
 * | SCOPE   | id of the scope   | 0                  | 0                  |
 * | NOTE    | which tolerance   | where it was used  | 0                  |
 *
 * With the flag POOLED, the text of a LEAF or ATTR stands in the pool of the run as well, as `textOf` would give it;
 * the last two integers say where. Only the kernel makes such records.
 *
 * With the flag NUMBER, the text of a LEAF is a number, and the last two integers are that number, as a double; `POINT`
 * or `COMMA` says what stands before its decimals. Only the kernel makes such records, too.
 *
 * LEAF stands for START, TEXT and END of an element that holds nothing but text. After START or LEAF come a
 * SCOPE where the element declares namespaces, then its attributes.
 */
export const START = 1;
export const LEAF = 2;
export const END = 3;
export const ATTR = 4;
export const TEXT = 5;
export const SCOPE = 6;
export const NOTE = 7;
/** Mask of the kind in the first integer of a record. */
export const KIND = 7;

/** The text has characters outside of ASCII. */
export const NON_ASCII = 8;
/** The text has references or line ends that are not LF (in attributes: any white space but spaces). */
export const SPECIAL = 16;
/** The text stood in a CDATA section. */
export const CDATA = 32;
/** The element was written as an empty-element tag. */
export const EMPTY = 64;
/** Records of kind ATTR follow. */
export const ATTRS = 128;
/** A record of kind SCOPE follows. */
export const SCOPED = 256;
/** The text has tabs, line feeds or carriage returns. */
export const BREAKS = 512;

/** The value is not in the window but among the values of the workspace, at the index `from`; `to` is its place. */
export const EXPANDED = 1024;

/** The text stands in the pool as well. */
export const POOLED = 2048;
/** Of a text in the pool: it has white space other than single spaces between other characters. */
export const LOOSE = 4096;

/** The text is a number of few digits, which is in the record. */
export const NUMBER = 8192;
/** Of a number: a dot stands before its decimals. */
export const POINT = 16_384;
/** Of a number: a comma stands before its decimals. */
export const COMMA = 32_768;

/** NOTE: a control character was let through. */
export const NOTE_CONTROL = 1;
/** NOTE: an ampersand that begins no reference was let through. */
export const NOTE_AMPERSAND = 2;
/** NOTE: an end tag in other case than its start tag was let through. */
export const NOTE_TAG_CASE = 3;

/** NOTE: a reference to an entity that is declared outside was left out. */
export const NOTE_UNRESOLVED = 4;

/** Integers in a record. */
export const RECORD = 6;
