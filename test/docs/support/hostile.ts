import type { ApiModel } from '../../../generator/model/model.js';

/**
 * A model with a text in every place that takes prose.
 *
 * @param model the model
 * @param text the text
 * @param values whether it is also put where values stand: examples and defaults
 */
export function withText(model: ApiModel, text: string, values = true): ApiModel {
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
        ...(values ? { examples: [text] } : {}),
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
            ...(values ? { examples: [text] } : {}),
            ...(values && attribute.default !== undefined ? { default: text } : {}),
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

/** Texts that mean something to some format, with what a reader is to see of them. */
export const hostileTexts: readonly (readonly [name: string, text: string, visible: string])[] = [
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
