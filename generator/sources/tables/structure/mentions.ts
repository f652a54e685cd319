import type { Mention, Section } from '../page.js';
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
  for (const block of section.blocks) {
    const texts =
      block.kind === 'prose'
        ? [block]
        : block.is === 'index'
          ? []
          : block.grid.rows.flatMap((row) => row.cells.filter((cell) => cell.copyOf === undefined));
    for (const { text, place } of texts) {
      for (const found of names.mentioned(text, place)) {
        const key = found.name.toLowerCase();
        if (own.has(key) || mentions.has(key)) continue;
        mentions.set(key, { ...found, documentedHere: documented.has(key) });
      }
    }
  }
  return [...mentions.values()];
}
