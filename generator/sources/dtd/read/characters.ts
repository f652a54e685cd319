/** Character classes of XML 1.0, fifth edition, section 2.2 and 2.3. */

const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const FOLLOW = `${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;

const NAME = new RegExp(`[${START}][${FOLLOW}]*`, 'uy');
const NMTOKEN = new RegExp(`[${FOLLOW}]+`, 'uy');
const WHOLE_NAME = new RegExp(`^[${START}][${FOLLOW}]*$`, 'u');
const WHOLE_NMTOKEN = new RegExp(`^[${FOLLOW}]+$`, 'u');
const NOT_A_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const NOT_IN_PUBLIC_ID = /[^ \n\ra-zA-Z0-9\-'()+,./:=?;!*#@$_%]/u;

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

/** The Name (production 5) that begins at `index` of `text`, if one does. */
export function nameAt(text: string, index: number): string | undefined {
  return matchAt(NAME, text, index);
}

/** The Nmtoken (production 7) that begins at `index` of `text`, if one does. */
export function nmtokenAt(text: string, index: number): string | undefined {
  return matchAt(NMTOKEN, text, index);
}

/** Whether all of `text` is a Name (production 5). */
export function isName(text: string): boolean {
  return WHOLE_NAME.test(text);
}

/** Whether all of `text` is an Nmtoken (production 7). */
export function isNmtoken(text: string): boolean {
  return WHOLE_NMTOKEN.test(text);
}

/** Whether a UTF-16 code unit is white space (production 3). */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whether a code point is a Char (production 2). */
export function isCharacter(codePoint: number): boolean {
  return (
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x0d ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** Index of the first thing in `text` that is no Char (production 2), or -1. */
export function indexOfIllegalCharacter(text: string): number {
  return text.search(NOT_A_CHARACTER);
}

/** The first character of `text` that a public identifier must not hold (production 13), if any. */
export function illegalInPublicId(text: string): string | undefined {
  return NOT_IN_PUBLIC_ID.exec(text)?.[0];
}
