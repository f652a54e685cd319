import { NC_NAME } from '../codecs/names.js';
import { grown } from './grown.js';

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
  roles: Int32Array = new Int32Array(256);
  /** Name of the start tag that followed the last time, by `followerKey`; a guess. */
  readonly followers: Int32Array = new Int32Array(FOLLOWERS);
  /** Attribute that followed the last time, by the name of the element or of the attribute before; a guess. */
  attributeFollowers: Int32Array = new Int32Array(256);
  /** Tag in which an attribute of this name was last seen. */
  seen: Int32Array = new Int32Array(256);
  /** Symbols where no namespace is declared, by name; 0 where not yet looked up. */
  plain: Int32Array = new Int32Array(256);
  readonly qualified: string[] = [''];
  readonly prefixes: string[] = [''];
  readonly locals: string[] = [''];
  /** Namespace names, by symbol. */
  readonly symbolNamespaces: string[] = [''];
  /** Local names, by symbol. */
  readonly symbolLocals: string[] = [''];
  /** Local names, in lower case, of elements whose text is mostly a number. */
  readonly numeric: Set<string> = new Set<string>();
  count = 1;
  /** Start tags with attributes so far, as 32 bits hold it. */
  tag = 0;
  /** What the kernel holds of the names, while it holds others. */
  image: NameImage | null = null;
  readonly #ids = new Map<string, number>();
  readonly #symbols = new Map<string, number>();
  #used = 0;

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
   * @param name the name
   * @param bytes the same as UTF-8
   */
  intern(name: string, bytes: Uint8Array): number {
    return this.#ids.get(name) ?? this.#add(name, bytes);
  }

  /**
   * The number of a name that stands in no input.
   *
   * @param name the name
   */
  learn(name: string): number {
    return this.intern(name, new TextEncoder().encode(name));
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

  #add(name: string, bytes: Uint8Array): number {
    const id = this.count;
    if (id >= this.starts.length) this.#grow();
    this.#reserve(bytes.length);
    this.arena.set(bytes, this.#used);
    this.starts[id] = this.#used;
    this.lengths[id] = bytes.length;
    this.#used += bytes.length;
    this.count = id + 1;
    this.#ids.set(name, id);
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
    return id;
  }

  #reserve(length: number): void {
    if (this.#used + length + 16 <= this.arena.length) return;
    const arena = new Uint8Array(this.arena.length * 2 + length);
    arena.set(this.arena);
    this.arena = arena;
    this.view = new DataView(arena.buffer);
  }

  #grow(): void {
    this.starts = grown(this.starts);
    this.lengths = grown(this.lengths);
    this.roles = grown(this.roles);
    this.attributeFollowers = grown(this.attributeFollowers);
    this.seen = grown(this.seen);
    this.plain = grown(this.plain);
  }
}

/** Whether a text is a name without a colon; that of most is plain to see. */
function isNcName(text: string): boolean {
  return /^[A-Z_a-z][-.\w]*$/.test(text) || NC_NAME.test(text);
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
