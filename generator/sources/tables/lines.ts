import type { Place } from '../../diagnostics/diagnostic.js';

/** Turns offsets into a text into places. */
export type Locate = (offset: number) => Place;

/**
 * Indexes the lines of a text; `\n`, `\r\n` and `\r` end a line.
 *
 * @param file file that the places name
 * @param text whole text
 * @returns a function from offset, in UTF-16 code units from 0, to place; O(log lines)
 */
export function lineIndex(file: string, text: string): Locate {
  const starts = [0];
  if (text.includes('\r')) {
    const ends = /\r\n?|\n/gu;
    while (ends.exec(text) !== null) starts.push(ends.lastIndex);
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
