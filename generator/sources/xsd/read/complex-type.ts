import type { XsdAssertion, XsdAttributes, XsdComplexType, XsdContent, XsdOpenContent } from '../mirror.js';
import { attribute, type XmlElement } from '../xml/node.js';
import { readAttributes } from './attributes.js';
import { child, childrenOf, derivations, flag, node, ownName, reference, text, token } from './context.js';
import type { ReadContext } from './context.js';
import { readParticle } from './particle.js';
import { readFacets, readSimpleType } from './simple-type.js';
import { readWildcard } from './wildcard.js';

/** Reads a `complexType` (Part 1, section 3.4.2). */
export function readComplexType(context: ReadContext, element: XmlElement): XsdComplexType {
  const named = attribute(element, 'name') !== undefined;
  const wrapper = child(element, 'simpleContent', 'complexContent');
  const derivation = wrapper === undefined ? undefined : child(wrapper, 'extension', 'restriction');
  const body = derivation ?? element;
  const base = derivation === undefined ? undefined : reference(context, derivation, 'base');
  const mixedHere = wrapper !== undefined && attribute(wrapper, 'mixed') !== undefined;
  return {
    kind: 'complex-type',
    ...node(element),
    ...(named ? { name: ownName(context, element) } : {}),
    ...(context.targetNamespace === undefined ? {} : { namespace: context.targetNamespace }),
    abstract: flag(element, 'abstract'),
    mixed: mixedHere ? flag(wrapper, 'mixed') : flag(element, 'mixed'),
    block: derivations(element, 'block', named ? context.blockDefault : ''),
    final: derivations(element, 'final', named ? context.finalDefault : ''),
    derivation: derivation?.local === 'extension' ? 'extension' : 'restriction',
    ...(base === undefined ? {} : { base }),
    content: readContent(context, body, wrapper?.local === 'simpleContent'),
    attributes: withDefaults(context, element, readAttributes(context, body)),
    assertions: childrenOf(body, 'assert').map(readAssertion),
  };
}

function readContent(context: ReadContext, body: XmlElement, simple: boolean): XsdContent {
  if (simple) {
    const inline = child(body, 'simpleType');
    const facets = body.local === 'restriction' ? readFacets(context, body) : [];
    const type = inline === undefined ? undefined : readSimpleType(context, inline);
    return { kind: 'simple', ...(type === undefined ? {} : { type }), facets };
  }
  const inner = child(body, 'group', 'all', 'choice', 'sequence');
  const particle = inner === undefined ? undefined : readParticle(context, inner);
  const open = child(body, 'openContent');
  return {
    kind: 'complex',
    ...(particle === undefined ? {} : { particle }),
    ...(open === undefined ? {} : { openContent: readOpenContent(context, open) }),
  };
}

/** Attributes that the schema gives to every complex type (1.1, Part 1, section 3.4.2.4). */
function withDefaults(context: ReadContext, element: XmlElement, own: XsdAttributes): XsdAttributes {
  const { defaultAttributes } = context;
  const declined = attribute(element, 'defaultAttributesApply') !== undefined;
  if (defaultAttributes === undefined || (declined && !flag(element, 'defaultAttributesApply'))) return own;
  const { place } = defaultAttributes;
  const item = { kind: 'attribute-group-reference', reference: defaultAttributes, place } as const;
  return { ...own, items: [...own.items, item] };
}

function readAssertion(element: XmlElement): XsdAssertion {
  return { ...node(element), test: text(element, 'test') ?? '' };
}

/** Reads `openContent` or `defaultOpenContent` (1.1, Part 1, section 3.4.2.3). */
export function readOpenContent(context: ReadContext, element: XmlElement): XsdOpenContent {
  const mode = token(element, 'mode');
  const any = child(element, 'any');
  return {
    ...node(element),
    mode: mode === 'none' || mode === 'suffix' ? mode : 'interleave',
    ...(any === undefined ? {} : { wildcard: readWildcard(context, any) }),
  };
}
