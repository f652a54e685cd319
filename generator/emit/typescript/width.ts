/** Longest line of emitted code, in columns. */
export const PRINT_WIDTH = 100;

/** Control characters and everything behind the Latin letters, whose width is not their number. */
const NOT_PLAIN = /[^ -~\u00A0-\u00AC\u00AE-\u02FF]/;

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/**
 * Columns that a text takes up: East Asian characters and emoji two, marks none.
 *
 * @param text one line
 */
export function widthOf(text: string): number {
  if (!NOT_PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text) {
    if (/\p{Mark}|\p{Default_Ignorable_Code_Point}|\p{Cc}/u.test(char)) continue;
    width += WIDE.test(char) ? 2 : 1;
  }
  return width;
}

/**
 * Whether a text fits into a line.
 *
 * @param text the whole line
 */
export function fits(text: string): boolean {
  return widthOf(text) <= PRINT_WIDTH;
}
