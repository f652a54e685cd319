import type { Place } from '../../../diagnostics/diagnostic.js';

/** The decoded text of one file, which can say the line and column of an offset. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /**
   * @param file name of the file, for places
   * @param text its text with line ends already normalised to `\n`
   */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Line and column of an offset, both from 1. */
  placeAt(offset: number): Place {
    this.#lineStarts ??= startsOfLines(this.text);
    const line = lastAtOrBefore(this.#lineStarts, offset, (start) => start);
    return { file: this.file, line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtOrBefore<Item>(
  items: readonly Item[],
  offset: number,
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A run of a text that was copied from a file: as it stands, or made from what stands at one offset. */
interface Segment {
  readonly at: number;
  readonly source: SourceText;
  readonly offset: number;
  /** All of the run stands for one character reference at `offset`. */
  readonly fixed: boolean;
}

/** Text put together from pieces of files (replacement text of an entity) that remembers where each piece stands. */
export class MappedText {
  readonly text: string;
  readonly #segments: readonly Segment[];

  constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.#segments = segments;
  }

  /** All of a file. */
  static ofFile(source: SourceText): MappedText {
    return new MappedText(source.text, [{ at: 0, source, offset: 0, fixed: false }]);
  }

  /** The runs that cover `from` to `to` (exclusive), shifted so that the first begins at `shift`. */
  segmentsOf(from: number, to: number, shift: number): Segment[] {
    const found: Segment[] = [];
    for (let i = this.#indexAt(from); i < this.#segments.length; i += 1) {
      const segment = this.#segments[i];
      if (segment === undefined || segment.at >= to) break;
      const skipped = Math.max(0, from - segment.at);
      found.push({
        at: shift + Math.max(0, segment.at - from),
        source: segment.source,
        offset: segment.fixed ? segment.offset : segment.offset + skipped,
        fixed: segment.fixed,
      });
    }
    return found;
  }

  /** Where the character at `index` stands in its file. */
  placeAt(index: number): Place {
    const segment = this.#segments[this.#indexAt(index)];
    if (segment === undefined) throw new RangeError('a mapped text has at least one segment');
    return segment.source.placeAt(segment.fixed ? segment.offset : segment.offset + index - segment.at);
  }

  #indexAt(index: number): number {
    return lastAtOrBefore(this.#segments, index, (segment) => segment.at);
  }
}

/** Puts a `MappedText` together. */
export class MappedTextBuilder {
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;

  /** Number of UTF-16 code units so far. */
  get length(): number {
    return this.#length;
  }

  /** Appends `from` to `to` (exclusive) of another text. */
  copy(source: MappedText, from: number, to: number): void {
    if (from >= to) return;
    for (const segment of source.segmentsOf(from, to, this.#length)) this.#segments.push(segment);
    this.#append(source.text.slice(from, to));
  }

  /** Appends text that stands for what is at `index` of `source`. */
  put(text: string, source: MappedText, index: number): void {
    const [segment] = source.segmentsOf(index, index + 1, this.#length);
    if (segment !== undefined) this.#segments.push({ ...segment, fixed: true });
    this.#append(text);
  }

  /**
   * The text so far.
   *
   * @param source text that the whole was made from, for places when nothing was appended
   * @param index offset in it
   */
  build(source: MappedText, index: number): MappedText {
    const segments = this.#segments.length > 0 ? this.#segments : source.segmentsOf(index, index + 1, 0);
    return new MappedText(this.#parts.join(''), segments);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
