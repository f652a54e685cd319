import type { ApiModel, Message, Parameter, Resource } from '../../../generator/model/model.js';
import type {
  Attribute,
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  Particle,
  SimpleType,
} from '../../../generator/model/schema.js';

/** Shorthand for models of tests: what is not said has the plainest value. */

const provenance = [{ source: 'test.xsd', line: 1, column: 1 }];

type Occurrence = '1' | '?' | '*' | '+' | readonly [number, number | null];

function occursOf(occurs: Occurrence): { min: number; max: number | null } {
  if (typeof occurs !== 'string') return { min: occurs[0], max: occurs[1] };
  return { min: occurs === '1' || occurs === '+' ? 1 : 0, max: occurs === '1' || occurs === '?' ? 1 : null };
}

export const TEXT: SimpleType = { codec: 'text' };

/** An element of simple type, or of the complex type with the id given. */
export function el(
  name: string,
  type: SimpleType | string = TEXT,
  occurs: Occurrence = '1',
  more: Partial<ElementParticle> = {},
): ElementParticle {
  return {
    kind: 'element',
    name,
    occurs: occursOf(occurs),
    type: typeof type === 'string' ? { kind: 'complex', id: type } : { kind: 'simple', simple: type },
    provenance,
    confidence: 1,
    ...more,
  };
}

export function group(
  kind: GroupParticle['kind'],
  particles: readonly Particle[],
  occurs: Occurrence = '1',
  name?: string,
): GroupParticle {
  return { kind, occurs: occursOf(occurs), particles, ...(name === undefined ? {} : { name }) };
}

export function seq(...particles: readonly Particle[]): GroupParticle {
  return group('sequence', particles);
}

export function choice(...particles: readonly Particle[]): GroupParticle {
  return group('choice', particles);
}

export function anyElement(occurs: Occurrence = '*'): Particle {
  return { kind: 'wildcard', occurs: occursOf(occurs), namespaces: ['##other'], processContents: 'lax' };
}

export function at(
  name: string,
  simple: SimpleType = TEXT,
  required = false,
  more: Partial<Attribute> = {},
): Attribute {
  return { name, simple, required, provenance, confidence: 1, ...more };
}

export function complex(
  content: GroupParticle | SimpleType | Content,
  attributes: readonly Attribute[] = [],
  more: Partial<ComplexType> = {},
): ComplexType {
  return { attributes, content: contentOf(content), provenance, ...more };
}

function contentOf(content: GroupParticle | SimpleType | Content): Content {
  if ('particles' in content) return { kind: 'elements', particle: content };
  return 'codec' in content ? { kind: 'text', simple: content } : content;
}

export function parameter(
  name: string,
  simple: SimpleType = TEXT,
  required = false,
  more: Partial<Parameter> = {},
): Parameter {
  return { name, simple, required, provenance, confidence: 1, ...more };
}

export function message(root: ElementParticle, rules?: Message['rules']): Message {
  return rules === undefined ? { root } : { root, rules };
}

export function resource(name: string, more: Partial<Resource> = {}): Resource {
  return {
    name,
    path: `/${name}`,
    method: null,
    status: 'documented',
    subject: 'things',
    title: { en: name },
    effects: ['reads'],
    parameters: [],
    parameterRules: [],
    provenance,
    ...more,
  };
}

export function apiModel(
  resources: readonly Resource[],
  types: Readonly<Record<string, ComplexType>>,
  more: Partial<ApiModel['api']> = {},
): ApiModel {
  return {
    format: 'doctypist-model',
    version: 1,
    api: { id: 'test', title: 'Test API', caseInsensitiveNames: false, ...more },
    sources: [],
    resources,
    types,
    codeTables: [],
    contradictions: [],
  };
}
