import type { LocalizedText } from '../../model/schema.js';
import { languageName } from './languages.js';
import type { Medium } from './medium.js';
import type { ProseBlockView, ProseView } from './views.js';

/**
 * Prose in every language in which it exists.
 *
 * @param texts text by language
 * @param medium where it goes
 */
export function proseViews(texts: LocalizedText | undefined, medium: Medium): readonly ProseView[] {
  return Object.entries(texts ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, text], _, all) => ({
      language: medium.id(language === 'und' ? '' : language),
      label: all.length < 2 || language === 'und' ? '' : languageName(language, medium),
      text: medium.prose(text),
      blocks: medium.kind === 'html' && text.includes('\n') ? blocksOf(text, medium) : [],
    }));
}

const ITEM = /^\s*[-*\u2022]\s+(?=\S)/u;

/**
 * Paragraphs, which blank lines part, and lists: several lines that begin with a dash or a bullet. Lines between two
 * items belong to the first of them; those behind the last do where lines between items did.
 */
function blocksOf(text: string, medium: Medium): readonly ProseBlockView[] {
  return text
    .trim()
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.split(/\r?\n/u).filter((line) => line.trim() !== ''))
    .flatMap((lines): readonly ProseBlockView[] => {
      const first = lines.findIndex((line) => ITEM.test(line));
      const last = lines.findLastIndex((line) => ITEM.test(line));
      if (first === last) return [{ text: medium.prose(lines.join('\n')), items: [] }];
      const goesOn = lines.slice(first, last).some((line) => !ITEM.test(line));
      const end = goesOn ? lines.length : last + 1;
      const items: string[] = [];
      for (const line of lines.slice(first, end)) {
        if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
        else items.push(`${items.pop() ?? ''} ${line.trim()}`);
      }
      return [
        ...proseBlock(lines.slice(0, first), medium),
        { text: '', items: items.map((item) => ({ text: medium.line(item) })) },
        ...proseBlock(lines.slice(end), medium),
      ];
    });
}

function proseBlock(lines: readonly string[], medium: Medium): readonly ProseBlockView[] {
  return lines.length === 0 ? [] : [{ text: medium.prose(lines.join('\n')), items: [] }];
}
