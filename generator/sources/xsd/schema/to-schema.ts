import { DiagnosticCollector, type Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { ComplexType, Schema } from '../../../model/schema.js';
import type { XsdComplexType, XsdSchemaSet } from '../mirror.js';
import { XSD_NAMESPACE } from '../names.js';
import { xsdRules } from '../rules.js';
import { checkSchema } from '../check/schema.js';
import { docsOf, factsOf, provenanceOf } from './annotations.js';
import { attributesOf } from './attributes.js';
import { contentOf, effectiveContent } from './content.js';
import type { BlockedType } from './blocked.js';
import { ANY_TYPE, reach, type BuildContext } from './context.js';
import { assignIds } from './ids.js';
import { elementOf } from './particles.js';
import { reportNotEnforced } from './not-enforced.js';
import { baseOf, indexSubstitutes } from './substitution.js';

/** What `xsdToSchema` gives. */
export interface XsdConversion {
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `xsdToSchema` needs beside the mirror. */
export interface XsdConversionOptions {
  /** Id of the source that a file is, for provenance and type ids; the name of the file unless given. */
  readonly sourceOf?: (file: string) => string;
}

const ANY: ComplexType = {
  name: 'anyType',
  namespace: XSD_NAMESPACE,
  attributes: [],
  anyAttribute: ['##any'],
  content: { kind: 'any' },
  provenance: [],
};

/**
 * Builds the model from a mirror: inheritance, groups and substitution groups resolved into content models and
 * attributes, facets accumulated. Every global element that is not abstract is a root; the types are those
 * that the roots reach, with the types derived from them, and all global ones where there is no root.
 *
 * @param set mirror that `readXsd` made
 * @param options how files are named in the model
 */
export function xsdToSchema(set: XsdSchemaSet, options: XsdConversionOptions = {}): XsdConversion {
  const diagnostics = new DiagnosticCollector(xsdRules);
  const sourceOf = options.sourceOf ?? ((file: string): string => file);
  const context: BuildContext = {
    set,
    sourceOf,
    diagnostics,
    ids: assignIds(set, sourceOf),
    substitutes: indexSubstitutes(set),
    derived: indexDerived(set),
    queue: [],
    reached: new Set(),
    blocked: new Map(),
    blockedQueue: [],
    types: new Map(),
    anyTypeUsed: false,
    simpleTypes: new Map(),
    contents: new Map(),
    attributeSets: new Map(),
    groups: new Map(),
    declarations: new WeakMap(),
    attributeTypes: new WeakMap(),
    places: new WeakMap(),
  };
  const once = { min: 1, max: 1 };
  const globals = [...set.elements.values()].filter((element) => !element.abstract);
  const roots = globals.map((element) => elementOf(context, element, once));
  if (roots.length === 0) {
    for (const type of set.types.values()) if (type.kind === 'complex-type') reach(context, type);
    const [document] = set.documents;
    if (document !== undefined) {
      diagnostics.report('xsd-no-elements', 'No element is declared that can begin a message.', [
        document.place,
      ]);
    }
  }
  buildTypes(context);
  if (context.anyTypeUsed) context.types.set(ANY_TYPE, ANY);
  checkSchema(context);
  reportNotEnforced(set, diagnostics);
  const types = [...context.types].sort(([a], [b]) => (a < b ? -1 : 1));
  return { schema: { roots, types: Object.fromEntries(types) }, diagnostics: diagnostics.all };
}

/** Builds what was reached, and what is reached on the way. */
function buildTypes(context: BuildContext): void {
  const { queue, blockedQueue, types } = context;
  while (queue.length > 0 || blockedQueue.length > 0) {
    for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
      const id = context.ids.get(type);
      if (id !== undefined) types.set(id, complexTypeOf(context, type));
      for (const derived of context.derived.get(type) ?? []) reach(context, derived);
    }
    const next = blockedQueue.pop();
    if (next !== undefined) buildBlocked(context, next);
  }
}

/** Builds a type with the types that may stand in its place, apart from those that may not. */
function buildBlocked(context: BuildContext, { id, type, derived }: BlockedType): void {
  const { base: _base, ...own } = complexTypeOf(context, type);
  context.types.set(id, own);
  for (const [one, oneId] of derived) {
    const base = replaceableBase(context.set, one);
    const baseId = base === type ? id : base && derived.get(base);
    const { base: _other, ...rest } = complexTypeOf(context, one);
    context.types.set(oneId, { ...rest, ...(baseId === undefined ? {} : { base: baseId }) });
  }
}

function complexTypeOf(context: BuildContext, type: XsdComplexType): ComplexType {
  const docs = docsOf(type.annotation);
  const base = replaceableBase(context.set, type);
  const baseId = base === undefined ? undefined : context.ids.get(base);
  const { name, namespace } = factsOf(type.annotation).called ?? {
    name: type.name?.local,
    namespace: type.namespace,
  };
  return {
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
    ...attributesOf(context, type),
    content: contentOf(effectiveContent(context, type)),
    ...(base === undefined || baseId === undefined ? {} : { base: reach(context, base) }),
    ...(type.abstract ? { abstract: true } : {}),
    ...(docs === undefined ? {} : { docs }),
    provenance: provenanceOf(context, type.place),
  };
}

/**
 * Base type in whose place `xsi:type` can name this one (Part 1, section 3.4.6, type derivation OK). A type that
 * was redefined has lost its name, so what it was derived from counts in its place.
 */
function replaceableBase(set: XsdSchemaSet, type: XsdComplexType): XsdComplexType | undefined {
  if (type.name === undefined) return undefined;
  for (let current = type; !set.broken.has(current);) {
    const base = baseOf(set, current);
    if (base?.kind !== 'complex-type' || base.block.includes(current.derivation)) return undefined;
    if (current.base === undefined || !set.originals.has(current.base)) return base;
    current = base;
  }
  return undefined;
}

function indexDerived(set: XsdSchemaSet): ReadonlyMap<XsdComplexType, readonly XsdComplexType[]> {
  const index = new Map<XsdComplexType, XsdComplexType[]>();
  for (const type of set.types.values()) {
    const base = type.kind === 'complex-type' ? replaceableBase(set, type) : undefined;
    if (base === undefined || type.kind !== 'complex-type') continue;
    const known = index.get(base);
    if (known === undefined) index.set(base, [type]);
    else known.push(type);
  }
  return index;
}
