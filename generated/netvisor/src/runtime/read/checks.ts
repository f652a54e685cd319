import { ContentMatcher } from '../check/content.js';
import { checkFacets } from '../check/facets.js';
import { brokenRule } from '../check/rules.js';
import type { Breach } from '../codec.js';
import type { Part, Scalar } from '../table.js';
import type { CompiledScalar } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { pathTo, report, reportAt } from './decode-problems.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';
import type { Reporter } from './scalar.js';
import { article } from './scalar.js';

/**
 * What a decoder asks where it is to report all that does not fit. Whoever does not ask for `allChecks` does not
 * carry it.
 */
export interface Checks {
  /**
   * Follows the children of an element.
   *
   * @param parts its content model
   * @param target target namespace, for wildcards
   * @param ignoreCase names are compared without regard to ASCII case
   */
  content(parts: readonly Part[], target: string, ignoreCase: boolean): ContentMatcher;
  /** Breaches of the facets of a type, as `checkFacets` finds them. */
  facets(scalar: Scalar, text: string, value: unknown): readonly Breach[];
  /** Reports an empty text, which is handed out as null, where the codec or the facets do not take it. */
  empty(scalar: CompiledScalar, report: Reporter): void;
  /** Reports what is missing at the end of an element, and the rules that are broken. */
  end(decoder: Decoder, frame: Frame, type: CompiledType, at: number): void;
}

/** For `strict` of `ReadOptions`: reports all that `validate` reports. */
export const allChecks: Checks = {
  content: (parts, target, ignoreCase) => new ContentMatcher(parts, target, ignoreCase),
  facets: checkFacets,
  empty: checkEmpty,
  end: checkEnd,
};

function checkEmpty({ scalar, codec, values }: CompiledScalar, report: Reporter): void {
  const value = codec.decode('');
  if (value === undefined) report('invalid-value', `is empty, which is not ${article(codec.name)}`, '');
  else if (values !== null && !values.has('')) {
    report('unknown-value', `is empty, which is not one of ${[...values].join(', ')}`, '');
  } else for (const { code, message } of checkFacets(scalar, '', value)) report(code, message, '');
}

function checkEnd(decoder: Decoder, frame: Frame, type: CompiledType, at: number): void {
  for (const breach of frame.matcher?.finish(decoder.input.absolute(at)) ?? []) {
    const suffix = breach.name === undefined ? '' : `/${breach.name}`;
    report(decoder, breach.code, pathTo(decoder) + suffix, breach.message, undefined, breach.mark);
  }
  for (const rule of type.table.rules ?? []) {
    const broken = brokenRule(rule, (property) => {
      const value = frame.values[type.properties.indexOf(property)];
      return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
    if (broken !== null) reportAt(decoder, at, 'rule', broken);
  }
}
