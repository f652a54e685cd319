import type { KeptFacts } from '../../model/facts.js';
import type { SimpleType } from '../../model/schema.js';
import { accepts } from './accepts.js';

/** A character that no document can hold (XML 1.0, section 2.2). */
const BEYOND_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

type Values = Pick<KeptFacts, 'default' | 'fixed'>;

/**
 * Default and fixed value as a declaration says them, and those that it cannot say: they are kept as facts.
 *
 * @param given what the model has
 * @param simple type of the text; undefined where no text may stand
 */
export function givenValues(
  { default: byDefault, fixed }: { readonly default?: string; readonly fixed?: string },
  simple: SimpleType | undefined,
): { readonly said: Values; readonly kept: Values } {
  const isSaid = (text: string): boolean =>
    simple !== undefined && !BEYOND_XML.test(text) && accepts(simple, text);
  const saysFixed = fixed !== undefined && isSaid(fixed);
  // A declaration has one of the two (XML Schema Part 1, section 3.3.3; XML 1.0, production 60).
  const saysDefault = byDefault !== undefined && !saysFixed && isSaid(byDefault);
  return {
    said: { ...(saysDefault ? { default: byDefault } : {}), ...(saysFixed ? { fixed } : {}) },
    kept: {
      ...(byDefault === undefined || saysDefault ? {} : { default: byDefault }),
      ...(fixed === undefined || saysFixed ? {} : { fixed }),
    },
  };
}
