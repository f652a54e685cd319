import type { Lexicon } from '../vocabulary/lexicon.js';
import type { ClassifiedGrid } from './classify.js';

/**
 * Finds the language of a page from its headings: the one that most words of tables belong to alone.
 *
 * @param tables tables of the page
 * @param lexicon words to compare with
 * @returns language tag, `und` where no word decides
 */
export function languageOf(tables: readonly ClassifiedGrid[], lexicon: Lexicon): string {
  const votes = new Map<string, number>();
  for (const { headings } of tables) {
    for (const { text } of headings) {
      const language = lexicon.languageOf(text);
      if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? 'und';
}
