import type { PlacedText } from '../page.js';
import type { RawBlock } from '../raw.js';
import { classify } from '../structure/classify.js';
import { hasBars, isRule, readPipes } from '../text/pipes.js';
import type { Lexicon } from '../vocabulary/lexicon.js';

/**
 * The blocks of preformatted text: tables whose cells bars separate, and whatever stands around them. Only what has
 * the headings of a table is one: bars stand in programs too.
 *
 * @param lines lines that show anything
 * @param lexicon words to know headings by
 */
export function preformattedBlocks(lines: readonly PlacedText[], lexicon: Lexicon): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  const [{ place: { file } } = { place: { file: '' } }] = lines;
  const texts = lines.map(({ text, place }) => ({ text, number: place.line }));
  let passage: PlacedText[] = [];
  const flush = (): void => {
    const [first, ...rest] = passage;
    if (first !== undefined) blocks.push({ kind: 'text', item: false, lines: [first, ...rest] });
    passage = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const table = hasBars(texts[at]) ? readPipes(file, texts, at, lexicon) : null;
    if (
      table !== null &&
      table.grid.rows.length > 1 &&
      classify(table.grid, null, lexicon).headings.length > 1
    ) {
      flush();
      blocks.push({ kind: 'grid', grid: table.grid });
      at += table.lines - 1;
    } else if (line !== undefined && !isRule({ text: line.text, number: 0 })) passage.push(line);
  }
  flush();
  return blocks;
}
