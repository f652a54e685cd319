/** What a scanner answers where the input at hand ends before the token does. */
export const SHORT = -1;
/** Text of this many bytes is handed on although its end is not in sight. */
export const PIECE = 4096;

/** What the tokeniser is inside of between two runs. */
export const IN_CONTENT = 0;
export const IN_COMMENT = 1;
export const IN_INSTRUCTION = 2;
export const IN_CDATA = 3;
