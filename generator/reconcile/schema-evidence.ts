import type { Provenance, SimpleType } from '../model/schema.js';
import type { DraftAttribute, DraftElement } from './draft.js';
import { childSlots, effectiveOccurs } from './draft.js';
import type { PageNode, PageOccurs } from './evidence.js';
import { familyOfCodec } from './known-facts.js';

/**
 * What a weaker schema says of a message, in the terms in which a page does, so that it can be laid over a
 * stronger source.
 *
 * @param root draft made from the weaker schema
 */
export function schemaEvidence(root: DraftElement): PageNode {
  return elementEvidence(root, { min: root.min, max: root.max });
}

function elementEvidence(draft: DraftElement, occurs: Omit<PageOccurs, 'stated'>): PageNode {
  const children = childSlots(draft).map((slot) => elementEvidence(slot.element, effectiveOccurs(slot)));
  return {
    ...nodeEvidence(draft, occurs),
    ...(children.length === 0 ? {} : { kind: 'aggregate', typeWord: 'an element with children' }),
    attributes: draft.attributes.map((attribute) =>
      nodeEvidence(attribute, { min: attribute.required ? 1 : 0, max: 1 }),
    ),
    children,
  };
}

function nodeEvidence(node: DraftElement | DraftAttribute, occurs: Omit<PageOccurs, 'stated'>): PageNode {
  const simple: SimpleType = node.simple ?? { codec: 'text' };
  return {
    name: node.name,
    at: node.provenance[0] ?? nowhere,
    occurs: { ...occurs, stated: true },
    kind: node.simple === undefined ? undefined : (familyOfCodec(simple.codec) ?? 'scalar'),
    typeWord: simple.codec,
    mixed: false,
    maxLength: simple.facets?.maxLength,
    digits: simple.facets?.totalDigits,
    decimals: simple.facets?.fractionDigits,
    values: simple.enumeration?.values ?? [],
    default: node.default,
    always: node.fixed,
    requiredIf: [],
    optionalIf: [],
    maxItems: undefined,
    docs: node.docs,
    examples: node.examples,
    attributes: [],
    children: [],
  };
}

const nowhere: Provenance = { source: '', line: 1, column: 1 };
