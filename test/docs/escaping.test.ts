import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

const { model } = await specification('parcels');

/** The small API with a text in every place that takes prose. */
function withText(text: string): ApiModel {
  const docs = { en: text };
  const provenance = [{ source: text, line: 1, column: 1 }];
  return {
    ...model,
    api: { ...model.api, title: text },
    resources: model.resources.map((resource) => ({
      ...resource,
      title: docs,
      docs,
      subject: text,
      provenance,
      parameters: resource.parameters.map((parameter) => ({
        ...parameter,
        docs,
        provenance,
        examples: [text],
      })),
    })),
    types: Object.fromEntries(
      Object.entries(model.types).map(([id, type]) => [
        id,
        {
          ...type,
          docs,
          attributes: type.attributes.map((attribute) => ({
            ...attribute,
            docs,
            provenance,
            examples: [text],
            ...(attribute.default === undefined ? {} : { default: text }),
          })),
        },
      ]),
    ),
    codeTables: [{ id: text, title: docs, columns: [text], rows: [[text]], provenance }],
    contradictions: model.resources.flatMap(({ name }) => [
      {
        code: text,
        resource: name,
        part: 'resource' as const,
        path: text,
        claims: [{ source: text, line: 1, column: 1, says: text }],
        settledBy: 'overlay' as const,
        outcome: text,
      },
    ]),
  };
}

const plain = docsOf(withText('plain')).files;

const texts: readonly (readonly [name: string, text: string, visible: string])[] = [
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['the end of an attribute', `" onclick="alert(1)' x='`, `" onclick="alert(1)' x='`],
  ['the end of a comment', 'a */ b --> c', 'a */ b --> c'],
  ['backticks', 'a ``` b ` c', 'a ``` b ` c'],
  ['braces of templates', '{{title}} {{{x}}} ${y}', '{{title}} {{{x}}} ${y}'],
  ['the end of CDATA', 'a ]]> b', 'a ]]> b'],
  ['references', '&amp; &lt; &#0;', '&amp; &lt; &#0;'],
  ['direction marks', 'a\u202Eb\u200Fc\u2067d', 'abcd'],
  ['control characters', 'a\u0000b\u001Bc', 'abc'],
  ['ten thousand characters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ['Markdown', '# a **b** [c](javascript:d) ![e](f) | g', '# a **b** [c](javascript:d) ![e](f) | g'],
];

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

describe.each(texts)('a document with %s', (_, text, visible) => {
  const { files, diagnostics } = docsOf(withText(text));

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
    expect(page('h1').text()).toBe(visible);
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
