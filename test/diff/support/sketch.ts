import type { DiffSide } from '../../../generator/diff/index.js';
import type {
  ApiModel,
  CodeTable,
  Contradiction,
  Parameter,
  Resource,
} from '../../../generator/model/model.js';
import type {
  Attribute,
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  Particle,
  Provenance,
  SimpleType,
} from '../../../generator/model/schema.js';

/** An element in short: everything that is left out is plain. */
export interface ElementSketch {
  readonly name: string;
  readonly namespace?: string;
  /** `1`, `0..1`, `1..n`. */
  readonly occurs?: string;
  /** Name of a codec, or a whole type; text unless given. */
  readonly type?: string | SimpleType;
  /** Name of the complex type. */
  readonly typeName?: string;
  readonly children?: readonly ElementSketch[];
  /** Kind of the group that the children stand in. */
  readonly group?: 'sequence' | 'choice' | 'all';
  readonly attributes?: readonly AttributeSketch[];
  readonly nillable?: true;
  readonly default?: string;
  readonly fixed?: string;
  readonly docs?: string;
  readonly examples?: readonly string[];
  /** Id of the source; `schema.xsd` unless given. */
  readonly source?: string;
}

/** An attribute in short. */
export interface AttributeSketch {
  readonly name: string;
  readonly required?: true;
  readonly type?: string | SimpleType;
  readonly default?: string;
  readonly fixed?: string;
}

/** A parameter in short. */
export type ParameterSketch = Partial<Omit<Parameter, 'docs' | 'simple'>> & {
  readonly name: string;
  readonly type?: string | SimpleType;
  readonly docs?: string;
};

/** A resource in short. */
export type ResourceSketch = Partial<Omit<Resource, 'request' | 'response' | 'parameters' | 'docs'>> & {
  readonly name: string;
  readonly docs?: string;
  readonly parameters?: readonly ParameterSketch[];
  readonly request?: ElementSketch;
  readonly response?: ElementSketch;
  readonly requestRules?: NonNullable<Resource['request']>['rules'];
};

/** A side of a comparison in short. */
export type SideSketch = Omit<DiffSide, 'model'> & {
  readonly caseInsensitiveNames?: boolean;
  readonly sources?: ApiModel['sources'];
  readonly resources?: readonly ResourceSketch[];
  readonly codeTables?: readonly CodeTable[];
  readonly contradictions?: readonly Contradiction[];
};

const SOURCE = 'schema.xsd';

/**
 * Draws a side of a comparison from a sketch.
 *
 * @param sketch what is not plain about it
 */
export function drawSide(sketch: SideSketch): DiffSide {
  const { sources, resources, codeTables, contradictions, caseInsensitiveNames, ...rest } = sketch;
  line = 0;
  const types: Record<string, ComplexType> = {};
  const drawn = (resources ?? []).map((resource) => drawResource(resource, types));
  const model: ApiModel = {
    format: 'doctypist-model',
    version: 1,
    api: { id: 'api', title: 'API', caseInsensitiveNames: caseInsensitiveNames ?? false },
    sources: sources ?? [
      { id: SOURCE, kind: 'xsd', sha256: 'x' },
      { id: 'page.html', kind: 'page', sha256: 'p' },
    ],
    resources: drawn,
    types,
    codeTables: codeTables ?? [],
    contradictions: contradictions ?? [],
  };
  return { ...rest, model };
}

function drawResource(sketch: ResourceSketch, types: Record<string, ComplexType>): Resource {
  const { request, response, parameters, docs, requestRules, ...rest } = sketch;
  const message = (root: ElementSketch, part: string, rules = requestRules): Resource['request'] => ({
    root: drawElement(root, `${sketch.name}.${part}`, types),
    ...(rules === undefined ? {} : { rules }),
  });
  const drawnRequest = request === undefined ? undefined : message(request, 'request');
  const drawnResponse = response === undefined ? undefined : message(response, 'response', undefined);
  return {
    path: `/${sketch.name}`,
    method: 'POST',
    status: 'documented',
    subject: 'subject',
    title: { en: sketch.name },
    effects: [],
    parameterRules: [],
    provenance: at(SOURCE),
    ...(docs === undefined ? {} : { docs: { en: docs } }),
    ...rest,
    parameters: (parameters ?? []).map(drawParameter),
    ...(drawnRequest === undefined ? {} : { request: drawnRequest }),
    ...(drawnResponse === undefined ? {} : { response: drawnResponse }),
  };
}

function drawParameter({ type, docs, ...rest }: ParameterSketch): Parameter {
  return {
    required: false,
    simple: drawSimple(type),
    provenance: at('page.html'),
    confidence: 1,
    ...(docs === undefined ? {} : { docs: { en: docs } }),
    ...rest,
  };
}

function drawSimple(type: string | SimpleType | undefined): SimpleType {
  return typeof type === 'object' ? type : { codec: type ?? 'text' };
}

function drawElement(sketch: ElementSketch, id: string, types: Record<string, ComplexType>): ElementParticle {
  const { name, namespace, occurs, type, children, attributes, nillable, docs, examples } = sketch;
  const isComplex = children !== undefined || attributes !== undefined || sketch.typeName !== undefined;
  const typeId = `${id}/${name}`;
  if (isComplex) types[typeId] = drawType(sketch, typeId, types);
  return {
    kind: 'element',
    name,
    ...(namespace === undefined ? {} : { namespace }),
    occurs: drawOccurs(occurs),
    type: isComplex ? { kind: 'complex', id: typeId } : { kind: 'simple', simple: drawSimple(type) },
    ...(nillable === undefined ? {} : { nillable }),
    ...(sketch.default === undefined ? {} : { default: sketch.default }),
    ...(sketch.fixed === undefined ? {} : { fixed: sketch.fixed }),
    ...(docs === undefined ? {} : { docs: { en: docs } }),
    ...(examples === undefined ? {} : { examples }),
    provenance: at(sketch.source ?? SOURCE),
    confidence: 1,
  };
}

function drawType(sketch: ElementSketch, id: string, types: Record<string, ComplexType>): ComplexType {
  const { children, group, attributes, type, typeName } = sketch;
  let content: Content = { kind: 'text', simple: drawSimple(type) };
  if (children !== undefined) {
    const particles: readonly Particle[] = children.map((child) => drawElement(child, id, types));
    const particle: GroupParticle = { kind: group ?? 'sequence', occurs: { min: 1, max: 1 }, particles };
    content = { kind: 'elements', particle };
  }
  return {
    ...(typeName === undefined ? {} : { name: typeName }),
    attributes: (attributes ?? []).map((attribute) => drawAttribute(attribute, sketch.source ?? SOURCE)),
    content,
    provenance: at(sketch.source ?? SOURCE),
  };
}

function drawAttribute({ name, required, type, ...rest }: AttributeSketch, source: string): Attribute {
  return {
    name,
    required: required ?? false,
    simple: drawSimple(type),
    provenance: at(source),
    confidence: 1,
    ...rest,
  };
}

function drawOccurs(occurs: string | undefined): { readonly min: number; readonly max: number | null } {
  const [min = '1', max = min] = (occurs ?? '1').split('..');
  return { min: Number(min), max: max === 'n' ? null : Number(max) };
}

let line = 0;

/** Every node stands on a line of its own, so that no two are taken for one declaration. */
function at(source: string): readonly Provenance[] {
  line += 1;
  return [{ source, line, column: 1 }];
}
