import type { ApiModel, Contradiction, Message, Resource } from '../../generator/model/model.js';
import type {
  Annotations,
  Attribute,
  ComplexType,
  ElementParticle,
  Occurs,
  Particle,
  SimpleType,
} from '../../generator/model/schema.js';

/** What a case expects of a contradiction. */
export interface ShownContradiction {
  readonly code: string;
  readonly at: string;
  readonly claims: readonly string[];
  readonly settledBy: string;
  readonly outcome: string;
}

/**
 * A contradiction with its claims as `file:line says`.
 *
 * @param found the contradiction
 */
export function showContradiction(found: Contradiction): ShownContradiction {
  return {
    code: found.code,
    at: `${found.resource} ${found.part} ${found.path}`,
    claims: found.claims.map(({ source, line, says }) => `${source}:${line} ${says}`),
    settledBy: found.settledBy,
    outcome: found.outcome,
  };
}

/**
 * The resources of a model: parameters, content models and types in a line each.
 *
 * @param model the model
 */
export function showResources(model: ApiModel): Readonly<Record<string, unknown>> {
  const shown = model.resources.map((resource) => [resource.name, showResource(model, resource)] as const);
  const own = model.resources.flatMap(({ name }) => [`${name}.request:`, `${name}.response:`]);
  const declared = Object.entries(model.types)
    .filter(([id]) => !own.some((prefix) => id.startsWith(prefix)))
    .map(([id, type]) => [id, showDeclared(model, id, type)] as const);
  return {
    ...Object.fromEntries(shown),
    ...(declared.length === 0 ? {} : { types: Object.fromEntries(declared) }),
  };
}

function showResource(model: ApiModel, resource: Resource): Readonly<Record<string, unknown>> {
  if (resource.status === 'referenced') return { status: 'referenced' };
  const { method, effects, limits, paging, docs, parameterRules, request, response } = resource;
  return {
    method,
    effects: effects.join(' '),
    ...(docs === undefined ? {} : { docs }),
    ...(limits === undefined ? {} : { limits }),
    ...(paging === undefined ? {} : { paging }),
    ...(resource.parameters.length === 0
      ? {}
      : {
          query: resource.parameters.map((parameter) =>
            [
              `${parameter.name}${parameter.required ? '' : '?'}: ${showSimple(parameter.simple)}`,
              ...(parameter.list === undefined ? [] : [`list ${JSON.stringify(parameter.list)}`]),
              ...showValues(parameter),
              ...showAnnotations(parameter),
            ].join(', '),
          ),
        }),
    ...(parameterRules.length === 0 ? {} : { rules: parameterRules.map(showRule) }),
    ...(request === undefined ? {} : { request: showMessage(model, request) }),
    ...(response === undefined ? {} : { response: showMessage(model, response) }),
  };
}

function showRule(rule: {
  readonly kind: string;
  readonly parameters?: readonly string[];
  readonly paths?: readonly string[];
  readonly reason: string;
}): string {
  return `${rule.kind} of ${(rule.parameters ?? rule.paths ?? []).join(', ')}: ${rule.reason}`;
}

function showMessage(model: ApiModel, { root, rules }: Message): readonly string[] {
  const lines: string[] = [];
  showElement(model, root, root.name, lines, new Set());
  return [...lines, ...(rules ?? []).map(showRule)];
}

function showDeclared(model: ApiModel, id: string, type: ComplexType): readonly string[] {
  const lines: string[] = [];
  const base = type.base === undefined ? '' : `, extends ${type.base}`;
  lines.push(`${type.abstract === true ? 'abstract ' : ''}${showContent(type)}${base}`);
  showBelow(model, type, '.', lines, new Set([id]));
  return lines;
}

function showElement(
  model: ApiModel,
  element: ElementParticle,
  path: string,
  lines: string[],
  seen: ReadonlySet<string>,
): void {
  const more = [
    ...(element.namespace === undefined ? [] : [`in ${element.namespace}`]),
    ...(element.nillable === true ? ['nillable'] : []),
    ...(element.clearable === true ? ['clearable'] : []),
    ...(element.substitutes === undefined ? [] : [`for ${element.substitutes}`]),
    ...showValues(element),
    ...showAnnotations(element),
  ];
  if (element.type.kind === 'simple') {
    lines.push([`${path}: ${showSimple(element.type.simple)}`, ...more].join(', '));
    return;
  }
  const { id } = element.type;
  const type = model.types[id];
  const own = /^[^#]*\.(?:request|response):/u.test(id);
  if (type === undefined || !own || seen.has(id)) {
    lines.push(
      [`${path} is of type ${id}${type === undefined ? ', which is missing' : ''}`, ...more].join(', '),
    );
    return;
  }
  lines.push([`${path} = ${showContent(type)}`, ...more].join(', '));
  showBelow(model, type, path, lines, new Set([...seen, id]));
}

function showBelow(
  model: ApiModel,
  type: ComplexType,
  path: string,
  lines: string[],
  seen: ReadonlySet<string>,
): void {
  for (const attribute of type.attributes) lines.push(showAttribute(attribute, path));
  if (type.anyAttribute !== undefined) lines.push(`${path}/@*: ${type.anyAttribute.join(' ')}`);
  const { content } = type;
  if (content.kind !== 'elements' && content.kind !== 'mixed') return;
  for (const child of elementsIn(content.particle)) {
    showElement(model, child, `${path}/${child.name}`, lines, seen);
  }
}

function showAttribute(attribute: Attribute, path: string): string {
  const name = `${path}/@${attribute.name}${attribute.required ? '' : '?'}`;
  return [
    `${name}: ${showSimple(attribute.simple)}`,
    ...showValues(attribute),
    ...showAnnotations(attribute),
  ].join(', ');
}

function elementsIn(particle: Particle): readonly ElementParticle[] {
  if (particle.kind === 'element') return [particle];
  return particle.kind === 'wildcard' ? [] : particle.particles.flatMap(elementsIn);
}

function showContent({ content }: ComplexType): string {
  switch (content.kind) {
    case 'text':
      return showSimple(content.simple);
    case 'elements':
      return showParticle(content.particle);
    case 'mixed':
      return `mixed ${showParticle(content.particle)}`;
    default:
      return content.kind;
  }
}

/** A particle in the notation of DTDs, as far as that goes; `&` joins the members of `all`. */
function showParticle(particle: Particle): string {
  const many = showOccurs(particle.occurs);
  if (particle.kind === 'element') return `${particle.name}${many}`;
  if (particle.kind === 'wildcard') return `{${particle.namespaces.join(' ')}}${many}`;
  const separator = { sequence: ', ', choice: ' | ', all: ' & ' }[particle.kind];
  return `(${particle.particles.map(showParticle).join(separator)})${many}`;
}

function showOccurs({ min, max }: Occurs): string {
  if (min === 1 && max === 1) return '';
  if (min === 0 && max === 1) return '?';
  if (max === null) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return `{${min},${max}}`;
}

function showSimple({ codec, name, facets, enumeration, item }: SimpleType): string {
  return [
    codec,
    ...(item === undefined ? [] : [`of ${showSimple(item)}`]),
    ...(name === undefined ? [] : [`named ${name}`]),
    ...Object.entries(facets ?? {}).map(([facet, value]) => `${facet} ${JSON.stringify(value)}`),
    ...(enumeration === undefined
      ? []
      : [`${enumeration.openness} ${enumeration.values.map(({ value }) => value).join('|')}`]),
  ].join(' ');
}

function showValues(node: { readonly default?: string; readonly fixed?: string }): readonly string[] {
  return [
    ...(node.default === undefined ? [] : [`default ${node.default}`]),
    ...(node.fixed === undefined ? [] : [`fixed ${node.fixed}`]),
  ];
}

function showAnnotations({ docs, provenance }: Annotations): readonly string[] {
  return [
    ...Object.entries(docs ?? {}).map(([language, text]) => `${language} "${text}"`),
    `by ${provenance.map(({ source, line }) => `${source}:${line}`).join(' ') || 'nobody'}`,
  ];
}
