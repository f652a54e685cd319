import type { Codec } from './codec.js';
import type { ElementOp, WriteElement } from './write/program.js';

/**
 * The tables that generated modules consist of: what stands on the wire beside what stands in the object.
 * Decoder, encoder, validator, streams and mock server all run on them; nothing else describes a message.
 *
 * The tables are plain data. A part is told from the others by its first key: `el` an element, `group` a
 * model group, `any` a wildcard.
 *
 * How a content model becomes an object:
 * - an element that occurs once is a property, a repeated one an array (decoded to `[]` where none stands);
 * - a group that occurs at most once has no object of its own: its members are properties of the parent;
 * - a group that may repeat is an array under `as`, each item an object with the members of one round;
 * - of a choice, one alternative's members are present; arrays are there all the same, empty;
 * - elements are taken in any order: one whose place has passed goes to the current round of its group by name, and
 *   a new round begins where the element is there already or the content model has it earlier; where one name stands
 *   in several places, the place that comes next takes it;
 * - an element that occurs once and stands again is reported, and the first is kept;
 * - mixed content is an array under `mixed.as` of strings and of objects with one member each, in order;
 * - text beside attributes is the property `text.as`; a bare value in place of the object stands for the text;
 * - `null` writes the empty element (and reads an empty one, unless the codec keeps empty text), `undefined` omits;
 *   where `filled` says so, `null` is refused;
 * - `xsi:nil="true"` is `null` too, where the element is nillable; with attributes beside text, the text is `null`;
 *   with attributes and no text, it is an object with those and `$nil: true`.
 */

/** An element that is nil although it has attributes: those, and nothing of its content. */
export type Nil<Value> = Partial<Value> & { readonly $nil: true };

/** A type of text: a codec, and what narrows it. Facets hold for requests; a response is only reported. */
export interface Scalar {
  readonly codec: Codec<unknown, never>;
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expressions as the `RegExp` constructor takes them with the flag `u`, anchored; all must match. */
  readonly patterns?: readonly string[];
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  /** Known values as they stand on the wire. */
  readonly values?: readonly string[];
  /** Values outside of `values` are allowed. */
  readonly open?: true;
}

/** An attribute bound to a property. */
export interface AttributePart {
  /** Local name on the wire. */
  readonly at: string;
  readonly ns?: string;
  /** Property name. */
  readonly as: string;
  readonly is: Scalar;
  readonly required?: true;
  /** Value that absence stands for. Neither written nor handed out where it is absent: nothing is added. */
  readonly default?: string;
  /** The only value; written when the attribute is required and the caller leaves it out. */
  readonly fixed?: string;
}

/** An element bound to a property. */
export interface ElementPart {
  /** Local name on the wire. */
  readonly el: string;
  readonly ns?: string;
  /** Namespaces by prefix ('' the default one) that its start tag declares: a DTD lets no other element do so. */
  readonly declares?: Readonly<Record<string, string>>;
  /** Property name. */
  readonly as: string;
  /** Text only, or a type with attributes or children. */
  readonly is: Scalar | TypeReference;
  /** Default 1. */
  readonly min?: number;
  /** Default 1; `Infinity` where unbounded. Above 1 the property is an array. */
  readonly max?: number;
  readonly nillable?: true;
  /** `null` is no value for it: it stands for something, and the empty element does not. For requests. */
  readonly filled?: true;
  /** Value that an empty element stands for. */
  readonly default?: string;
  readonly fixed?: string;
}

/** A model group. */
export interface GroupPart {
  readonly group: 'sequence' | 'choice' | 'all';
  readonly parts: readonly Part[];
  /** Default 1. */
  readonly min?: number;
  /** Default 1. */
  readonly max?: number;
  /** Property for the array of rounds; present exactly where `max` is above 1, and never in mixed content. */
  readonly as?: string;
}

/** Any element of certain namespaces, kept as raw XML: an array of strings under `as`. */
export interface AnyPart {
  /** As `WildcardParticle.namespaces` of the model. */
  readonly any: readonly string[];
  readonly as: string;
  readonly min?: number;
  readonly max?: number;
}

/** A node of a content model. */
export type Part = ElementPart | GroupPart | AnyPart;

/** A rule between properties of one object that the content model cannot say. */
export interface Rule {
  readonly kind: 'exactly-one' | 'at-least-one' | 'at-most-one' | 'requires';
  /** Property names; with `requires`, the first needs the rest. */
  readonly of: readonly string[];
  readonly reason: string;
}

/** A type with attributes, children or both. */
export interface TypeTable {
  /** Name of the type in the schema; written and read as `xsi:type` where `derived` names it. */
  readonly name?: string;
  readonly ns?: string;
  readonly attributes?: readonly AttributePart[];
  /** Attributes of these namespaces are kept under `$attributes`, a record of `name` or `{namespace}name`. */
  readonly anyAttribute?: readonly string[];
  /** Children in the order of the content model: a sequence. */
  readonly parts?: readonly Part[];
  /** Text content. Excludes `parts` and `mixed`. */
  readonly text?: { readonly as: string; readonly is: Scalar; readonly filled?: true };
  /** Text between the elements; `parts` says which elements. */
  readonly mixed?: { readonly as: string };
  /** Anything at all may stand inside: kept as raw XML in this property. */
  readonly raw?: { readonly as: string };
  readonly rules?: readonly Rule[];
  /**
   * Makes the object of an element whose attributes and parts stand in the order of the table: the same that the
   * decoder makes without it, in less time. Nothing depends on it but speed.
   */
  readonly make?: OwnCode;
  readonly abstract?: true;
  /** Types that `xsi:type` may name in place of this one; the object says which in `$type`. */
  readonly derived?: () => readonly TypeReference[];
}

/**
 * What stands next in an element, for code of its type (`inOrder`). Parts have numbers: attributes first, then elements in document
 * order, groups opened. What is asked for behind something that is not as expected does not matter.
 */
export interface NextPart {
  /** Whether an attribute stands next. */
  isAttribute(part: number): boolean;
  /** Whether an element stands next. */
  isElement(part: number): boolean;
  /** The value of a part that is text, which stands next. */
  value(part: number): unknown;
  /** The object of a part, which stands next. */
  object(part: number): unknown;
  /** The values of a part that may repeat, as often as it stands next. */
  list(part: number): unknown[];
  /** The text of an element that holds nothing but that and attributes, which have been asked for. */
  text(): unknown;
}

/** Code of a type, and what runs it: only tables that have code of their own bring that along. */
export interface OwnCode {
  /**
   * Makes the object of an element whose attributes and parts stand in the order of the table.
   *
   * @param next what stands next
   */
  readonly code: (next: NextPart) => Record<string, unknown>;
  /** Makes what runs the code of all types, for one document. */
  readonly runner: () => NextPart;
}

/**
 * A type, or a function that makes its table, which is called once. Generated modules have functions: engines only
 * skim them when they load a module, so that resources that are not used cost next to nothing; and types may hold
 * themselves.
 */
export type TypeReference = TypeTable | (() => TypeTable);

/**
 * A message: its root element.
 *
 * @typeParam Value what a decoder hands out
 * @typeParam Input what an encoder accepts
 */
export interface MessageTable<Value = unknown, Input = Value> {
  readonly root: { readonly el: string; readonly ns?: string; readonly is: TypeReference };
  /** Element and attribute names are compared without regard to ASCII case when reading. */
  readonly ignoreCase?: true;
  /** Prefixes to write, by namespace name; '' is the default namespace. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /**
   * Makes a function that writes the root element as the encoder does without it, in less time; called once. Nothing
   * depends on it but speed.
   */
  readonly write?: (root: ElementOp) => WriteElement;
  /** Never present; carries the types. */
  readonly types?: (input: Input) => Value;
}
