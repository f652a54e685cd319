import type { Codec } from '../codec.js';
import { NC_NAME, NM_TOKEN, Q_NAME } from './names.js';
import { asIs, collapse } from './white-space.js';

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function matching(name: string, pattern: RegExp): Codec<string> {
  return {
    name,
    decode: (text) => (pattern.test(text) ? text : undefined),
    encode: (value) => {
      if (!isString(value)) return undefined;
      const text = collapse(value);
      return pattern.test(text) ? text : undefined;
    },
  };
}

/** Any text, kept to the last space (XML Schema Part 2, 3.2.1). The empty text is a value. */
export const text: Codec<string> = {
  name: 'text',
  whiteSpace: 'preserve',
  keepsEmpty: true,
  decode: asIs,
  encode: (value) => (isString(value) ? value : undefined),
};

/** Text of which leading, trailing and repeated white space means nothing (XML Schema Part 2, 3.3.2). */
export const token: Codec<string> = {
  name: 'token',
  decode: asIs,
  encode: (value) => (isString(value) ? collapse(value) : undefined),
};

/** A URI reference; any text is one (XML Schema 1.1 Part 2, 3.3.17). */
export const uri: Codec<string> = { ...token, name: 'uri' };

/** A token of name characters (XML Schema Part 2, 3.3.4). */
export const nmtoken: Codec<string> = /* @__PURE__ */ matching('nmtoken', NM_TOKEN);

/** A name without colon that is unique in the document (XML Schema Part 2, 3.3.8); uniqueness is not checked. */
export const id: Codec<string> = /* @__PURE__ */ matching('id', NC_NAME);

/** The `id` of another element (XML Schema Part 2, 3.3.9). */
export const idref: Codec<string> = /* @__PURE__ */ matching('idref', NC_NAME);

/** A name with an optional prefix, as it stands on the wire (XML Schema Part 2, 3.2.18). */
export const qname: Codec<string> = /* @__PURE__ */ matching('qname', Q_NAME);
