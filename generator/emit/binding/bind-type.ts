import type { Rule } from '../../../runtime/table.js';
import type { MessageRule } from '../../model/model.js';
import type { Attribute, ComplexType, Particle, TypeId } from '../../model/schema.js';
import type { MemberNames } from '../../names/resolve.js';
import type { BoundAttribute, BoundPart, BoundType } from './bound.js';
import type { BindContext } from './context.js';
import { placesOf, typeOf } from './context.js';
import type { RuleTree } from './message-rules.js';
import { bindScalar } from './scalar.js';

/** A type to be bound, and how it refers to others. */
export interface TypeRequest {
  readonly key: string;
  readonly id: TypeId;
  readonly name: string;
  readonly rules: RuleTree;
  readonly fold: (name: string) => string;
  /** Key of another type where it stands below an element of this one. */
  readonly refer: (id: TypeId, element: string) => string;
}

/**
 * Binds one complex type.
 *
 * @param request which, and under which name
 * @param context the context
 */
export function bindType(request: TypeRequest, context: BindContext): BoundType {
  const { key, id, name } = request;
  const type = typeOf(context, id, []);
  const names = context.names.members.get(id);
  const own = names?.scopes.get('') ?? new Map<string, string>();
  const nameOf = (slot: string): string => own.get(slot) ?? slot;
  const content = bindContent(type, request, names, context);
  const attributes = type.attributes.map((attribute) => bindAttribute(attribute, nameOf, context));
  const { content: source } = type;
  return {
    key,
    name,
    id,
    ...(type.name === undefined ? {} : { wireName: type.name }),
    ...(type.namespace === undefined ? {} : { namespace: type.namespace }),
    ...(type.docs === undefined ? {} : { docs: type.docs }),
    provenance: type.provenance,
    attributes,
    ...(type.anyAttribute === undefined ? {} : { anyAttribute: type.anyAttribute }),
    parts: content ?? [],
    ...(source.kind === 'text'
      ? { text: { as: nameOf('#text'), is: bindScalar(source.simple, type.provenance, context) } }
      : {}),
    ...(source.kind === 'mixed' && content !== null ? { mixed: { as: nameOf('#mixed') } } : {}),
    ...(source.kind === 'any' || content === null ? { raw: { as: nameOf('#xml') } } : {}),
    rules: bindRules(request, type, nameOf, own, context),
    abstract: type.abstract ?? false,
    isDerived: type.base !== undefined && type.name !== undefined,
    derived: (context.derived.get(id) ?? []).map((other) => request.refer(other, '')),
  };
}

function bindAttribute(
  attribute: Attribute,
  nameOf: (slot: string) => string,
  context: BindContext,
): BoundAttribute {
  const is = bindScalar(attribute.simple, attribute.provenance, context);
  const only = is.open === undefined && is.values?.length === 1 ? is.values[0] : undefined;
  const fixed = attribute.fixed ?? only;
  const slot = attribute.namespace === undefined ? '' : `{${attribute.namespace}}`;
  return {
    as: nameOf(`@${slot}${attribute.name}`),
    is,
    ...(fixed === undefined ? {} : { fixed }),
    source: attribute,
  };
}

/** Null where the content model cannot be bound and is kept raw. */
function bindContent(
  type: ComplexType,
  request: TypeRequest,
  names: MemberNames | undefined,
  context: BindContext,
): readonly BoundPart[] | null {
  const { content } = type;
  if (content.kind !== 'elements' && content.kind !== 'mixed') return [];
  if (names === undefined || names.plan.nodes.length === 0) {
    const message = `The content of ${request.id} is nested too deeply and is kept as raw XML.`;
    context.report.report('emit-too-deep', message, placesOf(type.provenance));
    return null;
  }
  const binder = new ContentBinder(request, names, context);
  const part = binder.bind(content.particle, false);
  const unwrap = part.kind === 'group' && part.group === 'sequence' && part.as === undefined && part.min > 0;
  return unwrap ? part.parts : [part];
}

class ContentBinder {
  readonly #request: TypeRequest;
  readonly #names: MemberNames;
  readonly #context: BindContext;
  #node = 0;

  constructor(request: TypeRequest, names: MemberNames, context: BindContext) {
    this.#request = request;
    this.#names = names;
    this.#context = context;
  }

  /** Nodes are visited in document order, the order of the plan. */
  bind(particle: Particle, optional: boolean): BoundPart {
    const slot = this.#names.plan.nodes[this.#node] ?? null;
    this.#node += 1;
    const as = slot === null ? '' : (this.#names.scopes.get(slot.scope)?.get(slot.key) ?? '');
    const { min, max } = particle.occurs;
    if (particle.kind === 'element') {
      const is =
        particle.type.kind === 'simple'
          ? bindScalar(particle.type.simple, particle.provenance, this.#context)
          : ({ kind: 'type', key: this.#request.refer(particle.type.id, particle.name) } as const);
      const absent = optional || min === 0;
      // What may be left out may be cleared as well; an item of an array is just left out.
      const empty = particle.nillable === true || particle.clearable === true;
      const clearable = empty || (absent && max === 1);
      return { kind: 'element', as, is, optional: absent, clearable, source: particle };
    }
    if (particle.kind === 'wildcard') return { kind: 'any', as, namespaces: particle.namespaces, min, max };
    const rounds = slot !== null;
    const inside = rounds ? false : optional || min === 0;
    const parts = particle.particles.map((one) => this.bind(one, inside));
    return { kind: 'group', group: particle.kind, min, max, ...(rounds ? { as } : {}), parts };
  }
}

function bindRules(
  request: TypeRequest,
  type: ComplexType,
  nameOf: (slot: string) => string,
  own: ReadonlyMap<string, string>,
  context: BindContext,
): readonly Rule[] {
  const { fold } = request;
  const slots = new Map<string, string>();
  for (const slot of own.keys()) {
    const wire = fold(slot.replace(/\{[^}]*\}/u, '').replace(/\[\]$/u, ''));
    if (!slots.has(wire)) slots.set(wire, slot);
  }
  const rules: Rule[] = [];
  for (const { rule, of } of request.rules.rules) {
    const found = of.map((wire) => slots.get(fold(wire)));
    const known = found.filter((slot) => slot !== undefined);
    if (known.length === of.length) rules.push(ruleOf(rule, known.map(nameOf)));
    else {
      const message = `The rule on ${rule.paths.join(', ')} names something that ${request.id} does not have.`;
      context.report.report('emit-rule', message, placesOf(type.provenance));
    }
  }
  return rules;
}

function ruleOf(rule: MessageRule, of: readonly string[]): Rule {
  return { kind: rule.kind, of, reason: rule.reason };
}
