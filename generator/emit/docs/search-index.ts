import type { LocalizedText } from '../../model/schema.js';
import { inLanguage, visible } from '../typescript/doc-text.js';
import { errorAnchor } from './errors.js';
import { sortedBy } from './group.js';
import { termAnchor } from './glossary.js';
import { tableAnchor } from './model-pages.js';
import type { DocsPlan } from './plan.js';
import { plainText } from './prose/parse-inline.js';
import { inlinesOf } from './prose/blocks.js';
import type { PageFragments } from './resource-page.js';
import { RESOURCE_FOLDER } from './resource-page.js';
import { factsOf } from './walk-bound.js';

/** Characters of a description that are searched. */
const LONGEST = 1000;

/**
 * What the search of the site knows, as small as it gets: elements stand below their parents, and what can be
 * told from a name is left out.
 */
interface Index {
  /** Address, title, and number of the text of each page. */
  readonly pages: (readonly [href: string, title: string, text: number])[];
  /**
   * Page or parent, name, property, text, and the fragment where it cannot be told from those.
   *
   * The first number is the parent among the entries, or `-1 - page`. A name of 0 is the property in lower case,
   * of 1 the property with a capital; a property of 0 is the name without `@`. The fragment is that of the parent, `/`, the
   * name; at the top it is always given.
   */
  readonly entries: (readonly [
    parent: number,
    wire: string | 0 | 1,
    property: string | 0,
    text: number,
    fragment?: string,
  ])[];
  /** Texts by number. */
  readonly texts: string[];
}

/**
 * The script that holds everything that the search of the site knows.
 *
 * @param plan what is laid out
 * @param fragments links to the nodes of the pages of resources, in their order
 */
export function searchIndex(plan: DocsPlan, fragments: readonly PageFragments[]): string {
  const index: Index = { pages: [], entries: [], texts: [] };
  const numbers = new Map<string, number>();
  const textNumber = (parts: readonly string[]): number => {
    const text = plain(parts);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, index.texts.length);
    index.texts.push(text);
    return index.texts.length - 1;
  };
  const addPage = (path: string, title: string, texts: readonly string[]): number =>
    index.pages.push([`${path}.html`, visible(title), textNumber(texts)]) - 1;

  addResources(plan, fragments, index, addPage, textNumber);
  for (const { path, title, prose } of [...plan.written, ...plan.guides]) {
    addPage(
      path,
      title,
      prose.blocks.map((block) => plainText(inlinesOf(block))),
    );
  }
  for (const { path, title } of plan.made) {
    const page = addPage(path, title, []);
    if (path === 'errors') {
      for (const { code, meaning } of plan.errors)
        index.entries.push([
          -1 - page,
          code,
          0,
          textNumber([meaning]),
          encodeURIComponent(errorAnchor(code)),
        ]);
    }
    if (path === 'codes') {
      for (const { id, title: titles, rows } of sortedBy(plan.model.codeTables, (table) => table.id))
        index.entries.push([
          -1 - page,
          visible(inLanguage(titles, plan.language) ?? id),
          0,
          textNumber([rows.map((row) => row.join(' ')).join('; ')]),
          encodeURIComponent(tableAnchor(id)),
        ]);
    }
    if (path !== 'glossary') continue;
    for (const [at, { words, meaning = '' }] of plan.content.glossary.entries()) {
      const terms = Object.values(words);
      const [first = '', ...others] = terms;
      index.entries.push([-1 - page, first, 0, textNumber([...others, meaning]), termAnchor(at)]);
    }
  }
  return `window.referenceIndex = ${JSON.stringify(index)
    .replace(/</gu, '\\u003c')
    .replace(/[\u2028\u2029]/gu, '')};\n`;
}

function addResources(
  { resources }: DocsPlan,
  fragments: readonly PageFragments[],
  { entries }: Index,
  addPage: (path: string, title: string, texts: readonly string[]) => number,
  textNumber: (parts: readonly string[]) => number,
): void {
  for (const [at, { bound, title, messages, typescript }] of resources.entries()) {
    const { source, method, names } = bound;
    const call = `${source.name} ${method} ${source.path}`;
    const page = addPage(`${RESOURCE_FOLDER}/${names.file}`, title, [
      call,
      ...typescript.methods,
      ...Object.values(source.title),
      ...texts(source.docs),
    ]);
    const links = fragments[at];
    for (const [index, { as, source: parameter }] of bound.parameters.entries()) {
      const fragment = links?.parameters[index] ?? '';
      const values = parameter.simple.enumeration?.values.map(({ value }) => value) ?? [];
      const text = textNumber([...texts(parameter.docs), ...values]);
      entries.push([-1 - page, ...shortened(parameter.name, as), text, fragment]);
    }
    for (const [messageAt, { bound: message, rows }] of messages.entries()) {
      const open = new Map<string, { readonly entry: number; readonly fragment: string }>();
      for (const [index, row] of rows.entries()) {
        const { subject, path } = row;
        if (subject.kind !== 'element' && subject.kind !== 'attribute') continue;
        const { as, source: node } = subject.kind === 'element' ? subject.element : subject.attribute;
        const { docs, scalar } = factsOf(message, row);
        const values =
          scalar?.simple.enumeration?.values.flatMap((one) => [one.value, ...texts(one.docs)]) ?? [];
        const fragment = links?.nodes[messageAt]?.[index] ?? '';
        const parent = open.get(path.slice(0, path.lastIndexOf('/')));
        const at = subject.kind === 'attribute' ? '@' : '';
        const name = shortened(`${at}${node.name}`, as);
        const told =
          parent === undefined ? undefined : `${parent.fragment}/${at}${encodeURIComponent(node.name)}`;
        const text = textNumber([...docs.flatMap(texts), ...values]);
        const entry = [parent?.entry ?? -1 - page, ...name, text] as const;
        open.set(path, { entry: entries.length, fragment });
        entries.push(told === fragment ? entry : [...entry, fragment]);
      }
    }
  }
}

/** A name and its property without what one tells of the other. */
function shortened(wire: string, property: string): readonly [string | 0 | 1, string | 0] {
  if (wire === property || wire === `@${property}`) return [wire, 0];
  if (wire === property.toLowerCase()) return [0, property];
  if (wire === property.slice(0, 1).toUpperCase() + property.slice(1)) return [1, property];
  return [wire, property];
}

function texts(docs: LocalizedText | undefined): readonly string[] {
  return Object.entries(docs ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
}

function plain(parts: readonly string[]): string {
  return [...new Set(parts)]
    .map((text) => [...visible(text).replace(/\s+/gu, ' ').trim()].slice(0, LONGEST).join(''))
    .join(' ')
    .trim();
}
