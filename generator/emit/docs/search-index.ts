import type { LocalizedText } from '../../model/schema.js';
import { visible } from '../typescript/doc-text.js';
import { RESOURCE_FOLDER } from './overview.js';
import type { PreparedResource } from './resource-page.js';
import type { ResourcePageView } from './views.js';
import { factsOf } from './walk-bound.js';

/** Characters of a description that are searched. */
const LONGEST = 160;

/**
 * The script that holds everything that the search of the site knows. Each page is an address, a title and a
 * text; each entry the number of its page, its fragment without `#`, wire name, property and text.
 *
 * @param resources the resources
 * @param pages their pages, in the same order
 */
export function searchIndex(
  resources: readonly PreparedResource[],
  pages: readonly ResourcePageView[],
): string {
  const heads: string[][] = [];
  const entries: (string | number)[][] = [];
  for (const [page, { bound, title, messages }] of resources.entries()) {
    const { source, method, names } = bound;
    const call = `${source.name} ${method} ${source.path}`;
    heads.push([
      `${RESOURCE_FOLDER}/${names.file}.html`,
      visible(title),
      plain([call, ...texts(source.docs)]),
    ]);
    const views = pages[page];
    for (const [index, { as, source: parameter }] of bound.parameters.entries()) {
      const href = views?.parameters[index]?.href ?? '#';
      const values = parameter.simple.enumeration?.values.map(({ value }) => value) ?? [];
      entries.push([page, href.slice(1), parameter.name, as, plain([...texts(parameter.docs), ...values])]);
    }
    for (const [at, { bound: message, rows }] of messages.entries()) {
      for (const [index, { subject }] of rows.entries()) {
        if (subject.kind !== 'element' && subject.kind !== 'attribute') continue;
        const { as, source: node } = subject.kind === 'element' ? subject.element : subject.attribute;
        const { docs, scalar } = factsOf(message, subject);
        const values =
          scalar?.simple.enumeration?.values.flatMap((one) => [one.value, ...texts(one.docs)]) ?? [];
        const href = views?.messages[at]?.nodes[index]?.href ?? '#';
        entries.push([page, href.slice(1), node.name, as, plain([...docs.flatMap(texts), ...values])]);
      }
    }
  }
  const data = { pages: heads, entries };
  return `window.referenceIndex = ${JSON.stringify(data)
    .replace(/</gu, '\\u003c')
    .replace(/[\u2028\u2029]/gu, '')};\n`;
}

function texts(docs: LocalizedText | undefined): readonly string[] {
  return Object.entries(docs ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
}

function plain(parts: readonly string[]): string {
  return [...new Set(parts)]
    .map((text) => [...visible(text).replace(/\s+/gu, ' ').trim()].slice(0, LONGEST).join(''))
    .join(' ');
}
