import type { Problem } from '../result.js';

const EXCERPT = 200;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
/** Distance in edits up to which a name is taken for a misspelling, for names of at least so many letters times. */
const LETTERS_PER_EDIT = 3;
const LONGEST_NAME = 64;
const LISTED_NAMES = 12;

/**
 * A property behind a path.
 *
 * @param path path of the object, '' for the outermost
 * @param property name of the property
 */
export function childPath(path: string, property: string): string {
  if (!IDENTIFIER.test(property)) return `${path}[${JSON.stringify(property)}]`;
  return path === '' ? property : `${path}.${property}`;
}

/** A value in words, without calling anything that it brings along. */
export function inWords(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'bigint') return 'a bigint';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'an array';
  if (ArrayBuffer.isView(value)) return 'bytes';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/**
 * A problem found while writing.
 *
 * @param code see `Problem.code`
 * @param path property path
 * @param message what is wrong and what is expected
 * @param text the text in question, of which the beginning is kept
 */
export function problem(code: string, path: string, message: string, text?: string): Problem {
  return text === undefined
    ? { code, path, message }
    : { code, path, message, text: text.length > EXCERPT ? text.slice(0, EXCERPT) : text };
}

/** Names in a sentence: `a, b or c`. */
export function listNames(names: readonly string[], word: 'or' | 'and'): string {
  if (names.length < 2) return names[0] ?? 'nothing';
  return `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1] ?? ''}`;
}

/** What to say of a name that is not known: the name that may be meant, or those there are. */
export function hint(name: string, known: Iterable<string>): string {
  const names = [...known].filter((one) => !one.startsWith('$'));
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return `did you mean ${nearest}?`;
  const listed = names.length > LISTED_NAMES ? [...names.slice(0, LISTED_NAMES), '…'] : names;
  return listed.length === 0 ? 'there are no properties here' : `known are ${listed.join(', ')}`;
}

function nearestName(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / LETTERS_PER_EDIT)) + 1;
  for (const candidate of names) {
    if (candidate.length > LONGEST_NAME) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Insertions, deletions and substitutions (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
