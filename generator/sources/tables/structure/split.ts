import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Grid } from '../grid.js';
import type { PlacedText, ResourceName } from '../page.js';
import type { RawBlock } from '../raw.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import type { CueReader } from './cues.js';
import { definitionGrids } from './definitions.js';
import type { NameFinder } from './names.js';

/** A method before the name of a resource (`Resource: GET /orders`). */
const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?=\S)/u;

/** A piece of a section before tables are understood. */
export type DraftBlock =
  | {
      readonly kind: 'prose';
      readonly role: 'heading' | 'paragraph' | 'item' | 'label';
      readonly text: string;
      readonly place: Place;
    }
  | { readonly kind: 'grid'; readonly grid: Grid };

/** A section before its tables are understood. */
export interface DraftSection {
  readonly title: PlacedText | null;
  readonly level: number;
  readonly resources: ResourceName[];
  method: PlacedText | null;
  readonly blocks: DraftBlock[];
  readonly place: Place;
}

/**
 * Divides a page into sections: one begins at a heading, or at a second resource label under the same heading.
 * A call (`GET /orders/{id}`) that is a heading, or the first one below a heading, does for a label. A heading below
 * that of a section that has its label already stays inside it, unless a label of its own follows.
 *
 * @param blocks blocks of the page
 * @param start place of the beginning of the page
 * @param cues reader of labels
 * @param names finder of resource names
 * @param lexicon words to read lists of parameters with
 */
export function splitSections(
  blocks: readonly RawBlock[],
  start: Place,
  cues: CueReader,
  names: NameFinder,
  lexicon: Lexicon,
): readonly DraftSection[] {
  const sections: DraftSection[] = [];
  const open = (title: PlacedText | null, level: number, place: Place): DraftSection => {
    const section: DraftSection = { title, level, resources: [], method: null, blocks: [], place };
    sections.push(section);
    return section;
  };
  let section = open(null, 0, start);
  let awaited: 'resource' | 'method' | null = null;
  const announcesParameters = (): boolean => {
    const last = section.blocks.at(-1);
    return last?.kind === 'prose' && cues.cue(last.text, true) === 'query';
  };
  let skip = 0;
  blocks.forEach((block, at) => {
    if (at < skip) return;
    if (block.kind === 'text' && block.part === 'term' && announcesParameters()) {
      const { grids, next } = definitionGrids(blocks, at, lexicon);
      section.blocks.push(...grids.map((grid) => ({ kind: 'grid', grid }) as const));
      skip = next;
      return;
    }
    if (block.kind === 'grid') {
      awaited = null;
      section.blocks.push(block);
      return;
    }
    if (block.kind === 'heading') {
      const call = cues.call(block.text.text);
      const inside =
        cues.cue(block.text.text, false) !== null ||
        (section.resources.length > 0 && block.level > section.level && !labelFollows(blocks, at, cues));
      if (inside && call === null) section.blocks.push({ kind: 'prose', role: 'heading', ...block.text });
      else section = open(block.text, block.level, block.text.place);
      if (call === null) return;
    }
    const lines = block.kind === 'heading' ? [block.text] : passages(block.lines, cues);
    for (const { text, place } of lines) {
      const line = cues.label(text) ?? (section.resources.length === 0 ? cues.call(text) : null);
      const label = line?.label ?? awaited;
      if (label === null) {
        section.blocks.push({
          kind: 'prose',
          role: block.kind === 'text' && block.item ? 'item' : 'paragraph',
          text,
          place,
        });
        continue;
      }
      const value = line?.value ?? text;
      const valuePlace = { ...place, column: place.column + (line?.offset ?? 0) };
      awaited = line !== null && value === '' ? label : null;
      if (label === 'resource' && value !== '') {
        if (section.resources.length > 0) section = open(null, section.level, place);
        const method = METHOD.exec(value);
        if (method !== null) section.method = { text: method[1] ?? '', place: valuePlace };
        const named = value.slice(method?.[0].length ?? 0);
        const namedPlace = { ...valuePlace, column: valuePlace.column + (method?.[0].length ?? 0) };
        const promised = names.promised(named, namedPlace);
        const rest = names.rest(named, promised, namedPlace);
        section.resources.push(...promised);
        section.blocks.push({
          kind: 'prose',
          role: 'label',
          text: text.slice(0, text.length - rest.text.length).trim(),
          place,
        });
        if (rest.text !== '') section.blocks.push({ kind: 'prose', role: 'paragraph', ...rest });
        continue;
      } else if (value !== '') {
        section.method = { text: value.trim(), place: valuePlace };
      }
      section.blocks.push({ kind: 'prose', role: 'label', text, place });
    }
  });
  return sections.filter(({ title, blocks: content }) => title !== null || content.length > 0);
}

/** The lines of a paragraph, joined but for labels and announcements, which stand alone. */
function passages(lines: readonly PlacedText[], cues: CueReader): readonly PlacedText[] {
  const joined: PlacedText[] = [];
  let alone = true;
  for (const line of lines) {
    const single = cues.label(line.text) !== null || cues.cue(line.text, false) !== null;
    const last = joined.at(-1);
    if (last === undefined || single || alone) joined.push(line);
    else joined[joined.length - 1] = { text: `${last.text}\n${line.text}`, place: last.place };
    alone = single;
  }
  return joined;
}

/** Whether a resource label stands between this heading and the next. */
function labelFollows(blocks: readonly RawBlock[], heading: number, cues: CueReader): boolean {
  for (const block of blocks.slice(heading + 1, heading + 40)) {
    if (block.kind === 'heading') return false;
    if (block.kind === 'text' && block.lines.some(({ text }) => cues.label(text)?.label === 'resource'))
      return true;
  }
  return false;
}
