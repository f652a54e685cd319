import type { XsdFacet, XsdSimpleType, XsdTypeUse, XsdVariety } from '../mirror.js';
import { XSD_NAMESPACE } from '../names.js';
import { FACETS } from './facet-names.js';
import { attribute, type XmlElement } from '../xml/node.js';
import { child, childrenOf, derivations, flag, node, ownName, reference, references } from './context.js';
import { text, token, type ReadContext } from './context.js';

const NOT_FACETS = new Set([
  'annotation',
  'simpleType',
  'attribute',
  'attributeGroup',
  'anyAttribute',
  'assert',
  'group',
  'all',
  'choice',
  'sequence',
  'openContent',
]);

/** Reads a `simpleType` (Part 1, section 3.14.2). */
export function readSimpleType(context: ReadContext, element: XmlElement): XsdSimpleType {
  const named = attribute(element, 'name') !== undefined;
  return {
    kind: 'simple-type',
    ...node(element),
    ...(named ? { name: ownName(context, element) } : {}),
    ...(context.targetNamespace === undefined ? {} : { namespace: context.targetNamespace }),
    final: derivations(element, 'final', named ? context.finalDefault : ''),
    variety: readVariety(context, element),
  };
}

function readVariety(context: ReadContext, element: XmlElement): XsdVariety {
  const list = child(element, 'list');
  if (list !== undefined) return { kind: 'list', item: typeUse(context, list, 'itemType') };
  const union = child(element, 'union');
  if (union !== undefined) {
    const named = references(context, union, 'memberTypes');
    const inline = childrenOf(union, 'simpleType');
    return {
      kind: 'union',
      members: [
        ...named.map((item): XsdTypeUse => ({ kind: 'reference', reference: item })),
        ...inline.map((item): XsdTypeUse => ({ kind: 'inline', type: readSimpleType(context, item) })),
      ],
    };
  }
  const restriction = child(element, 'restriction');
  if (restriction === undefined) return { kind: 'restriction', base: { kind: 'absent' }, facets: [] };
  const base = typeUse(context, restriction, 'base');
  return { kind: 'restriction', base, facets: readFacets(context, restriction) };
}

/** A simple type that an attribute names or that stands inside. */
export function typeUse(context: ReadContext, element: XmlElement, local: string): XsdTypeUse {
  const named = reference(context, element, local);
  if (named !== undefined) return { kind: 'reference', reference: named };
  const inline = child(element, 'simpleType');
  if (inline !== undefined) return { kind: 'inline', type: readSimpleType(context, inline) };
  return { kind: 'absent' };
}

/** Reads the facets of a restriction and reports elements of the schema language that are none. */
export function readFacets(context: ReadContext, restriction: XmlElement): readonly XsdFacet[] {
  return restriction.children.flatMap((item): readonly XsdFacet[] => {
    if (item.namespace !== XSD_NAMESPACE || NOT_FACETS.has(item.local)) return [];
    const name = FACETS.find((facet) => facet === item.local);
    if (name === undefined) {
      const message = `"${item.local}" is not a facet of XML Schema.`;
      context.diagnostics.report('xsd-unknown-facet', message, [item.place]);
      return [];
    }
    const raw = name === 'assertion' ? text(item, 'test') : text(item, 'value');
    const value = name === 'enumeration' || name === 'pattern' ? raw : (token(item, 'value') ?? raw);
    return [{ ...node(item), name, value: value ?? '', fixed: flag(item, 'fixed'), scope: item.scope }];
  });
}
