import type { Codec } from '../codec.js';

/** Spellings of yes and no in lower case: XML Schema, English, Swedish, Finnish. */
const SPELLINGS: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  yes: true,
  ja: true,
  kyllä: true,
  '0': false,
  false: false,
  no: false,
  nej: false,
  ei: false,
};

function lenient(text: string): boolean | undefined {
  const key = text.toLowerCase();
  return Object.hasOwn(SPELLINGS, key) ? SPELLINGS[key] : undefined;
}

function writing(yes: string, no: string): (value: unknown) => string | undefined {
  return (value) => (value === true ? yes : value === false ? no : undefined);
}

/** `true`, `false`, `1` or `0`; writes `true` and `false` (XML Schema Part 2, 3.2.2). */
export const boolean: Codec<boolean> = {
  name: 'boolean',
  decode: (text) =>
    text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined,
  encode: /* @__PURE__ */ writing('true', 'false'),
};

/** Reads every known spelling in any case; writes `true` and `false`. */
export const booleanLenient: Codec<boolean> = {
  name: 'boolean-lenient',
  decode: lenient,
  encode: /* @__PURE__ */ writing('true', 'false'),
};

/** Reads every known spelling in any case; writes `1` and `0`. */
export const booleanDigit: Codec<boolean> = {
  name: 'boolean-digit',
  decode: lenient,
  encode: /* @__PURE__ */ writing('1', '0'),
};

/** Reads every known spelling in any case; writes `True` and `False`. */
export const booleanTitle: Codec<boolean> = {
  name: 'boolean-title',
  decode: lenient,
  encode: /* @__PURE__ */ writing('True', 'False'),
};

/** Reads every known spelling in any case; writes `Yes` and `No`. */
export const booleanYesNo: Codec<boolean> = {
  name: 'boolean-yes-no',
  decode: lenient,
  encode: /* @__PURE__ */ writing('Yes', 'No'),
};
