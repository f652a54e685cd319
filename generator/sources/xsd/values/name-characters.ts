/** Characters that a `Name` of XML 1.0, fifth edition, can begin with, for a class of a regular expression. */
export const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';

/** Characters that can stand in a `Name`, for a class of a regular expression. */
export const NAME_PART = `${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

/** `NAME_START` without the colon. */
export const NCNAME_START = NAME_START.slice(1);

/** `NAME_PART` without the colon. */
export const NCNAME_PART = NAME_PART.slice(1);

/** `NCName` of Namespaces in XML. */
export const NCNAME = new RegExp(`^[${NCNAME_START}][${NCNAME_PART}]*$`, 'u');

/** `Name` of XML 1.0, fifth edition. */
export const NAME = new RegExp(`^[${NAME_START}][${NAME_PART}]*$`, 'u');

/** `Nmtoken` of XML 1.0, fifth edition. */
export const NMTOKEN = new RegExp(`^[${NAME_PART}]+$`, 'u');

/** `QName` of Namespaces in XML. */
export const QNAME = new RegExp(
  `^(?:[${NCNAME_START}][${NCNAME_PART}]*:)?[${NCNAME_START}][${NCNAME_PART}]*$`,
  'u',
);
