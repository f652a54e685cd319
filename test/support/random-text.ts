import type { Random } from './random.js';

const PIECES = [
  'a',
  'Abc',
  '0',
  '12,50',
  '-1',
  ' ',
  '  ',
  '\n',
  '\t',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  'ä',
  '€',
  '漢',
  '🙂',
  '&amp;',
];

/** Short text of characters that tend to break readers and writers; may be empty. */
export function randomText(random: Random): string {
  let text = '';
  while (text.length < 30 && random.chance(0.7)) text += random.pick(PIECES);
  return text;
}
