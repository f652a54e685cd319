import type { ElementParticle, Occurs, Particle, TypeUse, WildcardParticle } from '../../../model/schema.js';
import type {
  XsdAnnotation,
  XsdElement,
  XsdElementReference,
  XsdGroup,
  XsdModelGroup,
  XsdNode,
  XsdParticle,
} from '../mirror.js';
import { resolveElement, resolveGroup, resolveType } from '../resolve.js';
import { annotationsOf, factsOf } from './annotations.js';
import { reachUnblocked } from './blocked.js';
import { namespaceWords, reachAnyType, type BuildContext, type Converted } from './context.js';
import { simpleOf, simpleOfBuiltin } from './simple.js';
import { membersOf, typeOf, typeUseOf } from './substitution.js';

const ONCE: Occurs = { min: 1, max: 1 };

/**
 * Converts a particle (Part 1, section 3.9). One that may occur zero times at most is none at all.
 */
export function particleOf(context: BuildContext, particle: XsdParticle): Particle | 'empty' | 'none' {
  if (particle.occurs.max === 0) return 'none';
  switch (particle.kind) {
    case 'element':
      return elementOf(context, particle.declaration, particle.occurs);
    case 'element-reference':
      return referenceOf(context, particle);
    case 'group-reference': {
      const group = resolveGroup(context.set, particle.reference);
      if (group === undefined) return 'none';
      const made = namedGroupOf(context, group);
      return typeof made === 'string' ? made : { ...made, occurs: times(made.occurs, particle.occurs) };
    }
    case 'wildcard': {
      const made: WildcardParticle = {
        kind: 'wildcard',
        occurs: particle.occurs,
        namespaces: namespaceWords(particle.namespaces),
        processContents: particle.processContents,
      };
      context.places.set(made, particle.place);
      return made;
    }
    case 'sequence':
    case 'choice':
    case 'all':
      return modelGroupOf(context, particle);
  }
}

/** A named group stands for its model group, which occurs once unless a member made it optional. */
function times(inner: Occurs, outer: Occurs): Occurs {
  return inner.min === 0 ? { min: 0, max: outer.max } : outer;
}

function namedGroupOf(context: BuildContext, group: XsdGroup): Converted {
  if (context.set.broken.has(group)) return 'none';
  const known = context.groups.get(group);
  if (known !== undefined) return known;
  const made = modelGroupOf(context, group.content);
  const named = typeof made === 'string' ? made : { ...made, name: group.name.local };
  context.groups.set(group, named);
  return named;
}

/** Converts a model group; alternatives that are empty make a choice optional. */
function modelGroupOf(context: BuildContext, group: XsdModelGroup): Converted {
  if (group.occurs.max === 0) return 'none';
  const converted = group.particles.map((item) => particleOf(context, item));
  const particles = converted.filter((item) => typeof item !== 'string');
  if (particles.length === 0) return 'empty';
  const optional = group.kind === 'choice' && converted.includes('empty');
  return {
    kind: group.kind,
    occurs: optional ? { min: 0, max: group.occurs.max } : group.occurs,
    particles,
  };
}

/** A reference to a global element: a choice where other elements can stand in its place. */
function referenceOf(context: BuildContext, particle: XsdElementReference): Particle | 'none' {
  const head = resolveElement(context.set, particle.reference);
  if (head === undefined) return 'none';
  const members = membersOf(context.set, context.substitutes, head);
  const options: readonly XsdElement[] = head.abstract ? members : [head, ...members];
  const convert = (element: XsdElement, occurs: Occurs): ElementParticle =>
    elementOf(context, element, occurs, particle, element === head ? undefined : head.name.local);
  const [only, ...others] = options;
  if (only === undefined) {
    const message = `The abstract element "${head.name.local}" cannot stand here, and nothing substitutes it.`;
    context.diagnostics.report('xsd-abstract-head', message, [particle.place, head.place]);
    return 'none';
  }
  if (others.length === 0) return convert(only, particle.occurs);
  return {
    kind: 'choice',
    occurs: particle.occurs,
    particles: options.map((element) => convert(element, ONCE)),
  };
}

/**
 * Converts an element declaration.
 *
 * @param reference what refers to it, if not the declaration itself stands in the content model
 * @param substitutes name of the head in whose place it stands
 */
export function elementOf(
  context: BuildContext,
  element: XsdElement,
  occurs: Occurs,
  reference?: XsdNode,
  substitutes?: string,
): ElementParticle {
  const type = elementTypeOf(context, element);
  const places = reference === undefined ? [element.place] : [reference.place, element.place];
  const closest = substitutes === undefined ? reference?.annotation : undefined;
  const facts = { ...factsOf(element.annotation), ...factsOf(closest) };
  const { default: byDefault = facts.default, fixed = facts.fixed } = element;
  const made: ElementParticle = {
    ...annotationsOf(context, [closest, element.annotation, simpleAnnotation(context, element)], places),
    kind: 'element',
    name: element.name.local,
    ...(element.name.namespace === undefined ? {} : { namespace: element.name.namespace }),
    occurs,
    type,
    ...(element.nillable ? { nillable: true } : {}),
    ...(facts.clearable === true ? { clearable: true } : {}),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(substitutes === undefined ? {} : { substitutes }),
  };
  context.declarations.set(made, element);
  context.places.set(made, reference?.place ?? element.place);
  return made;
}

/** What a named simple type says of itself has no other place in the model. */
function simpleAnnotation(context: BuildContext, element: XsdElement): XsdAnnotation | undefined {
  const type = typeOf(context.set, element);
  return type?.kind === 'simple-type' ? type.annotation : undefined;
}

function elementTypeOf(context: BuildContext, element: XsdElement): TypeUse {
  const use = typeUseOf(context.set, element);
  if (use.kind === 'absent') return { kind: 'complex', id: reachAnyType(context) };
  if (use.kind === 'reference') {
    const found = resolveType(context.set, use.reference);
    if (found?.kind === 'builtin') return { kind: 'simple', simple: simpleOfBuiltin(found.type) };
    if (found?.kind !== 'declared') return { kind: 'complex', id: reachAnyType(context) };
    if (found.type.kind === 'complex-type')
      return { kind: 'complex', id: reachUnblocked(context, element, found.type) };
    return { kind: 'simple', simple: simpleOf(context, found.type) };
  }
  if (use.type.kind === 'complex-type')
    return { kind: 'complex', id: reachUnblocked(context, element, use.type) };
  return { kind: 'simple', simple: simpleOf(context, use.type) };
}
