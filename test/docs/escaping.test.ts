import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { specification } from '../support/specification.js';
import { hostileTexts, withText } from './support/hostile.js';
import { docsOf } from './support/docs.js';

const { model } = await specification('parcels');

const plain = docsOf(withText(model, 'plain')).files;

/** Elements and attributes of a page, without their texts: what must not depend on any text. */
function skeleton(html: string): readonly string[] {
  const page = load(html);
  return page('*')
    .toArray()
    .map(
      (node) =>
        `${page(node).prop('tagName') ?? ''} ${Object.keys(page(node).attr() ?? {})
          .toSorted()
          .join(' ')}`,
    );
}

describe.each(hostileTexts)('a document with %s', (_, text, visible) => {
  const { files, diagnostics } = docsOf(withText(model, text));

  test('is documented without a fault', () => {
    expect(diagnostics).toEqual([]);
    expect([...files.keys()]).toEqual([...plain.keys()]);
  });

  test('gives pages of the same elements and attributes as one with plain text', () => {
    for (const [path, html] of files) {
      if (path.endsWith('.html')) expect(skeleton(html), path).toEqual(skeleton(plain.get(path) ?? ''));
    }
  });

  test('has it on its pages as text', () => {
    const page = load(files.get('site/resources/get-shipment.html') ?? '');
    expect(page('h1').text()).toBe(`${visible} (getShipment)`);
    expect(page('main > .docs .prose').text()).toBe(visible);
    expect(page('.parameter .prose').first().text()).toBe(visible);
  });

  test('gives Markdown in which nothing begins an element', () => {
    const begun = [...files].flatMap(([path, markdown]) =>
      path.endsWith('.md')
        ? (markdown.match(/<(?!a id="|\/a>)[a-z!/?][^\n]{0,20}/giu) ?? []).map((tag) => [path, tag])
        : [],
    );
    // Code and examples are delimited; there a tag is text.
    const outside = begun.filter(([path]) => !(path ?? '').startsWith('resources/') && path !== 'all.md');
    expect(outside).toEqual([]);
  });

  test('gives a search index that is a script of one value', () => {
    const script = files.get('site/search-index.js') ?? '';
    const json = script.slice('window.referenceIndex = '.length, -2);
    expect(Object.keys(JSON.parse(json))).toEqual(['pages', 'entries', 'texts']);
    expect(/<|[\u2028\u2029]/u.test(json)).toBe(false);
  });
});
