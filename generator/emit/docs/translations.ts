import type { ApiModel } from '../../model/model.js';
import type { LocalizedText } from '../../model/schema.js';
import type { BoundResource } from '../binding/bound.js';
import type { DocsContent, Translation } from './content.js';

/** Finds what people wrote of something by its reference. */
export interface Translations {
  get(reference: string): Translation | undefined;
}

/**
 * What people wrote in languages that the documents do not have. Where the server ignores the case of names, so
 * do references.
 *
 * @param model the model
 * @param content what people wrote
 */
export function translationsOf(
  model: ApiModel,
  { translations }: Pick<DocsContent, 'translations'>,
): Translations {
  const fold = (text: string): string => (model.api.caseInsensitiveNames ? text.toLowerCase() : text);
  const known = new Map(translations.map((one) => [fold(one.at.trim().replace(/\s+/gu, ' ')), one]));
  return { get: (reference) => (known.size === 0 ? undefined : known.get(fold(reference))) };
}

/**
 * A resource with titles and descriptions in further languages; nothing of the documents is replaced.
 *
 * @param resource the bound resource
 * @param translations what people wrote
 */
export function translatedResource(resource: BoundResource, translations: Translations): BoundResource {
  const { source, parameters } = resource;
  const own = translations.get(source.name);
  return {
    ...resource,
    source: {
      ...source,
      title: { ...own?.title, ...source.title },
      ...docsOf(own, source.docs),
    },
    parameters: parameters.map((parameter) => {
      const { name, docs } = parameter.source;
      const translation = translations.get(`${source.name} query ${name}`);
      return translation === undefined
        ? parameter
        : { ...parameter, source: { ...parameter.source, ...docsOf(translation, docs) } };
    }),
  };
}

function docsOf(
  translation: Translation | undefined,
  docs: LocalizedText | undefined,
): { readonly docs?: LocalizedText } {
  if (translation?.docs === undefined && docs === undefined) return {};
  return { docs: { ...translation?.docs, ...docs } };
}
