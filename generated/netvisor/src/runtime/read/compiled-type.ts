import { nameKey } from '../check/name-key.js';
import type { ElementPart, TypeTable } from '../table.js';
import type { CompiledAttribute, CompiledScalar, Container, ContentKind, Member } from './compiled.js';
import type { Expected } from './expected.js';
import type { Names } from './names.js';
import { LAST_XSI } from './names.js';

/** Symbols below this are looked up in an array. */
const MAX_CACHED = 4096;

/** A type with its lookups. */
export class CompiledType {
  readonly table: TypeTable;
  readonly content: ContentKind;
  /** Code of its own for what stands in the order of the table. */
  readonly make: TypeTable['make'];
  /** What that code asks for, once it has been run. */
  asked: Expected | null = null;
  /** Property names by slot. */
  readonly properties: string[] = [];
  /** Slots that are arrays. */
  readonly arrays: number[] = [];
  readonly members: Member[] = [];
  readonly wildcards: Member[] = [];
  readonly containers: Container[] = [];
  readonly attributes: CompiledAttribute[] = [];
  /** Scalar of the text, and its slot. */
  text: CompiledScalar | null = null;
  /** Slot of the text, the mixed content or the raw content. */
  contentSlot = -1;
  /** Target namespace, for wildcards. */
  readonly namespace: string;
  /** Where an element belongs may depend on what stands before it. */
  isOrdered = false;
  /** How often `Builder` could make one of late; below 0 it is not asked. */
  luck = 0;
  /** Objects of this type need nothing but a value for each property, which belongs to one part of its own. */
  isBuildable = false;
  /** All elements of this type had their parts in the order of the table so far. */
  isInOrder = true;
  /** A property is called `__proto__`, which takes care to set. */
  hasProto = false;
  /** Types that `xsi:type` may name, this one included. */
  derived: CompiledType[] = [];
  readonly #ignoreCase: boolean;
  readonly #names: Names;
  readonly #byName = new Map<string, Member[]>();
  readonly #attributesByName = new Map<string, CompiledAttribute>();
  /** Members that need no choice, by symbol; null for other names, undefined where not yet looked up. */
  readonly #direct: (Member | null | undefined)[] = [];
  readonly #bySymbol: (readonly Member[] | null | undefined)[] = [];
  readonly #attributesBySymbol: (CompiledAttribute | null | undefined)[] = [];

  /**
   * @param table the type
   * @param namespace target namespace of the message
   * @param names table of names that symbols come from
   * @param ignoreCase names are compared without regard to ASCII case
   */
  constructor(table: TypeTable, namespace: string, names: Names, ignoreCase: boolean) {
    this.table = table;
    this.namespace = table.ns ?? namespace;
    this.content = table.text ? 'text' : table.mixed ? 'mixed' : table.raw ? 'raw' : 'parts';
    this.make = table.make;
    this.#names = names;
    this.#ignoreCase = ignoreCase;
  }

  /**
   * Members of a name.
   *
   * @param symbol symbol of an element
   * @returns the candidates in the order of the content model, or null where the name is unknown
   */
  membersOf(symbol: number): readonly Member[] | null {
    const known = this.#bySymbol[symbol];
    if (known !== undefined) return known;
    const found = this.#byName.get(this.#keyOf(symbol)) ?? null;
    const first = found?.[0];
    // Names may be spelled in another case than in the table.
    if (first !== undefined && this.asked !== null)
      this.asked.symbols[this.attributes.length + first.index] = symbol;
    return remember(this.#bySymbol, symbol, found);
  }

  /**
   * The member of a name, where no choice is to be made.
   *
   * @param symbol symbol of an element
   * @returns null for other names
   */
  directOf(symbol: number): Member | null {
    const known = this.#direct[symbol];
    if (known !== undefined) return known;
    const first = this.membersOf(symbol)?.[0];
    return remember(this.#direct, symbol, first?.direct === true && this.content === 'parts' ? first : null);
  }

  /**
   * The attribute of a name.
   *
   * @param symbol symbol of an attribute
   */
  attributeOf(symbol: number): CompiledAttribute | null {
    const known = this.#attributesBySymbol[symbol];
    if (known !== undefined) return known;
    const found = this.#attributesByName.get(this.#keyOf(symbol)) ?? null;
    if (found !== null && this.asked !== null && symbol > LAST_XSI) this.asked.symbols[found.index] = symbol;
    return remember(this.#attributesBySymbol, symbol, found);
  }

  /**
   * The slot of a property of the object, made where it is new.
   *
   * @param as property name
   */
  slotOf(as: string): number {
    const known = this.properties.indexOf(as);
    if (known >= 0) return known;
    if (as === '__proto__') this.hasProto = true;
    return this.properties.push(as) - 1;
  }

  /** Finds out what is so once all parts are known. */
  settle(): void {
    this.isBuildable =
      (this.content === 'parts' || this.content === 'text') &&
      this.derived.length === 0 &&
      !this.isOrdered &&
      !this.hasProto &&
      this.containers.length === 1 &&
      this.wildcards.length === 0 &&
      this.members.length + this.attributes.length + (this.text === null ? 0 : 1) === this.properties.length;
  }

  /**
   * The symbol that an element goes by.
   *
   * @param member the element
   * @param part the same in the table
   */
  symbolOfElement(member: Member, part: ElementPart): number {
    const seen = this.#bySymbol.findIndex((found) => found?.[0] === member);
    return seen < 0 ? this.#names.symbol(part.ns ?? '', part.el) : seen;
  }

  /**
   * The symbol that an attribute goes by.
   *
   * @param attribute the attribute
   */
  symbolOfAttribute(attribute: CompiledAttribute): number {
    const seen = this.#attributesBySymbol.indexOf(attribute);
    const namespace = this.table.attributes?.[attribute.index]?.ns ?? '';
    return seen < 0 ? this.#names.symbol(namespace, attribute.name) : seen;
  }

  /** Adds a member and its name. */
  addMember(member: Member): void {
    this.members.push(member);
    if (member.part === null) {
      this.wildcards.push(member);
      return;
    }
    const key = nameKey(member.part.ns ?? '', member.part.el, this.#ignoreCase);
    const same = this.#byName.get(key);
    if (same === undefined) this.#byName.set(key, [member]);
    else {
      same.push(member);
      this.isOrdered = true;
      for (const one of same) one.direct = false;
    }
  }

  /** Adds an attribute and its name. */
  addAttribute(attribute: CompiledAttribute, namespace: string): void {
    this.attributes.push(attribute);
    this.#attributesByName.set(nameKey(namespace, attribute.name, this.#ignoreCase), attribute);
  }

  #keyOf(symbol: number): string {
    const namespace = this.#names.symbolNamespaces[symbol] ?? '';
    return nameKey(namespace, this.#names.symbolLocals[symbol] ?? '', this.#ignoreCase);
  }
}

/** Keeps what was found for a symbol, which it returns. */
function remember<Found>(list: (Found | undefined)[], symbol: number, found: Found): Found {
  if (symbol < MAX_CACHED) {
    while (list.length < symbol) list.push(undefined);
    list[symbol] = found;
  }
  return found;
}
