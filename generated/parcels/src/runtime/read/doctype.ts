import { DoctypeParser } from './doctype-parser.js';
import type { AttributeDeclaration, EntityDeclaration, Subset } from './doctype-parser.js';
import { DoctypeScanner, EndOfText, characterOf } from './doctype-scanner.js';
import { DoctypeFault } from './dtd-support.js';
import type { DeclaredAttributes, DoctypeReader, DoctypeSupport, Entity } from './dtd-support.js';
import { readDoctype } from './entities.js';

/** Bounds on what entities may do to a document. */
export interface EntityLimits {
  /** Bytes that all entity references together may bring in. Default 1 000 000. */
  readonly expansion?: number;
  /** Entities inside of each other. Default 32. */
  readonly depth?: number;
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Support for documents with a DOCTYPE, for the option `doctype`.
 *
 * The internal subset is read as XML 1.0 asks of a processor that does not validate: internal entities are
 * expanded, within limits; attributes get their defaults and are normalised by their types. Nothing outside of
 * the document is read: a reference to an external entity, or to one that may be declared outside, is left out
 * and reported as `unresolved-entity`.
 *
 * @param limits bounds on the expansion of entities
 */
export function internalSubset(limits: EntityLimits = {}): DoctypeSupport {
  return { read: (tokeniser, at) => readDoctype(tokeniser, at, new InternalSubset(limits)) };
}

class InternalSubset implements DoctypeReader {
  readonly #depth: number;
  #left: number;
  #subset: Subset = { entities: new Map(), attributes: new Map(), open: false };
  #standalone = false;
  readonly #entities = new Map<string, Entity>();
  readonly #attributes = new Map<number, DeclaredAttributes>();

  constructor({ expansion = 1_000_000, depth = 32 }: EntityLimits) {
    this.#left = expansion;
    this.#depth = depth;
  }

  read(text: string, complete: boolean, standalone: boolean, intern: (name: string) => number): number {
    const scanner = new DoctypeScanner(text);
    const parser = new DoctypeParser(standalone, (raw, subset) => {
      this.#subset = subset;
      this.#standalone = standalone;
      this.value(raw);
    });
    try {
      parser.parse(scanner);
    } catch (error) {
      if (!(error instanceof EndOfText)) throw error;
      if (!complete) return -1;
      throw new DoctypeFault('unexpected-end', 'The document ends inside of its DOCTYPE', text.length);
    }
    this.#subset = parser.subset;
    this.#standalone = standalone;
    for (const [element, declared] of parser.subset.attributes) {
      this.#attributes.set(intern(element), this.#declared([...declared.values()], intern));
    }
    return scanner.at;
  }

  attributes(element: number): DeclaredAttributes | undefined {
    return this.#attributes.get(element);
  }

  entity(name: string): Entity | null {
    const declared = this.#declaration(name);
    if (declared === null || declared.kind !== 'internal') return null;
    let entity = this.#entities.get(name);
    if (entity === undefined) {
      // A carriage return that came from a reference is none of a line end.
      const text = declared.text.replaceAll('\r', '&#13;');
      entity = { name, bytes: new TextEncoder().encode(text), open: false };
      this.#entities.set(name, entity);
    }
    if (entity.open) throw new DoctypeFault('entity', `The entity "${name}" refers to itself`);
    this.#spend(entity.bytes.length, 1);
    return entity;
  }

  value(raw: string): string {
    return this.#expand(raw.replace(/\r\n?/g, '\n'), []);
  }

  #declared(list: readonly AttributeDeclaration[], intern: (name: string) => number): DeclaredAttributes {
    const tokens = list.filter(({ isToken }) => isToken).map(({ name }) => intern(name));
    const defaults = list.flatMap(({ name, isToken, default: raw }) => {
      if (raw === undefined) return [];
      const value = this.value(raw);
      return [{ name: intern(name), value: isToken ? collapse(value) : value }];
    });
    return { tokens: new Set(tokens), defaults };
  }

  /** The declaration of an entity; null where it may be one outside. */
  #declaration(name: string): EntityDeclaration | null {
    const declared = this.#subset.entities.get(name);
    if (declared?.kind === 'unparsed') throw new DoctypeFault('entity', `The entity "${name}" is not parsed`);
    if (declared !== undefined) return declared;
    if (this.#subset.open && !this.#standalone) return null;
    throw new DoctypeFault('entity', `The entity "${name}" is not declared`);
  }

  #spend(bytes: number, depth: number): void {
    this.#left -= bytes;
    if (this.#left < 0 || depth > this.#depth) {
      throw new DoctypeFault('limit', 'Entities make the document too large');
    }
  }

  /** Attribute-value normalisation (XML 1.0, 3.3.3), with entities expanded. */
  #expand(raw: string, open: readonly string[]): string {
    return raw.replace(
      /[\t\n\r]|&([^;&]*)(;?)/g,
      (found, name: string | undefined, close: string | undefined) => {
        if (name === undefined) return ' ';
        if (close !== ';') throw new DoctypeFault('reference', 'An "&" begins no reference');
        if (name.startsWith('#')) {
          const character = characterOf(name.slice(1));
          if (character !== undefined) return character;
          throw new DoctypeFault('reference', 'A reference names no character of XML');
        }
        return Object.hasOwn(PREDEFINED, name) ? (PREDEFINED[name] ?? found) : this.#expandEntity(name, open);
      },
    );
  }

  #expandEntity(name: string, open: readonly string[]): string {
    new DoctypeScanner(`${name};`).simpleName();
    const declared = this.#declaration(name);
    if (declared === null) return '';
    if (declared.kind !== 'internal') {
      throw new DoctypeFault(
        'entity',
        `The entity "${name}" is outside, which an attribute may not refer to`,
      );
    }
    if (open.includes(name)) throw new DoctypeFault('entity', `The entity "${name}" refers to itself`);
    if (declared.text.includes('<')) {
      throw new DoctypeFault(
        'less-than-in-attribute',
        `The entity "${name}" contains "<", which no attribute can`,
      );
    }
    this.#spend(declared.text.length, open.length + 1);
    return this.#expand(declared.text, [...open, name]);
  }
}

/**
 * Normalises the value of an attribute that is not CDATA (XML 1.0, 3.3.3).
 *
 * @param value the value, with references resolved
 */
export function collapse(value: string): string {
  return value.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}
