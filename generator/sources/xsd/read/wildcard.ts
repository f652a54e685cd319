import type { XsdNamespaces, XsdWildcard } from '../mirror.js';
import { attribute, type XmlElement } from '../xml/node.js';
import { node, occurs, token, type ReadContext } from './context.js';

/** Reads an `any` (Part 1, section 3.10.2). */
export function readWildcard(context: ReadContext, element: XmlElement): XsdWildcard {
  return {
    kind: 'wildcard',
    ...node(element),
    occurs: occurs(element),
    namespaces: readNamespaces(context, element),
    processContents: readProcessContents(element),
  };
}

/** How closely what a wildcard admits is validated. */
export function readProcessContents(element: XmlElement): 'strict' | 'lax' | 'skip' {
  const value = token(element, 'processContents');
  return value === 'lax' || value === 'skip' ? value : 'strict';
}

/**
 * Namespace constraint of a wildcard. `##other` excludes the target namespace and no namespace.
 * Names that `notQName` excludes (1.1) are reported as read past.
 */
export function readNamespaces(context: ReadContext, element: XmlElement): XsdNamespaces {
  const excluded = attribute(element, 'notQName');
  if (excluded !== undefined) context.unread.push({ what: 'notQName', place: excluded.place });
  const target = context.targetNamespace ?? '';
  const not = token(element, 'notNamespace');
  if (not !== undefined) return { kind: 'not', names: words(not, target) };
  const value = token(element, 'namespace') ?? '##any';
  if (value === '##any') return { kind: 'any' };
  if (value === '##other') return { kind: 'not', names: [...new Set([target, ''])] };
  return { kind: 'only', names: words(value, target) };
}

function words(value: string, target: string): readonly string[] {
  const names = value.split(' ').filter((word) => word !== '');
  const resolved = names.map((word) => {
    if (word === '##targetNamespace') return target;
    return word === '##local' ? '' : word;
  });
  return [...new Set(resolved)];
}
