/**
 * Words behind which a constraint can hide, by language. Whole words; a trailing `*` takes any ending, as in
 * inflected languages.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    'must',
    'shall',
    'require*',
    'mandatory',
    'compulsory',
    'obligatory',
    'only',
    'never',
    'always',
    'not allowed',
    'max',
    'maximum',
    'min',
    'minimum',
    'at most',
    'at least',
    'exactly',
    'unless',
    'forbidden',
    'cannot',
  ],
  fi: [
    'pakolli*',
    'täytyy',
    'pitää',
    'vaadi*',
    'vain',
    'ainoastaan',
    'enintään',
    'vähintään',
    'aina',
    'ei saa',
    'maksimi*',
    'minimi*',
    'korkeintaan',
    'tasan',
    'kielletty',
  ],
  sv: [
    'måste',
    'ska',
    'skall',
    'obligatorisk*',
    'kräv*',
    'endast',
    'bara',
    'högst',
    'minst',
    'alltid',
    'aldrig',
    'får inte',
    'förbjud*',
    'exakt',
  ],
};

const NORMATIVE = new RegExp(
  `(?<![\\p{L}])(?:${Object.values(words).flat().map(pattern).join('|')})(?![\\p{L}])|\\d+`,
  'gu',
);

function pattern(word: string): string {
  return word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word;
}

/**
 * Whether the words that can hold a constraint, numbers among them, differ between two texts.
 *
 * @param before the old text
 * @param after the new text
 */
export function isNormativeChange(before: string, after: string): boolean {
  return constraints(before) !== constraints(after);
}

function constraints(text: string): string {
  // An expression that ignores case by itself takes three times as long to compile.
  return text.toLowerCase().match(NORMATIVE)?.join(' ') ?? '';
}
