import { isDigits } from './spelling.js';

/** Properties that every object inherits: as own properties they would be mistaken for data, or hide it. */
const INHERITED: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
]);

/**
 * Joins words to a property name: `['order', 'delivery', 'date']` gives `orderDeliveryDate`.
 *
 * @param words words in lower case; may be empty
 * @returns an identifier that no object inherits; `_` before a digit at its head
 */
export function camelCase(words: readonly string[]): string {
  return safe(words.map((word, index) => (index === 0 ? word : capitalised(word))).join(''));
}

/**
 * Joins words to a type name: `['order', 'line']` gives `OrderLine`.
 *
 * @param words words in lower case; may be empty
 */
export function pascalCase(words: readonly string[]): string {
  return safe(words.map(capitalised).join(''));
}

/**
 * Joins words to a file name without ending: `['order', 'line']` gives `order-line`.
 *
 * @param words words in lower case; may be empty
 */
export function kebabCase(words: readonly string[]): string {
  const glued: string[] = [];
  for (const word of words) {
    if (isDigits(word) && glued.length > 0) glued.push((glued.pop() ?? '') + word);
    else glued.push(word);
  }
  const file = glued.join('-');
  // Names of devices, which Windows does not take for files whatever their ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/.test(file) ? `${file}_` : file;
}

/**
 * The first letter in capitals, where its capital is one letter.
 *
 * @param word a word
 */
export function capitalised(word: string): string {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return word.charAt(0).toUpperCase() + word.slice(1);
  const [first = ''] = word;
  const upper = first.toUpperCase();
  return ([...upper].length === 1 ? upper : first) + word.slice(first.length);
}

/**
 * The first letter as a small one.
 *
 * @param name an identifier
 */
export function uncapitalised(name: string): string {
  const [first = ''] = name;
  return first.toLowerCase() + name.slice(first.length);
}

function safe(text: string): string {
  const plain = /^[A-Za-z]\w*$/.test(text);
  if (plain) return INHERITED.has(text) ? `${text}_` : text;
  const name = text.replace(/[^\p{ID_Continue}]/gu, '');
  if (name === '') return '_';
  if (!/^[\p{ID_Start}$_]/u.test(name)) return `_${name}`;
  return INHERITED.has(name) ? `${name}_` : name;
}
