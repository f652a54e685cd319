/** Start of a name without colon (Namespaces in XML 1.0, production 4; XML 1.0, production 4). */
const START =
  'A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}' +
  '\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
/** What the rest of a name may hold beside that (XML 1.0, production 4a). */
const REST = '\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}';

// Calls with plain arguments, unlike templates, are dropped by bundlers where nobody uses the result.
function nameWith(prefix: string): RegExp {
  return new RegExp(`^${prefix}[${START}][${REST}${START}]*$`, 'u');
}

function tokenOf(others: string): RegExp {
  return new RegExp(`^[${REST}${START}${others}]+$`, 'u');
}

function qualified(): RegExp {
  return nameWith(`(?:[${START}][${REST}${START}]*:)?`);
}

/** A name without colon. */
export const NC_NAME: RegExp = /* @__PURE__ */ nameWith('');
/** A name with at most one colon, which separates prefix and local name. */
export const Q_NAME: RegExp = /* @__PURE__ */ qualified();
/** A token of name characters (XML 1.0, production 7). */
export const NM_TOKEN: RegExp = /* @__PURE__ */ tokenOf(':');
