import type {
  XsdAnyAttribute,
  XsdAttribute,
  XsdAttributeGroup,
  XsdAttributeGroupReference,
  XsdAttributes,
  XsdAttributeUse,
} from '../mirror.js';
import { qname } from '../names.js';
import type { XmlElement } from '../xml/node.js';
import {
  child,
  childrenOf,
  isXsd,
  node,
  ownName,
  reference,
  text,
  token,
  type ReadContext,
} from './context.js';
import { typeUse } from './simple-type.js';
import { readNamespaces, readProcessContents } from './wildcard.js';

/** Reads a global `attribute` (Part 1, section 3.2.2). */
export function readGlobalAttribute(context: ReadContext, element: XmlElement): XsdAttribute {
  return declaration(context, element, 'global');
}

function declaration(context: ReadContext, element: XmlElement, scope: 'global' | 'local'): XsdAttribute {
  const form = token(element, 'form');
  const own = token(element, 'targetNamespace');
  const qualified =
    scope === 'global' || (form === undefined ? context.attributesQualified : form === 'qualified');
  const namespace = own ?? (qualified ? context.targetNamespace : undefined);
  return {
    kind: 'attribute',
    ...node(element),
    scope,
    name: qname(namespace, token(element, 'name') ?? ''),
    type: typeUse(context, element, 'type'),
    ...values(element),
  };
}

function values(element: XmlElement): { readonly default?: string; readonly fixed?: string } {
  const [byDefault, fixed] = [text(element, 'default'), text(element, 'fixed')];
  return {
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** Reads the attributes that a complex type, its derivation or an attribute group declares. */
export function readAttributes(context: ReadContext, element: XmlElement): XsdAttributes {
  const items = childrenOf(element, 'attribute', 'attributeGroup').map((item) =>
    isXsd(item, 'attribute') ? readUse(context, item) : readGroupReference(context, item),
  );
  const any = child(element, 'anyAttribute');
  return { items, ...(any === undefined ? {} : { any: readAny(context, any) }) };
}

function readUse(context: ReadContext, element: XmlElement): XsdAttributeUse {
  const named = reference(context, element, 'ref');
  const use = token(element, 'use');
  return {
    kind: 'attribute-use',
    ...node(element),
    use: use === 'required' || use === 'prohibited' ? use : 'optional',
    target:
      named === undefined
        ? { kind: 'declaration', declaration: declaration(context, element, 'local') }
        : { kind: 'reference', reference: named },
    ...values(element),
  };
}

function readGroupReference(context: ReadContext, element: XmlElement): XsdAttributeGroupReference {
  const named = reference(context, element, 'ref') ?? { name: qname(undefined, ''), place: element.place };
  return { kind: 'attribute-group-reference', ...node(element), reference: named };
}

function readAny(context: ReadContext, element: XmlElement): XsdAnyAttribute {
  return {
    ...node(element),
    namespaces: readNamespaces(context, element),
    processContents: readProcessContents(element),
  };
}

/** Reads a global `attributeGroup` (Part 1, section 3.6.2). */
export function readAttributeGroup(context: ReadContext, element: XmlElement): XsdAttributeGroup {
  return {
    kind: 'attribute-group',
    ...node(element),
    name: ownName(context, element),
    attributes: readAttributes(context, element),
  };
}
