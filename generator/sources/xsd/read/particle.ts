import type { XsdGroup, XsdModelGroup, XsdParticle } from '../mirror.js';
import type { XmlElement } from '../xml/node.js';
import { child, childrenOf, node, occurs, ownName, reference, type ReadContext } from './context.js';
import { readLocalElement } from './element.js';
import { readWildcard } from './wildcard.js';

/** Reads a particle: a model group, an element, a reference or a wildcard; undefined for anything else. */
export function readParticle(context: ReadContext, element: XmlElement): XsdParticle | undefined {
  switch (element.local) {
    case 'sequence':
    case 'choice':
    case 'all':
      return readModelGroup(context, element, element.local);
    case 'any':
      return readWildcard(context, element);
    case 'element': {
      const named = reference(context, element, 'ref');
      if (named !== undefined) {
        return { kind: 'element-reference', ...node(element), occurs: occurs(element), reference: named };
      }
      const declaration = readLocalElement(context, element);
      return { kind: 'element', occurs: occurs(element), declaration, place: element.place };
    }
    case 'group': {
      const named = reference(context, element, 'ref');
      if (named === undefined) return undefined;
      return { kind: 'group-reference', ...node(element), occurs: occurs(element), reference: named };
    }
    default:
      return undefined;
  }
}

function readModelGroup(
  context: ReadContext,
  element: XmlElement,
  kind: 'sequence' | 'choice' | 'all',
): XsdModelGroup {
  const particles = childrenOf(element, 'element', 'group', 'sequence', 'choice', 'all', 'any').flatMap(
    (item) => readParticle(context, item) ?? [],
  );
  return { kind, ...node(element), occurs: occurs(element), particles };
}

/** Reads a global `group` (Part 1, section 3.7.2). */
export function readGroup(context: ReadContext, element: XmlElement): XsdGroup {
  const inner = child(element, 'sequence', 'choice', 'all');
  const read = inner === undefined ? undefined : readParticle(context, inner);
  const content: XsdModelGroup =
    read !== undefined && (read.kind === 'sequence' || read.kind === 'choice' || read.kind === 'all')
      ? read
      : { kind: 'sequence', place: element.place, occurs: { min: 1, max: 1 }, particles: [] };
  return { kind: 'group', ...node(element), name: ownName(context, element), content };
}
