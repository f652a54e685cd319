import { isNcName, sequenceLength } from './characters.js';

/** Namespace of the attributes that instance documents use of XML Schema. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Namespace that the prefix `xml` is bound to. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/** Namespace that the prefix `xmlns` is bound to. */
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** Symbols that every table of names begins with. */
export const XSI_NIL = 1;
export const XSI_TYPE = 2;
/** `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation` come last. */
export const LAST_XSI = 4;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Role of a qualified name, by its prefix. */
export const UNPREFIXED = 0;
export const PREFIXED = 1;
/** The attribute `xmlns`, or one with the prefix `xmlns`. */
export const DECLARATION = 2;
/** Not a qualified name. */
export const BAD_NAME = 3;

const FOLLOWERS = 4096;

/**
 * Where the guess for the next start tag is kept. Two places may share one; then one of them is guessed wrong.
 *
 * @param parent number of the name of the innermost open element
 * @param previous twice the number of the name of the last start tag, plus one where an end tag of its own followed
 */
export function followerKey(parent: number, previous: number): number {
  return ((parent << 5) ^ (parent >>> 7) ^ previous) & (FOLLOWERS - 1);
}

/** Names as the kernel holds them, to be put back at once. */
export interface NameImage {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/**
 * Names as they stand in documents, each with a small number, and symbols: pairs of namespace and local name.
 *
 * Lives as long as the compiled table, so that the second document finds all its names known.
 */
export class Names {
  /** Bytes of all names, one behind the other, with padding behind the last. */
  arena: Uint8Array = new Uint8Array(4096);
  view: DataView = new DataView(this.arena.buffer);
  /** Start in the arena, by name. */
  starts: Int32Array = new Int32Array(256);
  lengths: Int32Array = new Int32Array(256);
  roles: Uint8Array = new Uint8Array(256);
  /** Name of the start tag that followed the last time, by `followerKey`; a guess. */
  readonly followers: Int32Array = new Int32Array(FOLLOWERS);
  /** Attribute that followed the last time, by the name of the element or of the attribute before; a guess. */
  attributeFollowers: Int32Array = new Int32Array(256);
  /** Tag in which an attribute of this name was last seen. */
  seen: Float64Array = new Float64Array(256);
  /** Symbols where no namespace is declared, by name; 0 where not yet looked up. */
  plain: Int32Array = new Int32Array(256);
  readonly qualified: string[] = [''];
  readonly prefixes: string[] = [''];
  readonly locals: string[] = [''];
  /** Namespace names, by symbol. */
  readonly symbolNamespaces: string[] = [''];
  /** Local names, by symbol. */
  readonly symbolLocals: string[] = [''];
  count = 1;
  /** Start tags with attributes so far. */
  tag = 0;
  /** What the kernel holds of the names, while it holds others. */
  image: NameImage | null = null;
  readonly #symbols = new Map<string, number>();
  #slots: Int32Array = new Int32Array(512);
  #hashes: Int32Array = new Int32Array(256);
  #used = 0;
  /** Unknown to the author of a document, who could otherwise choose names that collide. */
  readonly seed: number = Math.floor(Math.random() * 0x7fffffff);

  constructor() {
    this.symbol(XSI, 'nil');
    this.symbol(XSI, 'type');
    this.symbol(XSI, 'schemaLocation');
    this.symbol(XSI, 'noNamespaceSchemaLocation');
  }

  /** How many names, or symbols where there are more of them, are remembered. */
  get size(): number {
    return Math.max(this.count, this.symbolLocals.length);
  }

  /**
   * The number of a name.
   *
   * @param bytes input
   * @param from first byte of the name
   * @param to behind its last byte
   * @param hash of its bytes, as the tokeniser computes it from `seed`
   */
  intern(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[id] === hash && this.isAt(id, bytes, from, to)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /**
   * The number of a name that stands in no input.
   *
   * @param name the name
   */
  learn(name: string): number {
    const bytes = new TextEncoder().encode(`${name} `);
    const end = bytes.length - 1;
    let hash = this.seed;
    for (let at = 0; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return this.intern(bytes, 0, end, hash);
  }

  /**
   * Whether a known name stands at a place.
   *
   * @param id number of the name
   * @param bytes input
   * @param from first byte of the place
   * @param to behind its last byte
   */
  isAt(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = this.lengths[id] ?? 0;
    if (to - from !== length) return false;
    const start = this.starts[id] ?? 0;
    const arena = this.arena;
    for (let i = 0; i < length; i++) if (arena[start + i] !== bytes[from + i]) return false;
    return true;
  }

  /**
   * The number of a pair of namespace and local name.
   *
   * @param namespace namespace name, empty for none
   * @param local local name
   */
  symbol(namespace: string, local: string): number {
    const key = namespace === '' ? local : `${namespace} ${local}`;
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const added = this.symbolLocals.length;
    this.#symbols.set(key, added);
    this.symbolNamespaces.push(namespace);
    this.symbolLocals.push(local);
    return added;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const id = this.count;
    if (id * 2 >= this.#slots.length) {
      this.#rehash();
      return this.intern(bytes, from, to, hash);
    }
    if (id >= this.starts.length) this.#grow();
    const length = to - from;
    this.#reserve(length);
    this.arena.set(bytes.subarray(from, to), this.#used);
    this.starts[id] = this.#used;
    this.lengths[id] = length;
    this.#hashes[id] = hash;
    this.#used += length;
    this.#slots[slot] = id;
    this.count = id + 1;
    this.#describe(id, isUtf8(bytes, from, to) ? decoder.decode(bytes.subarray(from, to)) : '');
    return id;
  }

  #describe(id: number, name: string): void {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    this.qualified.push(name);
    this.prefixes.push(prefix);
    this.locals.push(local);
    if (!isNcName(local) || (colon >= 0 && !isNcName(prefix))) this.roles[id] = BAD_NAME;
    else if (prefix === 'xmlns' || name === 'xmlns') this.roles[id] = DECLARATION;
    else this.roles[id] = colon < 0 ? UNPREFIXED : PREFIXED;
    if (colon < 0) this.plain[id] = this.symbol('', name);
  }

  #reserve(length: number): void {
    if (this.#used + length + 16 <= this.arena.length) return;
    const arena = new Uint8Array(Math.max(this.arena.length * 2, this.#used + length + 4096));
    arena.set(this.arena);
    this.arena = arena;
    this.view = new DataView(arena.buffer);
  }

  #grow(): void {
    const size = this.starts.length * 2;
    const ints = (old: Int32Array): Int32Array => {
      const grown = new Int32Array(size);
      grown.set(old);
      return grown;
    };
    this.starts = ints(this.starts);
    this.lengths = ints(this.lengths);
    this.plain = ints(this.plain);
    this.attributeFollowers = ints(this.attributeFollowers);
    this.#hashes = ints(this.#hashes);
    const seen = new Float64Array(size);
    seen.set(this.seen);
    this.seen = seen;
    const roles = new Uint8Array(size);
    roles.set(this.roles);
    this.roles = roles;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.count; id++) {
      const hash = this.#hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** Whether a name, behind which other bytes follow, is UTF-8. */
function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if ((bytes[at] ?? 0) < 128) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length - 1;
  }
  return true;
}

/**
 * Whether a name stands at a position; what stands behind it is not looked at.
 *
 * Eight bytes are compared as one double. That is exact: equal doubles of other bytes are zeros alone, and a double
 * that equals nothing takes the byte 7F or FF at its end; none of these can stand in a name.
 *
 * @param view the window
 * @param at position in the window
 * @param arena bytes of the names
 * @param start position of the name among them
 * @param length its bytes
 */
export function isSame(view: DataView, at: number, arena: DataView, start: number, length: number): boolean {
  if (length >= 8) {
    let i = 0;
    for (; i + 8 <= length; i += 8) {
      if (view.getFloat64(at + i, true) !== arena.getFloat64(start + i, true)) return false;
    }
    return view.getFloat64(at + length - 8, true) === arena.getFloat64(start + length - 8, true);
  }
  if (length >= 4) {
    if (view.getInt32(at, true) !== arena.getInt32(start, true)) return false;
    return view.getInt32(at + length - 4, true) === arena.getInt32(start + length - 4, true);
  }
  for (let i = 0; i < length; i++) if (view.getUint8(at + i) !== arena.getUint8(start + i)) return false;
  return true;
}
