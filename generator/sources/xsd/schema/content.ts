import type { Content, GroupParticle, SimpleType } from '../../../model/schema.js';
import type { XsdComplexType, XsdContent } from '../mirror.js';
import { resolveType, type ResolvedType } from '../resolve.js';
import type { BuildContext, EffectiveContent } from './context.js';
import { particleOf } from './particles.js';
import { restrict, simpleOf, simpleOfBuiltin } from './simple.js';

const ANY: EffectiveContent = { kind: 'any' };

/** Content of a complex type with what it inherits (Part 1, section 3.4.2, content type). */
export function effectiveContent(context: BuildContext, type: XsdComplexType): EffectiveContent {
  const known = context.contents.get(type);
  if (known !== undefined) return known;
  const made = context.set.broken.has(type) ? ANY : build(context, type);
  context.contents.set(type, made);
  return made;
}

function build(context: BuildContext, type: XsdComplexType): EffectiveContent {
  const base = type.base === undefined ? undefined : resolveType(context.set, type.base);
  if (type.content.kind === 'simple') return simpleContent(context, type, type.content, base);
  const own = ownParticle(context, type);
  const complete = {
    kind: 'complex',
    mixed: type.mixed,
    ...(own === undefined ? {} : { particle: own }),
  } as const;
  if (type.derivation === 'restriction' || base === undefined) return complete;
  const inherited = contentOfBase(context, base);
  if (inherited.kind !== 'complex') return inherited;
  if (own === undefined) return inherited;
  const mixed = type.mixed || inherited.mixed;
  return { kind: 'complex', mixed, particle: append(inherited.particle, own) };
}

function contentOfBase(context: BuildContext, base: ResolvedType): EffectiveContent {
  if (base.kind === 'any-type') return ANY;
  if (base.kind === 'builtin') return { kind: 'simple', simple: simpleOfBuiltin(base.type) };
  if (base.type.kind === 'simple-type') return { kind: 'simple', simple: simpleOf(context, base.type) };
  return effectiveContent(context, base.type);
}

function simpleContent(
  context: BuildContext,
  type: XsdComplexType,
  content: XsdContent & { readonly kind: 'simple' },
  base: ResolvedType | undefined,
): EffectiveContent {
  const inherited = base === undefined ? undefined : contentOfBase(context, base);
  const text: SimpleType = inherited?.kind === 'simple' ? inherited.simple : { codec: 'text' };
  if (type.derivation === 'extension') return { kind: 'simple', simple: text };
  const from = content.type === undefined ? text : simpleOf(context, content.type);
  return { kind: 'simple', simple: content.facets.length === 0 ? from : restrict(from, content.facets) };
}

function ownParticle(context: BuildContext, type: XsdComplexType): GroupParticle | undefined {
  if (type.content.kind === 'simple' || type.content.particle === undefined) return undefined;
  const made = particleOf(context, type.content.particle);
  if (typeof made === 'string') return undefined;
  if (made.kind === 'element' || made.kind === 'wildcard') {
    return { kind: 'sequence', occurs: { min: 1, max: 1 }, particles: [made] };
  }
  return made;
}

/** Content of the base first, then what the extension adds; plain sequences become one. */
function append(base: GroupParticle | undefined, own: GroupParticle): GroupParticle {
  if (base === undefined) return own;
  if (base.kind === 'all' && own.kind === 'all') {
    return { ...base, particles: [...base.particles, ...own.particles] };
  }
  return { kind: 'sequence', occurs: { min: 1, max: 1 }, particles: [...spliced(base), ...spliced(own)] };
}

function spliced(group: GroupParticle): GroupParticle['particles'] {
  const { kind, occurs, name } = group;
  const plain = kind === 'sequence' && occurs.min === 1 && occurs.max === 1 && name === undefined;
  return plain ? group.particles : [group];
}

/** Content as a complex type of the model shows it; mixed content without elements is text. */
export function contentOf(content: EffectiveContent): Content {
  if (content.kind === 'any') return { kind: 'any' };
  if (content.kind === 'simple') return { kind: 'text', simple: content.simple };
  if (content.particle === undefined) {
    return content.mixed ? { kind: 'text', simple: { codec: 'text' } } : { kind: 'empty' };
  }
  return { kind: content.mixed ? 'mixed' : 'elements', particle: content.particle };
}
