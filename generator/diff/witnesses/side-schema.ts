import type { ComplexType, ElementParticle, Schema, TypeId, TypeUse } from '../../model/schema.js';
import type { ContentNode, ElementNode, GroupNode, WildcardNode } from '../facts/content/node.js';
import { wildcardKey } from '../facts/content/node.js';
import { normalizeContent } from '../facts/content/normalize.js';
import type { Heights } from './heights.js';
import { elementHeight, heightsOf } from './heights.js';

/** A content model with the elements that it names. */
export interface IndexedContent {
  readonly group: GroupNode;
  /** The first particle of each key. */
  readonly elements: ReadonlyMap<string, ElementNode>;
  /** The first wildcard of each key. */
  readonly wildcards: ReadonlyMap<string, WildcardNode>;
}

/** The types of one side, with what validation and construction need of them. */
export class SideSchema {
  readonly types: Schema['types'];
  readonly #contents = new Map<ComplexType, IndexedContent>();
  #heights: Heights | undefined;
  #derived: ReadonlyMap<TypeId, readonly (readonly [TypeId, ComplexType])[]> | undefined;

  constructor(types: Schema['types']) {
    this.types = types;
  }

  /** The complex type of an element; undefined where it is text alone. */
  typeOf(use: TypeUse): ComplexType | undefined {
    return use.kind === 'complex' ? this.types[use.id] : undefined;
  }

  /** The content model of a type of elements or mixed content. */
  content(type: ComplexType): IndexedContent | undefined {
    const { content } = type;
    if (content.kind !== 'elements' && content.kind !== 'mixed') return undefined;
    const known = this.#contents.get(type);
    if (known !== undefined) return known;
    const group = normalizeContent(content.particle);
    const made = indexed(group);
    this.#contents.set(type, made);
    return made;
  }

  /** The child elements of a name, whatever their namespace. */
  child(type: ComplexType, name: string): ElementNode | undefined {
    for (const node of this.content(type)?.elements.values() ?? []) {
      if (node.element.name === name) return node;
    }
    return undefined;
  }

  /** An element of text alone, the smallest that can stand where anything may. */
  leaf(): ElementParticle | undefined {
    for (const type of Object.values(this.types)) {
      for (const { element } of this.content(type)?.elements.values() ?? []) {
        if (element.type.kind === 'simple') return element;
      }
    }
    return undefined;
  }

  /** Levels of the flattest element of a declaration; infinity where none ends. */
  heightOf(element: ElementParticle): number {
    return elementHeight(element, (this.#heights ??= heightsOf(this.types)));
  }

  /** A type that `xsi:type` can name in place of another. */
  derived(base: TypeId, name: string): ComplexType | undefined {
    this.#derived ??= derivedTypes(this.types);
    return this.#derived.get(base)?.find(([, type]) => type.name === name)?.[1];
  }

  /** A derived type that is not abstract, to stand in for an abstract one. */
  concrete(base: TypeId): ComplexType | undefined {
    this.#derived ??= derivedTypes(this.types);
    const seen = new Set<TypeId>([base]);
    for (const id of seen) {
      const type = this.types[id];
      if (type !== undefined && type.abstract !== true) return type;
      for (const [inner] of this.#derived.get(id) ?? []) seen.add(inner);
    }
    return undefined;
  }
}

function indexed(group: GroupNode): IndexedContent {
  const elements = new Map<string, ElementNode>();
  const wildcards = new Map<string, WildcardNode>();
  const stack: ContentNode[] = [group];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'element') {
      if (!elements.has(node.key)) elements.set(node.key, node);
    } else if (node.kind === 'wildcard') {
      const key = wildcardKey(node.wildcard);
      if (!wildcards.has(key)) wildcards.set(key, node);
    } else {
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return { group, elements, wildcards };
}

function derivedTypes(
  types: Schema['types'],
): ReadonlyMap<TypeId, readonly (readonly [TypeId, ComplexType])[]> {
  const found = new Map<TypeId, (readonly [TypeId, ComplexType])[]>();
  for (const [id, type] of Object.entries(types)) {
    if (type.base === undefined) continue;
    const known = found.get(type.base);
    if (known === undefined) found.set(type.base, [[id, type]]);
    else known.push([id, type]);
  }
  return found;
}

/** A message of one side. */
export interface SideMessage {
  readonly schema: SideSchema;
  readonly root: ElementParticle;
}
