import type { Place } from '../../diagnostics/diagnostic.js';

/** Turns offsets into a text into places. */
export type Locate = (offset: number) => Place;

/**
 * Indexes the lines of a text; `\n`, `\r\n` and `\r` end a line.
 *
 * @param file file that the places name
 * @param text whole text
 * @returns a function from offset, in UTF-16 code units from 0, to place; constant time for offsets in ascending order
 */
export function lineIndex(file: string, text: string): Locate {
  const starts = [0];
  if (text.includes('\r')) {
    const ends = /\r\n?|\n/gu;
    while (ends.exec(text) !== null) starts.push(ends.lastIndex);
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  }
  let line = 0;
  return (offset) => {
    if (offset < (starts[line] ?? 0) || offset >= (starts[line + 8] ?? Infinity)) line = find(starts, offset);
    while (offset >= (starts[line + 1] ?? Infinity)) line++;
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function find(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
