/** Lines narrower than this are not made. */
const NARROWEST = 40;
/** A mark of a word or two, and the text beside it: `  breaking      order/note  …`. */
const MARKED = /^( *)(?:\S+ {2,})?/u;

/**
 * Breaks lines that are wider than a terminal between words, and begins the rest below the text that they belong to.
 * Quoted lines (`| `) stay as they are, to be copied.
 *
 * @param text lines
 * @param columns characters in a line; undefined where it is no terminal
 */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined || columns < NARROWEST) return text;
  return text
    .split('\n')
    .flatMap((line) => (line.length <= columns || /^ *\| /u.test(line) ? [line] : broken(line, columns)))
    .join('\n');
}

function broken(line: string, columns: number): readonly string[] {
  const margin = ' '.repeat(Math.min(MARKED.exec(line)?.[0].length ?? 0, columns >> 1));
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    // Between two parts, else between words; paths are as long as words get, and are read on after a slash.
    const part = rest.lastIndexOf('  ', columns);
    const word = Math.max(rest.lastIndexOf(' ', columns), rest.lastIndexOf('/', columns - 1) + 1);
    const end = [part, word].find((at) => at > margin.length) ?? columns;
    lines.push(rest.slice(0, end).trimEnd());
    rest = margin + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
