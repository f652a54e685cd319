import type { TypeReading } from '../row.js';
import { LETTER } from '../vocabulary/characters.js';
import type { Lexicon, TypeWord } from '../vocabulary/lexicon.js';
import { alternation, normalise } from '../vocabulary/normalise.js';

type Read = (text: string) => TypeReading;
/** Longer texts are no types; matching them would only take time. */
const LONGEST_TYPE = 120;
const readers = new WeakMap<Lexicon, Read>();

/**
 * Reads a type cell: the type word, and the length, digits or decimals after it
 * (`String, max. length 500`, `Text max. 50`, `Numeric max. length 18 digits`, `Numeric, max 12 decimal`,
 * `string(40)`, `decimal(10,2)`, `decimal 10,2`).
 *
 * @param text text of the cell
 * @param lexicon words to read with
 * @returns the reading; kind `unknown` with the whole text as word where the type word is not known
 */
export function readType(text: string, lexicon: Lexicon): TypeReading {
  let read = readers.get(lexicon);
  if (read === undefined) {
    read = makeReader(lexicon);
    readers.set(lexicon, read);
  }
  return read(text);
}

function makeReader(lexicon: Lexicon): Read {
  const { max, characters, digits, decimals } = lexicon.prose;
  const units = alternation([...characters, ...digits, ...decimals]);
  const limit = new RegExp(
    String.raw`^(?<word>[^,;(]*?)[\s.,;(]*(?:\b(?:${alternation(max)})\b\.?\s*)(?:[${LETTER}]+\s+)?(?<size>\d+)\s*(?<unit>${units})?[).]*$`,
    'i',
  );
  const bare = new RegExp(String.raw`^(?<word>[^,;(]*?)[\s,;(]+(?<size>\d+)\s*(?<unit>${units})[).]*$`, 'i');
  const inParentheses = /^(?<word>[^,;(]+?)\s*\(\s*(?<size>\d+)\s*(?:,\s*(?<decimals>\d+)\s*)?\)$/u;
  const spaced = /^(?<word>[^,;(\d]+?)\s+(?<size>\d+)\s*,\s*(?<decimals>\d+)$/u;
  const digitWords = new Set(digits.map(normalise));
  const decimalWords = new Set(decimals.map(normalise));
  return (text) => {
    if (text.length > LONGEST_TYPE) return { kind: 'unknown', word: text.trim() };
    const whole = normalise(text);
    const plain = lexicon.types.get(whole);
    if (plain !== undefined) return reading(plain, text.trim());
    const groups = (limit.exec(whole) ?? bare.exec(whole) ?? inParentheses.exec(whole) ?? spaced.exec(whole))
      ?.groups;
    const known = lexicon.types.get(normalise(groups?.['word'] ?? ''));
    if (groups === undefined || known === undefined) return { kind: 'unknown', word: text.trim() };
    const size = Number(groups['size']);
    const unit = normalise(groups['unit'] ?? '');
    const base = reading(known, text.trim().slice(0, groups['word']?.length ?? 0));
    if (groups['decimals'] !== undefined) {
      return { ...base, digits: size, decimals: Number(groups['decimals']) };
    }
    if (decimalWords.has(unit)) return { ...base, decimals: size };
    if (digitWords.has(unit) || (unit === '' && known.kind === 'number')) return { ...base, digits: size };
    return { ...base, maxLength: size };
  };
}

function reading({ kind, mixed, whole }: TypeWord, word: string): TypeReading {
  return { kind, word, ...(mixed ? { mixed: true } : {}), ...(whole ? { decimals: 0 } : {}) };
}
