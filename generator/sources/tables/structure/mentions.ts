import type { Mention, PlacedText, Section } from '../page.js';
import type { NameFinder } from './names.js';

/**
 * Finds resources that a section names beside its own: in prose and in cells. Each is listed once, at its
 * first place.
 *
 * @param section the section
 * @param documented names, in lower case, of the resources that sections of the page describe
 * @param names finder of resource names
 */
export function mentionsOf(
  section: Section,
  documented: ReadonlySet<string>,
  names: NameFinder,
): readonly Mention[] {
  const own = new Set(section.resources.map(({ name }) => name.toLowerCase()));
  const mentions = new Map<string, Mention>();
  for (const found of names.mentioned(textsOf(section))) {
    const key = found.name.toLowerCase();
    if (own.has(key) || mentions.has(key)) continue;
    mentions.set(key, { ...found, documentedHere: documented.has(key) });
  }
  return [...mentions.values()];
}

/** Prose and cells of a section; the index names resources in order to list them, which is no mention. */
function textsOf(section: Section): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'prose') texts.push(block);
    else if (block.is !== 'index') {
      for (const row of block.grid.rows) {
        for (const cell of row.cells) if (cell.copyOf === undefined && cell.text !== '') texts.push(cell);
      }
    }
  }
  return texts;
}
