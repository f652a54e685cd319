/** Words that have no plural of their own. */
const UNCOUNTABLE: ReadonlySet<string> = new Set(
  `accounting data equipment information inventory money news personnel series software staff tracking`.split(
    ' ',
  ),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['index', 'indexes'],
]);

const SINGULARS: ReadonlyMap<string, string> = new Map([...IRREGULAR].map(([one, many]) => [many, one]));

/**
 * The plural of an English word, by the rules that words of interfaces keep to.
 *
 * @param word a word in lower case, in the singular
 */
export function plural(word: string): string {
  if (UNCOUNTABLE.has(word) || word === '') return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
}

/**
 * The singular of an English word; a word that is one already stays.
 *
 * @param word a word in lower case
 */
export function singular(word: string): string {
  if (UNCOUNTABLE.has(word)) return word;
  const irregular = SINGULARS.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh|us)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word;
}
