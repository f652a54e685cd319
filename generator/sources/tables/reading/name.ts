import type { Damage } from '../row.js';
import { LETTER, WORD_CHARACTER } from '../vocabulary/characters.js';

/** A name cell and what is wrong with it. */
export interface NameReading {
  readonly name: string;
  readonly damaged: readonly Damage[];
}

const ELEMENT = new RegExp(`^[${LETTER}_][${WORD_CHARACTER}.:-]*$`, 'u');
/** A name as it stands in XML or in XPath: `<order>`, `@currency`. */
const AS_MARKUP = /^(?:<(?<tag>[^<>/]*[^<>/\s])\s*\/?>|@(?<attribute>\S+))$/u;
const PARAMETER = /^[^\s,;/|=?&#]+$/u;

/**
 * Reads a name cell. A name that the page breaks over lines is put together again and marked, since no name
 * has white space in it; two words on one line are left as they are and marked.
 *
 * @param text text of the cell
 * @param kind what it names: XML names follow XML 1.0, section 2.3; parameters may hold more characters
 */
export function readName(text: string, kind: 'element' | 'parameter'): NameReading {
  const shown = text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').trim();
  const cell = kind === 'element' ? shown.replace(AS_MARKUP, '$<tag>$<attribute>') : shown;
  if (cell === '') return { name: '', damaged: ['name-missing'] };
  const valid = kind === 'element' ? ELEMENT : PARAMETER;
  if (valid.test(cell)) return { name: cell, damaged: [] };
  const joined = cell.replace(/\n/gu, '');
  if (joined !== cell && valid.test(joined)) return { name: joined, damaged: ['name-broken'] };
  return { name: cell, damaged: ['name-invalid'] };
}
