import type { XsdAlternative, XsdElement, XsdIdentityConstraint, XsdTypeUse } from '../mirror.js';
import { qname } from '../names.js';
import type { XmlElement } from '../xml/node.js';
import { child, childrenOf, derivations, flag, node, ownName, reference, references } from './context.js';
import { text, token, type ReadContext } from './context.js';
import { readComplexType } from './complex-type.js';
import { readSimpleType } from './simple-type.js';

/** Reads a global `element` (Part 1, section 3.3.2). */
export function readGlobalElement(context: ReadContext, element: XmlElement): XsdElement {
  return readElement(context, element, 'global');
}

/** Reads an `element` with a name inside of a model group. */
export function readLocalElement(context: ReadContext, element: XmlElement): XsdElement {
  return readElement(context, element, 'local');
}

function readElement(context: ReadContext, element: XmlElement, scope: 'global' | 'local'): XsdElement {
  const form = token(element, 'form');
  const own = token(element, 'targetNamespace');
  const qualified =
    scope === 'global' || (form === undefined ? context.elementsQualified : form === 'qualified');
  const namespace = own ?? (qualified ? context.targetNamespace : undefined);
  const [byDefault, fixed] = [text(element, 'default'), text(element, 'fixed')];
  return {
    kind: 'element',
    ...node(element),
    scope,
    name: qname(namespace, token(element, 'name') ?? ''),
    type: elementType(context, element),
    nillable: flag(element, 'nillable'),
    abstract: flag(element, 'abstract'),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    substitutionGroup: references(context, element, 'substitutionGroup'),
    block: derivations(element, 'block', context.blockDefault),
    final: derivations(element, 'final', context.finalDefault),
    constraints: childrenOf(element, 'key', 'keyref', 'unique').map((item) => readConstraint(context, item)),
    alternatives: childrenOf(element, 'alternative').map((item) => readAlternative(context, item)),
  };
}

function elementType(context: ReadContext, element: XmlElement): XsdTypeUse {
  const named = reference(context, element, 'type');
  if (named !== undefined) return { kind: 'reference', reference: named };
  const simple = child(element, 'simpleType');
  if (simple !== undefined) return { kind: 'inline', type: readSimpleType(context, simple) };
  const complex = child(element, 'complexType');
  if (complex !== undefined) return { kind: 'inline', type: readComplexType(context, complex) };
  return { kind: 'absent' };
}

function readConstraint(context: ReadContext, element: XmlElement): XsdIdentityConstraint {
  const refer = reference(context, element, 'refer') ?? reference(context, element, 'ref');
  const selector = child(element, 'selector');
  return {
    kind: element.local === 'key' || element.local === 'keyref' ? element.local : 'unique',
    ...node(element),
    name: ownName(context, element),
    selector: (selector === undefined ? undefined : token(selector, 'xpath')) ?? '',
    fields: childrenOf(element, 'field').map((item) => token(item, 'xpath') ?? ''),
    ...(refer === undefined ? {} : { refer }),
  };
}

function readAlternative(context: ReadContext, element: XmlElement): XsdAlternative {
  const test = text(element, 'test');
  return {
    ...node(element),
    ...(test === undefined ? {} : { test }),
    type: elementType(context, element),
  };
}
