import type { Codec } from '../codec.js';
import { normalizeSpace } from './white-space.js';

const SPACE = /[\t\n\r ]/;

/**
 * Values separated by spaces (XML Schema Part 2, 2.5.1.2). The empty text is the empty list.
 *
 * @param item codec of one value, which must not hold spaces
 */
export function list<Value, Input>(item: Codec<Value, Input>): Codec<Value[], readonly Input[]> {
  return {
    name: 'list',
    keepsEmpty: true,
    decode: (text) => {
      const values: Value[] = [];
      for (const word of text.split(/[\t\n\r ]+/)) {
        if (word === '') continue;
        const value = item.decode(word);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return values;
    },
    encode: (values) => {
      if (!Array.isArray(values)) return undefined;
      const words: string[] = [];
      for (const value of values) {
        const word = item.encode(value);
        if (word === undefined || word === '' || SPACE.test(word)) return undefined;
        words.push(word);
      }
      return words.join(' ');
    },
  };
}

/** What a codec hands out. */
type ValueOf<C> = C extends Codec<infer Value, never> ? Value : never;
/** What a codec accepts. */
type InputOf<C> = C extends { encode(value: infer Input): string | undefined } ? Input : never;

/**
 * A value of the first type that fits (XML Schema Part 2, 2.5.1.3).
 *
 * @param members codecs in the order in which they are tried
 */
export function union<const Members extends readonly Codec<unknown, never>[]>(
  members: Members,
): Codec<ValueOf<Members[number]>, InputOf<Members[number]>> {
  // Each member is tried with whatever came, so it is taken to accept the input of all of them.
  const codecs = members as readonly Codec<unknown, never>[] as readonly Codec<
    ValueOf<Members[number]>,
    InputOf<Members[number]>
  >[];
  const keepsEmpty = codecs.some((codec) => codec.keepsEmpty === true);
  return {
    name: 'union',
    whiteSpace: codecs.some((codec) => codec.whiteSpace !== undefined) ? 'preserve' : 'collapse',
    ...(keepsEmpty ? { keepsEmpty } : {}),
    decode: (text) => {
      for (const codec of codecs) {
        const own = normalizeSpace(text, codec.whiteSpace);
        const value = own === '' && codec.keepsEmpty !== true ? undefined : codec.decode(own);
        if (value !== undefined) return value;
      }
      return undefined;
    },
    encode: (value) => {
      for (const codec of codecs) {
        const text = codec.encode(value);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}
