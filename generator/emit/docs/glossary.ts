import type { DocsContent } from './content.js';
import type { Medium } from './medium.js';
import type { FindTarget } from './targets.js';
import { linkTo } from './targets.js';
import type { GlossaryView } from './views.js';

const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fi', name: 'Suomi' },
  { code: 'sv', name: 'Svenska' },
] as const;

/**
 * Anchor of a term in the glossary.
 *
 * @param index its place, from 0
 */
export function termAnchor(index: number): string {
  return `term-${index + 1}`;
}

/**
 * The glossary: the words of the interface beside the names of the wire and of the SDK.
 *
 * @param content what people wrote
 * @param find finds what names refer to
 * @param medium where it goes
 */
export function glossaryViews(
  { glossary }: DocsContent,
  find: FindTarget,
  medium: Medium,
): Pick<GlossaryView, 'languages' | 'terms'> {
  return {
    languages: LANGUAGES,
    terms: glossary.map(({ words, names, meaning }, index) => ({
      id: medium.id(termAnchor(index)),
      words: LANGUAGES.map(({ code }) => ({ code, text: medium.line(words[code] ?? '') })),
      meaning: medium.line(meaning ?? ''),
      names: names.map((name, at) => {
        const target = find(name);
        return {
          label: medium.code(target === undefined ? name : target.code ? target.label : name),
          href: target === undefined ? '' : linkTo(medium, 'glossary', target.page, target.anchor),
          property: target?.property === undefined ? '' : medium.code(target.property),
          last: at === names.length - 1,
        };
      }),
    })),
  };
}
