import type { GridRow } from '../grid.js';
import type { Row } from '../row.js';
import { LETTER, WORD_CHARACTER } from '../vocabulary/characters.js';

/** A name cell that shows a start tag. */
export interface StartTag {
  /** The row with nothing but the name in the cell. */
  readonly row: GridRow;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Text between the tags, where the cell has both. */
  readonly content: string;
}

const NAME = `[${LETTER}_][${WORD_CHARACTER}.:-]*`;
const VALUE = `"[^"<>]*"|'[^'<>]*'|[“”„][^“”„<>]*[“”]|[‘’][^‘’<>]*[‘’]`;
const TAG = new RegExp(
  `^<(?<name>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*/?>(?:(?<content>[^<>]*)</${NAME}\\s*>)?$`,
  'u',
);
const ATTRIBUTE = new RegExp(`(?<name>${NAME})\\s*=\\s*(?<value>${VALUE})`, 'gu');

/**
 * Reads a name cell that shows an element as it stands in documents: `<total currency="EUR">`, with text and end tag
 * or without.
 *
 * @param row the row
 * @param column where its name stands
 * @returns undefined where the cell is no such thing, or only a name between angle brackets
 */
export function readStartTag(row: GridRow, column: number): StartTag | undefined {
  const cell = row.cells[column];
  const groups = cell?.text.startsWith('<') === true ? TAG.exec(cell.text.trim())?.groups : undefined;
  if (groups === undefined) return undefined;
  const { name = '', attributes = '', content = '' } = groups;
  if (attributes === '' && content === '') return undefined;
  return {
    row: { ...row, cells: row.cells.map((one, at) => (at === column ? { ...one, text: name } : one)) },
    attributes: [...attributes.matchAll(ATTRIBUTE)].map((found) => ({
      name: found.groups?.['name'] ?? '',
      value: (found.groups?.['value'] ?? '').slice(1, -1).trim(),
    })),
    content: content.trim(),
  };
}

/**
 * The rows that a start tag comes to: the element, and behind it its attributes with their values as examples.
 *
 * @param element the row, read without its attributes
 * @param tag the start tag
 */
export function rowsOfTag(element: Row, { attributes, content }: StartTag): readonly Row[] {
  const examples = element.examples.length === 0 && isShown(content) ? [content] : element.examples;
  return [
    { ...element, examples },
    ...attributes.map(({ name, value }): Row => {
      const values = value.split('|').map((one) => one.trim());
      const several = values.length > 1 && values.every(isShown);
      return {
        kind: 'attribute',
        name,
        place: element.place,
        level: { kind: 'attribute' },
        type: null,
        occurs: { kind: 'absent' },
        description: '',
        examples: !several && isShown(value) ? [value] : [],
        enumerations: several
          ? [{ values: values.map((one) => ({ value: one, gloss: null })), confidence: 'low', text: value }]
          : [],
        hints: [],
        damaged: [],
        cells: [],
      };
    }),
  ];
}

/** Whether a text is a value, and no dots or dashes in place of one. */
function isShown(text: string): boolean {
  return /[^\s.…_*?-]/u.test(text);
}
