import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { ComplexType, ElementParticle, Provenance, SimpleType, TypeId } from '../../../model/schema.js';
import type { emitRules } from '../../rules.js';
import type { XmlNode } from '../xml-text.js';
import { builtinName, descriptiveName, simpleTypeNode } from './simple.js';

/** One schema document that grows while types are written. */
export class XsdPart {
  readonly namespace: string;
  readonly file: string;
  /** Prefix with a colon; empty where there is no namespace. */
  readonly prefix: string;
  readonly components: XmlNode[] = [];
  /** Namespaces that the document refers to. */
  readonly imports = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  constructor(namespace: string, file: string, prefix: string) {
    this.namespace = namespace;
    this.file = file;
    this.prefix = prefix;
  }

  /**
   * Takes a name for a component, the same one where the same content was named before.
   *
   * @param space kind of component: each kind has names of its own
   * @param wanted name to take, followed by a number where it is taken
   * @param key content of the component
   */
  name(space: string, wanted: string, key: string): { readonly name: string; readonly fresh: boolean } {
    const known = this.#keys.get(`${space} ${wanted} ${key}`);
    if (known !== undefined) return { name: known, fresh: false };
    const base = ncName(wanted);
    let name = base;
    for (let n = 2; this.#names.has(`${space} ${name}`); n++) name = `${base}-${n}`;
    this.#names.set(`${space} ${name}`, key);
    this.#keys.set(`${space} ${wanted} ${key}`, name);
    return { name, fresh: true };
  }
}

/** State of writing one schema. */
export interface XsdWriter {
  readonly types: Readonly<Record<TypeId, ComplexType>>;
  readonly report: DiagnosticCollector<typeof emitRules>;
  /** Base name of the files. */
  readonly file: string;
  readonly parts: Map<string, XsdPart>;
  readonly rootNamespace: string;
  /** How many element particles have each type. */
  readonly uses: ReadonlyMap<TypeId, number>;
  /** Types by the type that they are derived from. */
  readonly derived: ReadonlyMap<TypeId, readonly TypeId[]>;
  /** Types that have to be declared by name. */
  readonly forced: Set<TypeId>;
  readonly named: Map<TypeId, { readonly part: XsdPart; readonly name: string }>;
  readonly queue: TypeId[];
}

/** The document of a namespace, made when it is first needed. */
export function partOf(writer: XsdWriter, namespace: string): XsdPart {
  const known = writer.parts.get(namespace);
  if (known !== undefined) return known;
  const number = writer.parts.size;
  const file = number === 0 ? `${writer.file}.xsd` : `${writer.file}.${number + 1}.xsd`;
  const prefix = namespace === '' ? '' : namespace === XML ? 'xml:' : `n${number + 1}:`;
  const part = new XsdPart(namespace, file, prefix);
  writer.parts.set(namespace, part);
  return part;
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** The qualified name of a component as another document refers to it. */
export function referTo(from: XsdPart, to: XsdPart, name: string): string {
  if (from !== to) from.imports.add(to.namespace);
  return `${to.prefix}${name}`;
}

/** The qualified name of a simple type, declared on the way where it is not built in. */
export function simpleReference(part: XsdPart, simple: SimpleType): string {
  const builtin = builtinName(simple);
  if (builtin !== undefined) return builtin;
  const { name, fresh } = part.name('type', simple.name ?? descriptiveName(simple), JSON.stringify(simple));
  if (fresh) part.components.push(simpleTypeNode(simple, name));
  return referTo(part, part, name);
}

/** A name without colon (Namespaces in XML 1.0, production 4). */
export function ncName(text: string): string {
  const name = text.replace(/[^\p{L}\p{N}_.-]/gu, '-');
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

/** Places of a node, for diagnostics. */
export function placesOf(provenance: readonly Provenance[]) {
  return provenance.map(({ source, line, column }) => ({ file: source, line, column }));
}

/** Where an element is declared: its own namespace, or none. */
export function namespaceOf({ namespace = '' }: Pick<ElementParticle, 'namespace'>): string {
  return namespace;
}
