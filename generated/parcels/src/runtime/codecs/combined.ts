import { checkFacets } from '../check/facets.js';
import { isListed } from '../check/same-value.js';
import type { Breach, Codec } from '../codec.js';
import type { Scalar } from '../table.js';
import { normalizeSpace } from './white-space.js';

const SPACE = /[\t\n\r ]/;

/** A codec with what narrows it. */
type Narrowed<C> = Omit<Scalar, 'codec'> & { readonly codec: C };

/** An item or a member: a codec alone, or with what narrows it. */
type Part<C> = C | Narrowed<C>;

/** A part with its enumeration as a set. */
interface Known<C> {
  readonly codec: C;
  readonly scalar: Scalar | undefined;
  readonly values: ReadonlySet<string> | undefined;
}

function known<C extends Codec<unknown, never>>(part: Part<C>): Known<C> {
  if (!('codec' in part)) return { codec: part, scalar: undefined, values: undefined };
  const { codec, values, open } = part;
  return {
    codec,
    scalar: part,
    values: values === undefined || open === true ? undefined : new Set(values),
  };
}

/** What narrows a part and a text breaks, the text being in the lexical space. */
function breaches<C extends Codec<unknown, never>>(part: Known<C>, text: string): readonly Breach[] {
  const { codec, scalar, values } = part;
  if (scalar === undefined) return codec.check?.(text) ?? [];
  const found = [...checkFacets(scalar, text, codec.decode(text))];
  if (values !== undefined && !isListed(codec, values, text)) {
    found.push({ code: 'unknown-value', message: `is not one of ${[...values].join(', ')}` });
  }
  return found;
}

/**
 * Values separated by spaces (XML Schema Part 2, 2.5.1.2). The empty text is the empty list. What narrows the items
 * is checked where facets are; a list of other values is read all the same.
 *
 * @param item codec of one value, which must not hold spaces, or a type of text
 */
export function list<Value, Input>(item: Part<Codec<Value, Input>>): Codec<Value[], readonly Input[]> {
  const part = known<Codec<Value, Input>>(item);
  const { codec } = part;
  return {
    name: 'list',
    keepsEmpty: true,
    decode: (text) => {
      const values: Value[] = [];
      for (const word of text.split(/[\t\n\r ]+/)) {
        if (word === '') continue;
        const value = codec.decode(word);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return values;
    },
    encode: (values) => {
      if (!Array.isArray(values)) return undefined;
      const words: string[] = [];
      for (const value of values) {
        const word = codec.encode(value);
        if (word === undefined || word === '' || SPACE.test(word)) return undefined;
        words.push(word);
      }
      return words.join(' ');
    },
    ...(part.scalar === undefined && codec.check === undefined
      ? {}
      : {
          check: (text: string) =>
            text
              .split(/[\t\n\r ]+/)
              .flatMap((word) => (word === '' ? [] : inItem(word, breaches(part, word)))),
        }),
  };
}

function inItem(word: string, found: readonly Breach[]): readonly Breach[] {
  return found.map(({ code, message }) => ({
    code,
    message: `has an item ${JSON.stringify(word)} that ${message}`,
  }));
}

/** The codec of a part. */
type CodecOf<P> = P extends { readonly codec: infer C } ? C : P;
/** What a part hands out. */
type ValueOf<P> = CodecOf<P> extends Codec<infer Value, never> ? Value : never;
/** What a part accepts. */
type InputOf<P> = CodecOf<P> extends { encode(value: infer Input): string | undefined } ? Input : never;

/**
 * A value of the first member that fits (XML Schema Part 2, 2.5.1.3): whose codec takes the text and which nothing
 * that narrows it excludes. Where there is none, the first whose codec takes it is used, and what narrows it is
 * reported where facets are checked.
 *
 * @param members codecs or types of text in the order in which they are tried
 */
export function union<const Members extends readonly Part<Codec<unknown, never>>[]>(
  members: Members,
): Codec<ValueOf<Members[number]>, InputOf<Members[number]>> {
  type Member = Codec<ValueOf<Members[number]>, InputOf<Members[number]>>;
  // Each member is tried with whatever came, so it is taken to accept the input of all of them.
  const parts = (members as readonly Part<Codec<unknown, never>>[] as readonly Part<Member>[]).map((member) =>
    known<Member>(member),
  );
  const keepsEmpty = parts.some(({ codec }) => codec.keepsEmpty === true);
  const narrows = parts.some(({ codec, scalar }) => scalar !== undefined || codec.check !== undefined);
  const fits = (part: Known<Member>, own: string): boolean => !narrows || breaches(part, own).length === 0;
  /** The text as the member reads it; undefined where it is outside of its lexical space. */
  const ownText = ({ codec }: Known<Member>, text: string): string | undefined => {
    const own = normalizeSpace(text, codec.whiteSpace);
    if (own === '' && codec.keepsEmpty !== true) return undefined;
    return codec.decode(own) === undefined ? undefined : own;
  };
  return {
    name: 'union',
    whiteSpace: parts.some(({ codec }) => codec.whiteSpace !== undefined) ? 'preserve' : 'collapse',
    ...(keepsEmpty ? { keepsEmpty } : {}),
    decode: (text) => {
      let first: ValueOf<Members[number]> | undefined;
      for (const part of parts) {
        const own = ownText(part, text);
        if (own === undefined) continue;
        const value = part.codec.decode(own);
        if (fits(part, own)) return value;
        first ??= value;
      }
      return first;
    },
    encode: (value) => {
      let first: string | undefined;
      for (const part of parts) {
        const text = part.codec.encode(value);
        if (text === undefined) continue;
        if (fits(part, text)) return text;
        first ??= text;
      }
      return first;
    },
    ...(narrows
      ? {
          check: (text: string) => {
            let first: readonly Breach[] | undefined;
            for (const part of parts) {
              const own = ownText(part, text);
              if (own === undefined) continue;
              const found = breaches(part, own);
              if (found.length === 0) return [];
              first ??= found;
            }
            return first ?? [];
          },
        }
      : {}),
  };
}
