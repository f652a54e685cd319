import type { LevelReading } from '../row.js';
import { LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { normalise } from '../vocabulary/normalise.js';

const GLUED = new RegExp(`^(?<word>[${LETTER}]+)\\.\\s*(?<name>[${LETTER}_]\\S*)$`, 'u');

/** Deepest level that is read: no message goes as deep, and whatever walks a tree must come back from it. */
const DEEPEST = 256;

/** What a level cell says, and the name that is glued to it (`Attr.Code`), if one is. */
export interface LevelCell {
  readonly level: LevelReading;
  readonly gluedName: string | null;
}

/**
 * Reads a level cell: a number, the word for the root row, the word for an attribute row, or nothing.
 *
 * @param text text of the cell
 * @param lexicon words to read with
 */
export function readLevel(text: string, lexicon: Lexicon): LevelCell {
  const cell = normalise(text);
  if (cell === '') return { level: { kind: 'blank' }, gluedName: null };
  if (/^\d{1,3}$/u.test(cell) && Number(cell) <= DEEPEST) {
    return { level: { kind: 'number', value: Number(cell) }, gluedName: null };
  }
  if (lexicon.root.has(cell)) return { level: { kind: 'root' }, gluedName: null };
  if (lexicon.attribute.has(cell)) return { level: { kind: 'attribute' }, gluedName: null };
  const glued = GLUED.exec(text.trim())?.groups;
  if (glued !== undefined && lexicon.attribute.has(normalise(glued['word'] ?? ''))) {
    return { level: { kind: 'attribute' }, gluedName: glued['name'] ?? null };
  }
  return { level: { kind: 'unknown' }, gluedName: null };
}
