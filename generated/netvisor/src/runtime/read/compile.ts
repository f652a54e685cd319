import type {
  AnyPart,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  TypeReference,
  TypeTable,
} from '../table.js';
import { typeOf } from '../type-of.js';
import { compileScalar } from './compile-scalar.js';
import type { Container, Entry, Member, Step } from './compiled.js';
import { CompiledType } from './compiled-type.js';
import { Names } from './names.js';

/** A message ready for reading. */
export interface CompiledMessage {
  readonly message: MessageTable<unknown, never>;
  readonly type: CompiledType;
  readonly names: Names;
  /** Some type has mixed content, so that white space between tags counts. */
  readonly keepSpace: boolean;
}

/** As good as unbounded, and a small integer to the machine. */
const UNBOUNDED = 0x3fffffff;

/** Names after which a compiled message is made anew, lest documents of ever new names fill the memory. */
const MAX_NAMES = 20_000;

/** Names that are made known beforehand, about: of a large table a document may use few. */
const LEARNT = 64;

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

class Compiler {
  readonly #message: MessageTable<unknown, never>;
  readonly #names = new Names();
  readonly #types = new Map<TypeTable, CompiledType>();
  readonly #pending: CompiledType[] = [];
  #keepSpace = false;

  constructor(message: MessageTable<unknown, never>) {
    this.#message = message;
  }

  compile(): CompiledMessage {
    const type = this.#typeOf(this.#message.root.is);
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#fill(next);
    this.#expectNumbers();
    this.#learn();
    return { message: this.#message, type, names: this.#names, keepSpace: this.#keepSpace };
  }

  /** Says of which elements numbers are expected, whatever their parents are. */
  #expectNumbers(): void {
    const texts = new Set<string>();
    for (const { members } of this.#types.values()) {
      for (const { part, scalar, type } of members) {
        const { numeric } = scalar ?? type?.text ?? {};
        if (part === null || numeric === undefined) continue;
        (numeric === 0 ? texts : this.#names.numeric).add(part.el.toLowerCase());
      }
    }
    for (const text of texts) this.#names.numeric.delete(text);
  }

  /** Makes names known that the document will have, lest the kernel stops at each of them. */
  #learn(): void {
    for (const { members, attributes } of this.#types.values()) {
      if (this.#names.count > LEARNT) return;
      for (const { part } of members) if (part !== null) this.#names.learn(part.el);
      for (const { name } of attributes) this.#names.learn(name);
    }
  }

  #typeOf(is: TypeReference): CompiledType {
    const table = typeOf(is);
    const known = this.#types.get(table);
    if (known !== undefined) return known;
    const { root, ignoreCase } = this.#message;
    const made = new CompiledType(table, root.ns ?? '', this.#names, ignoreCase === true);
    this.#types.set(table, made);
    this.#pending.push(made);
    return made;
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
    type.settle();
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
