import type { Place } from '../../../diagnostics/diagnostic.js';

/** A line of a text capture. */
export interface TextLine {
  readonly text: string;
  /** Number of the line, from 1. */
  readonly number: number;
}

/** Cuts a text into lines; `\n`, `\r\n` and `\r` end a line. */
export function linesOf(text: string): readonly TextLine[] {
  return text.split(/\r\n?|\n/u).map((line, at) => ({ text: line, number: at + 1 }));
}

/** Whether a line shows nothing: no-break spaces count as nothing. */
export function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The place of an index into a line. */
export function placeIn(file: string, line: TextLine, index: number): Place {
  return { file, line: line.number, column: index + 1 };
}

/** A piece of text between separators, with its place; `text` is empty where a cell holds a no-break space only. */
export interface Token {
  readonly text: string;
  readonly place: Place;
}

/**
 * Cuts lines into words at spaces, tabs and line ends. No-break spaces do not separate: a word of nothing else is
 * an empty cell, and at the ends of a word they are left out.
 *
 * @param file file that the places name
 * @param lines lines to cut
 */
export function tokensOf(file: string, lines: readonly TextLine[]): readonly Token[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(/[^ \t]+/gu)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      const text = match[0].trim();
      return { text, place: placeIn(file, line, match.index + (text === '' ? 0 : lead)) };
    }),
  );
}
