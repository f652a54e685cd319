import type { Names } from './names.js';
import { BAD_NAME, UNPREFIXED } from './names.js';
import type { Scope } from './scopes.js';
import { namespaceOf } from './scopes.js';
import type { Tokeniser } from './tokeniser.js';

// Where things stand in the memory of the kernel: the same as in `kernel/layout.ts`. State, in 32-bit integers:
const POSITION = 0;
const END = 1;
const TOP = 2;
const DEPTH = 3;
const CHILDLESS = 4;
const POOL_TOP = 5;
const FLOOR = 6;
const LOWEST = 7;
const UNRESOLVED = 8;
const MAX_DEPTH = 9;
const MAX_TEXT = 10;
const MAX_ATTRIBUTES = 11;
const MAX_VALUE = 12;
// Regions, in bytes.
const OPEN = 1024;
const OPEN_COUNT = 1024;
const SLOTS = 8192;
const CELLS = 12_288;
const CELL = 64;
const CELL_COUNT = 1024;
const NAME_LENGTH = 48;
const CELL_LENGTH = 12;
const CELL_ELEMENT = 13;
const CELL_ATTRIBUTE = 14;
const CELL_NUMERIC = 15;
const WINDOW = 77_824;
const TAPE = 143_488;
const TAPE_ROOM = 26_624;
const POOL = 249_984;
const FOLLOWERS = 315_648;
const FOLLOWERS_END = 319_744;

/** Attributes of one element that the tape surely has room for. */
const MOST_ATTRIBUTES = 64;
const MOST = 0x7fffffff;
/** Bytes before the end of the input in which the kernel begins no token. */
const MARGIN = 64;
/** Levels that a run may close; it is begun anew where there are more. */
const LEVELS = 16;
/** Bytes of input for each name that are read in TypeScript before the names of another scope are looked up. */
const SCOPE_COST = 4;

/** What an instance of the kernel exports. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  /** Reads tokens. */
  run(): void;
  /** Makes a name known whose cell has been filled. */
  add(name: number): void;
  /** Counts the line ends before a position in the window, from the second byte on. */
  lines(to: number): number;
}

/**
 * A tokeniser for the plain case, in WebAssembly. Its memory holds the window of input and the tape, so that nothing
 * is copied between the two tokenisers: where one stops, the other goes on.
 */
export class Kernel {
  /** The window. */
  readonly bytes: Uint8Array;
  readonly tape: Int32Array;
  /** Names of the open elements. */
  readonly open: Int32Array;
  readonly #exports: Exports;
  readonly #memory: Uint8Array;
  readonly #state: Int32Array;
  readonly #integers: Int32Array;
  #names: Names | null = null;
  #count = 0;
  #scope: Scope | null = null;
  /** Names without prefix are in no namespace in that scope. */
  #unnamed = false;
  /** Position in the document where the names of a scope were looked up last. */
  #resolvedAt = -MOST;

  /**
   * @param exports of an instance of its own
   * @param capacity bytes of the window, with the zeros behind
   */
  constructor(exports: Exports, capacity: number) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#memory = new Uint8Array(buffer);
    this.#state = new Int32Array(buffer, 0, 16);
    this.#integers = new Int32Array(buffer);
    this.open = new Int32Array(buffer, OPEN, OPEN_COUNT);
    this.bytes = new Uint8Array(buffer, WINDOW, capacity);
    this.tape = new Int32Array(buffer, TAPE, TAPE_ROOM);
  }

  /** The texts that the records of the last run refer to, as ISO-8859-1. */
  get pool(): Uint8Array {
    return this.#memory.subarray(POOL, POOL + (this.#state[POOL_TOP] ?? 0));
  }

  /**
   * Counts the line ends (CR, LF and CR LF) of the window behind its first byte.
   *
   * @param to position in the window
   */
  lines(to: number): number {
    return this.#exports.lines(to);
  }

  /** Begins a new document. */
  begin(): void {
    this.#resolvedAt = -MOST;
  }

  /** Begins a new tape. */
  clearPool(): void {
    this.#state[POOL_TOP] = 0;
  }

  /**
   * Reads tokens as long as they are plain.
   *
   * @param tokeniser in content, behind a tag
   * @returns false where it cannot be used, because the input or the tape stands elsewhere
   */
  run(tokeniser: Tokeniser): boolean {
    const { limits } = tokeniser.options;
    const { depth, scope, around, input } = tokeniser;
    if (limits.nameLength < NAME_LENGTH) return false;
    if (input.bytes !== this.bytes || tokeniser.tape !== this.tape || tokeniser.open !== this.open)
      return false;
    if (!this.#load(tokeniser)) return false;
    let floor = depth;
    while (floor > 0 && depth - floor < LEVELS && around[floor - 1] === scope) floor -= 1;
    const state = this.#state;
    state[POSITION] = tokeniser.position;
    // Behind the end of the document are zeros, which end every token.
    state[END] = input.complete ? input.end + MARGIN : input.end;
    state[TOP] = tokeniser.top;
    state[DEPTH] = depth;
    state[CHILDLESS] = tokeniser.childless ? 1 : 0;
    state[FLOOR] = floor;
    state[MAX_DEPTH] = Math.min(limits.depth, MOST);
    state[MAX_TEXT] = Math.min(limits.textLength, MOST);
    state[MAX_ATTRIBUTES] = Math.min(limits.attributes, MOST_ATTRIBUTES);
    state[MAX_VALUE] = Math.min(limits.attributeLength, MOST);
    this.#exports.run();
    const position = state[POSITION] ?? 0;
    if (position !== tokeniser.position) tokeniser.textLength = 0;
    tokeniser.position = position;
    tokeniser.top = state[TOP] ?? 0;
    tokeniser.committed = tokeniser.top;
    tokeniser.depth = state[DEPTH] ?? 0;
    tokeniser.childless = state[CHILDLESS] !== 0;
    tokeniser.previous = 0;
    for (let level = state[LOWEST] ?? 0; level < tokeniser.depth; level++) around[level] = scope;
    return true;
  }

  /** Makes the names known, and their symbols in the scope at hand; false where that is not worth while yet. */
  #load({ names, scope, input, position }: Tokeniser): boolean {
    if (names !== this.#names) this.#exchange(names);
    while (this.#count < Math.min(names.count, CELL_COUNT)) this.#add(names, this.#count++);
    if (scope !== this.#scope && (scope.id !== 0 || this.#scope?.id !== 0)) {
      const at = input.absolute(position);
      const read = at - this.#resolvedAt;
      if (read < this.#count * SCOPE_COST) return false;
      this.#resolvedAt = at;
      this.#scope = scope;
      this.#unnamed = namespaceOf(scope, '') === '';
      for (let name = 1; name < this.#count; name++) this.#resolve(name, names);
    } else {
      const unresolved = this.#state[UNRESOLVED] ?? 0;
      if (unresolved !== 0) this.#resolve(unresolved, names);
    }
    return true;
  }

  #exchange(names: Names): void {
    if (this.#names !== null && this.#names.image?.count !== this.#count) {
      const bytes = this.#memory.slice(SLOTS, CELLS + this.#count * CELL);
      this.#names.image = { count: this.#count, bytes };
    }
    const image = names.image;
    if (image === null) this.#memory.fill(0, SLOTS, CELLS);
    else this.#memory.set(image.bytes, SLOTS);
    this.#memory.fill(0, FOLLOWERS, FOLLOWERS_END);
    this.#count = image?.count ?? 1;
    this.#names = names;
    this.#scope = null;
    this.#state[UNRESOLVED] = 0;
  }

  #add(names: Names, name: number): void {
    const length = names.lengths[name] ?? 0;
    const cell = CELLS + name * CELL;
    this.#memory.fill(0, cell, cell + CELL);
    if (length > NAME_LENGTH || names.roles[name] === BAD_NAME) return;
    const start = names.starts[name] ?? 0;
    this.#memory.set(names.arena.subarray(start, start + length), cell);
    const at = cell >> 2;
    this.#integers[at + CELL_LENGTH] = length;
    this.#integers[at + CELL_ATTRIBUTE] = names.roles[name] === UNPREFIXED ? (names.plain[name] ?? 0) : 0;
    this.#integers[at + CELL_NUMERIC] = names.numeric.has((names.locals[name] ?? '').toLowerCase()) ? 1 : 0;
    this.#resolve(name, names);
    this.#exports.add(name);
  }

  #resolve(name: number, names: Names): void {
    const cell = (CELLS + name * CELL) >> 2;
    if (this.#integers[cell + CELL_LENGTH] === 0) return;
    const plain = this.#unnamed ? (names.plain[name] ?? 0) : 0;
    this.#integers[cell + CELL_ELEMENT] = plain === 0 ? (this.#scope?.symbols[name] ?? 0) : plain;
  }
}
