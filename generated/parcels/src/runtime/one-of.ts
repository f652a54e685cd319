/**
 * An object with exactly one of the members; the others are absent or undefined.
 *
 * @typeParam Members the members, none of them optional
 */
export type OneOf<Members> = {
  [Key in keyof Members]: Pick<Members, Key> & {
    readonly [Other in Exclude<keyof Members, Key>]?: undefined;
  };
}[keyof Members];

/**
 * An object with one of the members or with none.
 *
 * @typeParam Members the members, none of them optional
 */
export type AtMostOneOf<Members> = OneOf<Members> | { readonly [Key in keyof Members]?: undefined };

/**
 * An object that says by which derived type it is meant, written as `xsi:type`.
 *
 * @typeParam Name name of the type in the schema
 */
export interface Typed<Name extends string> {
  readonly $type: Name;
}

/** An object without properties: the query of a resource without parameters, an element without content. */
export type EmptyObject = Readonly<Record<string, never>>;
