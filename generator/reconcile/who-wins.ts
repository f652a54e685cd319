import type { Provenance } from '../model/schema.js';
import type { MessageSchema } from './input.js';

/** Who is right where sources disagree, in the words of an outcome. */
export interface Winner {
  /** Whether a page says what stands there, in place of a schema. */
  readonly isPage: (at: Provenance) => boolean;
  /**
   * Names the stronger of two sources: `the schema`.
   *
   * @param stronger where the stronger one speaks
   * @param weaker where the weaker one does
   */
  readonly name: (stronger: Provenance, weaker: Provenance) => string;
}

/**
 * The words for the sources of one message. A schema is called by its kind where it stands against another one.
 *
 * @param pages documents that are pages
 */
export function winnerBetween(pages: ReadonlySet<string>): Winner {
  const isPage = ({ source }: Provenance): boolean => pages.has(source);
  return {
    isPage,
    name: (stronger, weaker) => {
      if (isPage(stronger)) return isPage(weaker) ? 'the first table' : 'the page';
      return isPage(weaker) ? 'the schema' : `the ${schemaKind(stronger.source).toUpperCase()}`;
    },
  };
}

/**
 * The kind of a schema, by the ending of its document.
 *
 * @param source id of the document
 */
export function schemaKind(source: MessageSchema['source']): 'xsd' | 'dtd' {
  return source.endsWith('.xsd') ? 'xsd' : 'dtd';
}
