import type { Breach as ContentBreach } from '../check/content.js';
import { ContentMatcher } from '../check/content.js';
import { checkFacets } from '../check/facets.js';
import { nameKey } from '../check/name-key.js';
import { brokenRule } from '../check/rules.js';
import { isSameValue } from '../check/same-value.js';
import type { Breach } from '../codec.js';
import type { Scalar } from '../table.js';
import { tagStart } from './capture.js';
import type { CompiledMessage } from './compile.js';
import type { CompiledScalar } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { pathTo, report, reportAt } from './decode-problems.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';
import type { Reporter } from './scalar.js';
import { article, handleSpace } from './scalar.js';

/**
 * What a decoder asks where it is to report all that does not fit. Whoever does not ask for `allChecks` does not
 * carry it.
 */
export interface Checks {
  /**
   * Begins an element: reports an abstract type, and prepares to follow the children.
   *
   * @param decoder the decoder
   * @param frame the element
   * @param type its type
   * @param at position for what is wrong with the type
   */
  begin(decoder: Decoder, frame: Frame, type: CompiledType, at: number): void;
  /**
   * Leads a child to the content model of its parent.
   *
   * @param decoder the decoder
   * @param parent the element around
   * @param records the tape
   * @param at the record of the child
   * @returns what is wrong with it, or null
   */
  child(decoder: Decoder, parent: Frame, records: Int32Array, at: number): ContentBreach | null;
  /**
   * Reports the attributes that are missing.
   *
   * @param decoder the decoder
   * @param type type of the element
   * @param seen indexes of those that stand there; null where there are none
   * @param at position of the element
   */
  attributes(decoder: Decoder, type: CompiledType, seen: ReadonlySet<number> | null, at: number): void;
  /**
   * Reports a text that is not the only one that may stand in its place.
   *
   * @param decoder the decoder
   * @param scalar type of the text
   * @param text the text
   * @param fixed the only one
   * @param at position of the text
   * @param what what the text is of
   * @param suffix what its path has behind that of the element
   */
  fixed(
    decoder: Decoder,
    scalar: CompiledScalar,
    text: string,
    fixed: string,
    at: number,
    what: string,
    suffix: string,
  ): void;
  /** Breaches of the facets of a type, as `checkFacets` finds them. */
  facets(scalar: Scalar, text: string, value: unknown): readonly Breach[];
  /** Reports an empty text, which is handed out as null, where the codec or the facets do not take it. */
  empty(scalar: CompiledScalar, report: Reporter): void;
  /** Reports what is missing at the end of an element, and the rules that are broken. */
  end(decoder: Decoder, frame: Frame, type: CompiledType, at: number): void;
}

/** For `strict` of `ReadOptions`: reports all that `validate` reports. */
export const allChecks: Checks = {
  begin: beginContent,
  child: checkChild,
  attributes: checkAttributes,
  fixed: checkFixed,
  facets: checkFacets,
  empty: checkEmpty,
  end: checkEnd,
};

const NO_PARTS: readonly [] = [];

function beginContent(decoder: Decoder, frame: Frame, type: CompiledType, at: number): void {
  if (type.table.abstract === true) {
    const what = frame.isNamed
      ? 'The type that xsi:type names is abstract'
      : 'The type is abstract and xsi:type names no other';
    reportAt(decoder, at, 'type', what);
  }
  if (type.content !== 'parts' && type.content !== 'mixed') return;
  const ignoreCase = decoder.message.message.ignoreCase === true;
  frame.matcher = new ContentMatcher(type.table.parts ?? NO_PARTS, type.namespace, ignoreCase);
}

function checkChild(
  { input, message }: Decoder,
  { matcher }: Frame,
  records: Int32Array,
  at: number,
): ContentBreach | null {
  if (matcher === null) return null;
  const symbol = records[at + 1] ?? 0;
  const namespace = message.names.symbolNamespaces[symbol] ?? '';
  const local = message.names.symbolLocals[symbol] ?? '';
  const from = input.absolute(tagStart(input.bytes, records[at] ?? 0, records[at + 2] ?? 0));
  return matcher.step(namespace, local, from, keyOf(message, symbol, namespace, local));
}

/** Names as `nameKey` makes them, by symbol, as far as they were asked for. */
const keys = new WeakMap<CompiledMessage, string[]>();

function keyOf(compiled: CompiledMessage, symbol: number, namespace: string, local: string): string {
  let known = keys.get(compiled);
  if (known === undefined) keys.set(compiled, (known = []));
  return (known[symbol] ??= nameKey(namespace, local, compiled.message.ignoreCase === true));
}

function checkAttributes(
  decoder: Decoder,
  { attributes }: CompiledType,
  seen: ReadonlySet<number> | null,
  at: number,
): void {
  for (const { index, name, required } of attributes) {
    if (!required || seen?.has(index) === true) continue;
    reportAt(decoder, at, 'missing', `The attribute ${name} is missing`, undefined, `/@${name}`);
  }
}

function checkFixed(
  decoder: Decoder,
  { codec, whiteSpace }: CompiledScalar,
  text: string,
  fixed: string,
  at: number,
  what: string,
  suffix: string,
): void {
  if (isSameValue(codec, handleSpace(text, whiteSpace), handleSpace(fixed, whiteSpace))) return;
  reportAt(decoder, at, 'fixed', `The ${what} must be ${fixed}`, text, suffix);
}

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
