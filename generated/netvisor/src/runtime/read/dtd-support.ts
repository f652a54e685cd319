import type { Scope } from './scopes.js';
import type { Tokeniser } from './tokeniser.js';

/** A general entity that is parsed: its replacement text stands in the document itself. */
export interface Entity {
  readonly name: string;
  /** Replacement text as UTF-8. */
  readonly bytes: Uint8Array;
  /** It is being read, so that a reference to it would never end. */
  open: boolean;
}

/** A default of an attribute. */
export interface AttributeDefault {
  /** Number of the attribute's name. */
  readonly name: number;
  readonly value: string;
}

/** What a DOCTYPE says of the attributes of an element. */
export interface DeclaredAttributes {
  /** Numbers of the names of attributes whose values are tokens: white space is collapsed. */
  readonly tokens: ReadonlySet<number>;
  readonly defaults: readonly AttributeDefault[];
}

/** Reads the DOCTYPE of one document and answers for what it declares. */
export interface DoctypeReader {
  /**
   * Reads the declaration.
   *
   * @param text the document from `<!DOCTYPE` as far as it is at hand
   * @param complete whether the document ends with `text`
   * @param standalone whether the XML declaration says that nothing outside matters
   * @param intern gives the number of a name
   * @returns index behind the declaration in `text`, or -1 where the text ends too early
   * @throws DoctypeFault where it is not well-formed
   */
  read(text: string, complete: boolean, standalone: boolean, intern: (name: string) => number): number;
  /**
   * The entity that a reference in content names.
   *
   * @param name its name
   * @returns the entity; null where it is declared outside, which is not read
   * @throws DoctypeFault where there is none, it is not parsed, refers to itself or makes the document too large
   */
  entity(name: string): Entity | null;
  /**
   * The normalised value of an attribute.
   *
   * @param raw what stands between the quotes
   * @returns the value; references that cannot be resolved because they are declared outside are left out
   * @throws DoctypeFault as `entity`, or where the value would contain `<`
   */
  value(raw: string): string;
  /**
   * What is declared of an element's attributes.
   *
   * @param element number of the element's name
   */
  attributes(element: number): DeclaredAttributes | undefined;
}

/** A change from one input to another. */
export interface InputSwitch {
  /** The entity to enter; null where the one that is being read ends. */
  readonly entity: Entity | null;
  /** Position where reading will go on. */
  readonly next: number;
  /** Position behind the reference. */
  readonly behind: number;
}

/** An entity that is being read. */
export interface OpenEntity {
  readonly entity: Entity;
  /** Position behind the reference. */
  readonly behind: number;
  /** Open elements around the reference. */
  readonly depth: number;
}

/** What a tokeniser leaves to whoever read the DOCTYPE of the document. */
export interface Doctype {
  /**
   * Whether anything is declared of an element's attributes.
   *
   * @param element number of the element's name
   */
  declares(element: number): boolean;
  /**
   * Normalises the attributes of a tag by what is declared, and adds the defaults.
   *
   * @param tokeniser behind the attributes that are written
   * @param element number of the element's name
   * @param first record of the first attribute
   * @param at position for the defaults
   * @returns whether names with a prefix were added
   */
  complete(tokeniser: Tokeniser, element: number, first: number, at: number): boolean;
  /**
   * Writes the record of an attribute whose value has references.
   *
   * @param tokeniser the tokeniser
   * @param symbol symbol of the attribute
   * @param from first byte of the value
   * @param to behind its last byte
   * @throws Malformed where a reference cannot be resolved
   */
  writeValue(tokeniser: Tokeniser, symbol: number, from: number, to: number): void;
  /**
   * Leaves the entity that a reference names in `met`, to be read in its place.
   *
   * @param tokeniser the tokeniser
   * @param at position of the ampersand
   * @param stop position of the semicolon
   * @throws Malformed where the reference cannot be resolved
   */
  meet(tokeniser: Tokeniser, at: number, stop: number): void;
  /**
   * Prepares the way back from an entity that has been read to its end.
   *
   * @param tokeniser the tokeniser
   * @param open the entity
   * @param gap where its last white space begins
   * @param at its end
   * @throws Malformed where an element that it begins or ends is not wholly inside
   */
  endEntity(tokeniser: Tokeniser, open: OpenEntity, gap: number, at: number): void;
  /**
   * Goes over to the input that `switching` asks for. The tape must be empty.
   *
   * @param tokeniser the tokeniser
   */
  switchInput(tokeniser: Tokeniser): void;
  /**
   * Declarations and attributes of a tag as raw XML, where they are not all as they stand in the input.
   *
   * @param tokeniser the tokeniser
   * @param records the tape
   * @param at the record of the tag
   * @param own scope of the namespaces that the tag declares
   * @param around scope around the captured element
   * @returns null where they stand in the input
   */
  rewritten(
    tokeniser: Tokeniser,
    records: Int32Array,
    at: number,
    own: Scope | undefined,
    around: Scope,
  ): string | null;
}

/** Reads DOCTYPEs. */
export interface DoctypeSupport {
  /**
   * Reads the DOCTYPE as soon as it is at hand as a whole, and leaves what answers for it in the tokeniser.
   *
   * @param tokeniser before the root element
   * @param at position of the `<`
   * @returns false where the input at hand ends too early
   * @throws Malformed where it is not well-formed
   */
  read(tokeniser: Tokeniser, at: number): boolean;
}

/** Thrown by a `DoctypeReader`. */
export class DoctypeFault extends Error {
  readonly code: string;
  /** Index in the text that was read; 0 where it is the reference itself. */
  readonly index: number;

  /**
   * @param code stable code
   * @param what one sentence
   * @param index where in the text
   */
  constructor(code: string, what: string, index = 0) {
    super(what);
    this.code = code;
    this.index = index;
  }
}
