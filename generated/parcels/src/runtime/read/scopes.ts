import { Malformed } from './fault.js';
import { grown } from './grown.js';
import type { Names } from './names.js';
import { XML_NAMESPACE } from './names.js';

/** Namespace declarations of one element, and those around it. */
export interface Scope {
  readonly id: number;
  readonly parent: Scope | null;
  /** Namespace names by prefix, as declared on this element; the prefix '' is the default namespace. */
  readonly declared: ReadonlyMap<string, string>;
  /** Symbols of element names, by name; 0 where not yet looked up. */
  symbols: Int32Array;
  /** Scopes of elements inside that declare something, by what they declare. */
  readonly inner: Map<string, Scope>;
}

/** The namespaces in scope while a document is read (Namespaces in XML 1.0). */
export class Scopes {
  /** By id; 0 is the scope without declarations. */
  readonly all: Scope[];
  readonly #names: Names;
  /** Behind the last number that a name or a symbol may have in this document. */
  readonly #most: number;
  readonly #limit: number;

  /**
   * @param names table of names of the reader
   * @param limit names, symbols and scopes that may be added to those that are known
   */
  constructor(names: Names, limit: number) {
    this.#names = names;
    this.#limit = limit;
    this.#most = names.size + limit;
    this.all = [{ id: 0, parent: null, declared: new Map(), symbols: names.plain, inner: new Map() }];
  }

  /** The scope without declarations. */
  get root(): Scope {
    const [root] = this.all;
    if (root === undefined) throw new RangeError('no root scope');
    return root;
  }

  /**
   * Enters the scope of an element that declares namespaces.
   *
   * @param around scope of its parent
   * @param declared namespace names by prefix
   * @param at position for the error
   * @throws Malformed where there are too many scopes
   */
  enter(around: Scope, declared: ReadonlyMap<string, string>, at: number): Scope {
    const key = JSON.stringify([...declared]);
    let scope = around.inner.get(key);
    if (scope === undefined) {
      if (this.all.length > this.#limit) this.#refuse(at);
      const symbols = new Int32Array(64);
      scope = { id: this.all.length, parent: around, declared, symbols, inner: new Map() };
      this.all.push(scope);
      around.inner.set(key, scope);
    }
    return scope;
  }

  /**
   * The symbol of an element.
   *
   * @param scope innermost scope around its name
   * @param name number of the element's name
   * @param at position for the error
   * @throws Malformed where the prefix is not declared
   */
  element(scope: Scope, name: number, at: number): number {
    const known = scope.symbols[name] ?? 0;
    if (known !== 0) return known;
    const prefix = this.#names.prefixes[name] ?? '';
    if (prefix === 'xmlns') throw new Malformed('namespace', 'No element has the prefix "xmlns"', at);
    const namespace = namespaceOf(scope, prefix);
    if (namespace === undefined)
      throw new Malformed('namespace', `The prefix "${prefix}" is not declared`, at);
    const symbol = this.#names.symbol(namespace, this.#names.locals[name] ?? '');
    this.checkCount(symbol, at);
    if (scope.id !== 0) remember(scope, name, symbol);
    return symbol;
  }

  /**
   * The symbol of an attribute; one without prefix is in no namespace.
   *
   * @param scope innermost scope around its name
   * @param name number of the attribute's name
   * @param at position for the error
   * @throws Malformed where the prefix is not declared
   */
  attribute(scope: Scope, name: number, at: number): number {
    const plain = this.#names.plain[name] ?? 0;
    return plain === 0 ? this.element(scope, name, at) : plain;
  }

  /**
   * Sees to it that a document does not fill the memory with ever new names.
   *
   * @param number number of a name or a symbol
   * @param at position for the error
   * @throws Malformed where there are too many
   */
  checkCount(number: number, at: number): void {
    if (number >= this.#most) this.#refuse(at);
  }

  #refuse(at: number): never {
    throw new Malformed('limit', `There are more than ${String(this.#limit)} names that are new`, at);
  }
}

/**
 * What a prefix stands for in a scope.
 *
 * @param scope innermost scope
 * @param prefix the prefix; empty for the default namespace
 * @returns namespace name, empty for none; undefined where the prefix is not declared
 */
export function namespaceOf(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.declared.get(prefix);
    if (found !== undefined) return found;
  }
  return prefix === 'xml' ? XML_NAMESPACE : prefix === '' ? '' : undefined;
}

/**
 * The namespace declarations in force in a scope, outermost first.
 *
 * @param scope innermost scope
 */
export function inForce(scope: Scope): ReadonlyMap<string, string> {
  const chain: Scope[] = [];
  for (let at: Scope | null = scope; at !== null; at = at.parent) chain.push(at);
  const found = new Map<string, string>();
  for (const one of chain.reverse())
    for (const [prefix, namespace] of one.declared) found.set(prefix, namespace);
  return found;
}

function remember(scope: Scope, name: number, symbol: number): void {
  if (name >= scope.symbols.length) scope.symbols = grown(scope.symbols, name + 1);
  scope.symbols[name] = symbol;
}
