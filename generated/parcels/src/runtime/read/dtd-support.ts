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

/** Makes a reader of DOCTYPEs for each document. */
export interface DoctypeSupport {
  /** A reader for one document. */
  begin(): DoctypeReader;
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
