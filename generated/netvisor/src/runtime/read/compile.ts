import { nameKey } from '../check/name-key.js';
import type { Codec } from '../codec.js';
import type { AnyPart, ElementPart, GroupPart, MessageTable, Part, Scalar, TypeTable } from '../table.js';
import { Names } from './names.js';

/** How white space is handled before a codec sees the text. */
export const PRESERVE = 0;
export const REPLACE = 1;
export const COLLAPSE = 2;

/** A scalar with what the decoder asks of it at hand. */
export interface CompiledScalar {
  readonly scalar: Scalar;
  readonly codec: Codec<unknown, never>;
  /** Of the codec: codecs differ in shape, which makes asking them for it slow. */
  readonly decode: Codec<unknown, never>['decode'];
  readonly read: Codec<unknown, never>['read'];
  readonly whiteSpace: number;
  readonly keepsEmpty: boolean;
  readonly values: ReadonlySet<string> | null;
  /** Any number, for hashing. */
  readonly id: number;
}

/** Whether the texts that stand in one place are worth remembering. */
export interface Habit {
  repeats: boolean;
  /** How often a text was remembered and how often not, of late. */
  found: number;
  missed: number;
}

function newHabit(): Habit {
  return { repeats: true, found: 0, missed: 0 };
}

/** Where an element, wildcard or repeated group stands among the parts of the round that it belongs to. */
export interface Entry {
  /** Number of the group and of the child within, from the outside inwards. */
  readonly steps: readonly Step[];
  readonly max: number;
}

/** One level of an `Entry`. */
export interface Step {
  readonly group: GroupPart['group'];
  readonly index: number;
}

/** A place for rounds of members: 0 is the object itself, the others are repeated groups. */
export interface Container {
  readonly index: number;
  /** Container around it. */
  readonly parent: number;
  /** Where it stands in its parent. */
  readonly entry: Entry;
  /** Property of the array of rounds. */
  readonly as: string;
  /** Slot of that property in the object, where the parent is 0. */
  readonly slot: number;
  /** Properties of a round that are arrays. */
  readonly arrays: string[];
  /** Counters of its members. */
  readonly members: number[];
}

/** An element or wildcard bound to a property. */
export interface Member {
  /** Number of its counter. */
  readonly index: number;
  readonly as: string;
  /** Slot of the property, where the container is 0. */
  readonly slot: number;
  readonly many: boolean;
  readonly max: number;
  readonly habit: Habit;
  /** Symbol by which it was found last; 0 for none. */
  symbol: number;
  /** An empty element stands for nothing but itself. */
  readonly emptyIsEmpty: boolean;
  readonly scalar: CompiledScalar | null;
  /** Null for scalars and wildcards. */
  readonly type: CompiledType | null;
  /** Null for wildcards. */
  readonly part: ElementPart | null;
  readonly any: readonly string[] | null;
  readonly container: number;
  readonly entry: Entry;
  /** The member is the only one of its name and stands in the object itself: no choice is to be made. */
  direct: boolean;
}

/** An attribute bound to a property. */
export interface CompiledAttribute {
  readonly index: number;
  readonly name: string;
  readonly as: string;
  readonly slot: number;
  readonly scalar: CompiledScalar;
  readonly habit: Habit;
  readonly required: boolean;
  readonly fixed: string | null;
}

/** What a type holds between its tags. */
export type ContentKind = 'parts' | 'text' | 'mixed' | 'raw';

/** A type with its lookups. */
export class CompiledType {
  readonly table: TypeTable;
  readonly content: ContentKind;
  /** Property names by slot. */
  readonly properties: string[] = [];
  /** Slots that are arrays. */
  readonly arrays: number[] = [];
  readonly members: Member[] = [];
  readonly wildcards: Member[] = [];
  readonly containers: Container[] = [];
  readonly attributes: CompiledAttribute[] = [];
  /** Attributes that must be present. */
  readonly expected: CompiledAttribute[] = [];
  /** Scalar of the text, and its slot. */
  text: CompiledScalar | null = null;
  readonly textHabit: Habit = newHabit();
  /** Slot of the text, the mixed content or the raw content. */
  contentSlot = -1;
  /** Target namespace, for wildcards. */
  readonly namespace: string;
  /** Members that need no choice, by symbol; null for other names, undefined where not yet looked up. */
  readonly direct: (Member | null | undefined)[] = [];
  /** Where an element belongs may depend on what stands before it. */
  isOrdered = false;
  /** How often `Foresight` was right of late; below 0 it is not asked. */
  luck = 0;
  #foreseeable: boolean | undefined;
  /** A property is called `__proto__`, which takes care to set. */
  hasProto = false;
  /** Types that `xsi:type` may name, this one included. */
  derived: CompiledType[] = [];
  readonly #ignoreCase: boolean;
  readonly #names: Names;
  readonly #byName = new Map<string, Member[]>();
  readonly #attributesByName = new Map<string, CompiledAttribute>();
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
    const known = symbol < MAX_CACHED ? this.#bySymbol[symbol] : undefined;
    if (known !== undefined) return known;
    const found = this.#byName.get(this.#keyOf(symbol)) ?? null;
    if (symbol < MAX_CACHED) {
      while (this.#bySymbol.length <= symbol) this.#bySymbol.push(undefined);
      this.#bySymbol[symbol] = found;
      while (this.direct.length <= symbol) this.direct.push(undefined);
      const first = found?.[0];
      this.direct[symbol] = first?.direct === true && this.content === 'parts' ? first : null;
    }
    return found;
  }

  /**
   * The attribute of a name.
   *
   * @param symbol symbol of an attribute
   */
  attributeOf(symbol: number): CompiledAttribute | null {
    const known = symbol < MAX_CACHED ? this.#attributesBySymbol[symbol] : undefined;
    if (known !== undefined) return known;
    const found = this.#attributesByName.get(this.#keyOf(symbol)) ?? null;
    if (symbol < MAX_CACHED) {
      while (this.#attributesBySymbol.length <= symbol) this.#attributesBySymbol.push(undefined);
      this.#attributesBySymbol[symbol] = found;
    }
    return found;
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

  /** An element of this type needs nothing but a frame that holds it. */
  get isOpenedPlainly(): boolean {
    return this.content === 'parts' && this.derived.length === 0;
  }

  /** Objects of this type can be made in the order of the table: each property belongs to one part of its own. */
  get isForeseeable(): boolean {
    return (this.#foreseeable ??=
      this.isOpenedPlainly &&
      !this.isOrdered &&
      !this.hasProto &&
      this.containers.length === 1 &&
      this.wildcards.length === 0 &&
      this.members.length + this.attributes.length === this.properties.length);
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
    if (attribute.required) this.expected.push(attribute);
    this.#attributesByName.set(nameKey(namespace, attribute.name, this.#ignoreCase), attribute);
  }

  #keyOf(symbol: number): string {
    const namespace = this.#names.symbolNamespaces[symbol] ?? '';
    return nameKey(namespace, this.#names.symbolLocals[symbol] ?? '', this.#ignoreCase);
  }
}

/** Symbols below this are looked up in an array. */
const MAX_CACHED = 4096;

/** A message ready for reading. */
export interface CompiledMessage {
  readonly message: MessageTable<unknown, never>;
  readonly type: CompiledType;
  readonly names: Names;
  /** Names as `nameKey` makes them, by symbol, as far as they were asked for. */
  readonly keys: (string | undefined)[];
  /** Some type has mixed content, so that white space between tags counts. */
  readonly keepSpace: boolean;
}

/**
 * A name as `nameKey` makes it.
 *
 * @param message the message
 * @param symbol symbol of the name
 */
export function keyOf({ message, names, keys }: CompiledMessage, symbol: number): string {
  const known = keys[symbol];
  if (known !== undefined) return known;
  const namespace = names.symbolNamespaces[symbol] ?? '';
  const key = nameKey(namespace, names.symbolLocals[symbol] ?? '', message.ignoreCase === true);
  keys[symbol] = key;
  return key;
}

/** As good as unbounded, and a small integer to the machine. */
const UNBOUNDED = 0x3fffffff;

/** Names after which a compiled message is made anew, lest documents of ever new names fill the memory. */
const MAX_NAMES = 20_000;

const compiled = new WeakMap<object, CompiledMessage>();

/**
 * Compiles a message the first time it is asked for.
 *
 * @param message table of the message
 */
export function compileMessage(message: MessageTable<unknown, never>): CompiledMessage {
  const known = compiled.get(message);
  if (known !== undefined && known.names.size < MAX_NAMES) return known;
  const made = new Compiler(message).compile();
  compiled.set(message, made);
  return made;
}

const scalars = new WeakMap<Scalar, CompiledScalar>();
let count = 0;

/**
 * Compiles a scalar the first time it is asked for.
 *
 * @param scalar the scalar
 */
export function compileScalar(scalar: Scalar): CompiledScalar {
  const known = scalars.get(scalar);
  if (known !== undefined) return known;
  const { codec } = scalar;
  const made: CompiledScalar = {
    scalar,
    codec,
    decode: codec.decode,
    read: codec.read,
    whiteSpace:
      codec.whiteSpace === 'preserve' ? PRESERVE : codec.whiteSpace === 'replace' ? REPLACE : COLLAPSE,
    keepsEmpty: codec.keepsEmpty === true,
    values: scalar.values === undefined || scalar.open === true ? null : new Set(scalar.values),
    id: (count += 37),
  };
  scalars.set(scalar, made);
  return made;
}

class Compiler {
  readonly #message: MessageTable<unknown, never>;
  readonly #names = new Names();
  readonly #types = new Map<TypeTable, CompiledType>();
  readonly #references = new Map<() => TypeTable, TypeTable>();
  readonly #pending: CompiledType[] = [];
  #keepSpace = false;

  constructor(message: MessageTable<unknown, never>) {
    this.#message = message;
  }

  compile(): CompiledMessage {
    const type = this.#typeOf(this.#message.root.is);
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#fill(next);
    return { message: this.#message, type, names: this.#names, keys: [], keepSpace: this.#keepSpace };
  }

  #typeOf(is: TypeTable | (() => TypeTable)): CompiledType {
    const table = typeof is === 'function' ? this.#resolve(is) : is;
    const known = this.#types.get(table);
    if (known !== undefined) return known;
    const { root, ignoreCase } = this.#message;
    const made = new CompiledType(table, root.ns ?? '', this.#names, ignoreCase === true);
    this.#types.set(table, made);
    this.#pending.push(made);
    return made;
  }

  #resolve(reference: () => TypeTable): TypeTable {
    const table = this.#references.get(reference) ?? reference();
    this.#references.set(reference, table);
    return table;
  }

  #fill(type: CompiledType): void {
    const { table } = type;
    type.containers.push(containerOf(0, 0, { steps: [], max: 1 }, '', -1));
    for (const part of table.attributes ?? []) {
      type.addAttribute(
        {
          index: type.attributes.length,
          name: part.at,
          as: part.as,
          slot: type.slotOf(part.as),
          scalar: compileScalar(part.is),
          habit: newHabit(),
          required: part.required === true,
          fixed: part.fixed ?? null,
        },
        part.ns ?? '',
      );
    }
    this.#content(type);
    if (table.derived !== undefined) {
      type.derived = [type, ...table.derived().map((derived) => this.#typeOf(derived))];
    }
  }

  #content(type: CompiledType): void {
    const { table } = type;
    if (table.text !== undefined) {
      type.text = compileScalar(table.text.is);
      type.contentSlot = type.slotOf(table.text.as);
      return;
    }
    if (table.raw !== undefined) type.contentSlot = type.slotOf(table.raw.as);
    if (table.mixed !== undefined) {
      type.contentSlot = type.slotOf(table.mixed.as);
      type.arrays.push(type.contentSlot);
      this.#keepSpace = true;
    }
    this.#parts(type, table.parts ?? [], 'sequence', 0, []);
  }

  #parts(
    type: CompiledType,
    parts: readonly Part[],
    group: GroupPart['group'],
    container: number,
    steps: readonly Step[],
  ): void {
    for (const [index, part] of parts.entries()) {
      const own = [...steps, { group, index }];
      if ('group' in part) this.#group(type, part, container, own);
      else this.#member(type, part, container, own);
    }
  }

  #group(type: CompiledType, part: GroupPart, container: number, steps: readonly Step[]): void {
    if (part.as === undefined || type.table.mixed !== undefined) {
      this.#parts(type, part.parts, part.group, container, steps);
      return;
    }
    const slot = container === 0 ? type.slotOf(part.as) : -1;
    const index = type.containers.length;
    type.isOrdered = true;
    type.containers.push(
      containerOf(index, container, { steps, max: Math.min(part.max ?? 1, UNBOUNDED) }, part.as, slot),
    );
    addArray(type, container, slot, part.as);
    this.#parts(type, part.parts, part.group, index, []);
  }

  #member(type: CompiledType, part: ElementPart | AnyPart, container: number, steps: readonly Step[]): void {
    const any = 'any' in part ? part : null;
    const element = 'any' in part ? null : part;
    const max = Math.min(part.max ?? 1, UNBOUNDED);
    const many = any !== null || max > 1;
    const mixed = type.table.mixed !== undefined;
    const slot = container === 0 && !mixed ? type.slotOf(part.as) : -1;
    if (many && !mixed) addArray(type, container, slot, part.as);
    const index = type.members.length;
    type.containers[container]?.members.push(index);
    type.addMember({
      index,
      as: part.as,
      slot,
      many,
      max,
      habit: newHabit(),
      symbol: 0,
      emptyIsEmpty: element?.default === undefined && element?.fixed === undefined,
      ...this.#valueOf(element),
      part: element,
      any: any?.any ?? null,
      container,
      entry: { steps, max },
      direct: container === 0,
    });
  }

  #valueOf(part: ElementPart | null): Pick<Member, 'scalar' | 'type'> {
    if (part === null) return { scalar: null, type: null };
    if (typeof part.is !== 'function' && 'codec' in part.is)
      return { scalar: compileScalar(part.is), type: null };
    return { scalar: null, type: this.#typeOf(part.is) };
  }
}

function containerOf(index: number, parent: number, entry: Entry, as: string, slot: number): Container {
  return { index, parent, entry, as, slot, arrays: [], members: [] };
}

function addArray(type: CompiledType, container: number, slot: number, as: string): void {
  if (container === 0) {
    if (!type.arrays.includes(slot)) type.arrays.push(slot);
  } else {
    const arrays = type.containers[container]?.arrays;
    if (arrays !== undefined && !arrays.includes(as)) arrays.push(as);
  }
}
