import type { EnumerationValue } from '../model/schema.js';
import type { AttributeFragment, ElementFragment, ParameterFragment } from '../sources/tables/index.js';
import type { CodecPart } from './choose-codec.js';
import type { PageNode } from './evidence.js';

type Fragment = ElementFragment | AttributeFragment | ParameterFragment;

/**
 * What a page says of an element, attribute or parameter, in the terms of reconciliation.
 *
 * @param fragment the row, with what belongs to it
 * @param part where the row stands
 */
export function pageNode(fragment: Fragment, part: CodecPart): PageNode {
  const reading = fragment.typeReading;
  const items = limitOf(fragment, 'items');
  return {
    name: fragment.name,
    at: fragment.place,
    occurs: {
      min: fragment.occurs.min,
      max: fragment.occurs.max,
      stated: fragment.occursStated === 'notation' || fragment.occursStated === 'prose',
    },
    kind: kindOf(fragment),
    typeWord: reading === null || reading.word === '' ? '(blank)' : reading.word,
    mixed: reading?.mixed === true,
    // Limits in prose are advice to a caller: what a server sends need not keep to them.
    maxLength: part === 'response' ? reading?.maxLength : fragment.maxLength,
    digits: reading?.digits,
    decimals: reading?.decimals ?? (part === 'response' ? undefined : limitOf(fragment, 'decimals')),
    values: valuesOf(fragment),
    default: fragment.defaults[0],
    always: fragment.alwaysValue,
    requiredIf: fragment.hints.flatMap((hint) => (hint.kind === 'required-if' ? [hint.text] : [])),
    optionalIf: fragment.hints.flatMap((hint) => (hint.kind === 'optional-if' ? [hint.text] : [])),
    maxItems: items,
    docs: fragment.docs,
    examples: fragment.examples,
    attributes:
      fragment.kind === 'element' ? fragment.attributes.map((attribute) => pageNode(attribute, part)) : [],
    children: fragment.kind === 'element' ? fragment.children.map((child) => pageNode(child, part)) : [],
  };
}

/** The kind of the type word. A page that types an element as "attribute" or not at all says nothing. */
function kindOf(fragment: Fragment): string | undefined {
  const kind = fragment.typeReading?.kind;
  return kind === undefined || kind === 'unknown' || fragment.typeReading?.word === '' ? undefined : kind;
}

function limitOf(fragment: Fragment, of: 'items' | 'decimals'): number | undefined {
  const hint = fragment.hints.find((one) => one.kind === 'limit' && one.of === of);
  return hint?.kind === 'limit' ? hint.value : undefined;
}

/** Candidates of all enumerations of a row, each value once. */
function valuesOf(fragment: Fragment): readonly EnumerationValue[] {
  const language = Object.keys(fragment.docs)[0] ?? 'und';
  const values = new Map<string, EnumerationValue>();
  for (const { value, gloss } of fragment.enumerations.flatMap((candidate) => candidate.values)) {
    if (values.has(value)) continue;
    values.set(value, gloss === null ? { value } : { value, docs: { [language]: gloss } });
  }
  return [...values.values()];
}
