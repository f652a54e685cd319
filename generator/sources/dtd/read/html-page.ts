const BARE_DOCTYPE = /<!doctype\s+html\s*>/iuy;
const DOCTYPE = /<!doctype\s+html\b[^[>]*>/iuy;
const FIRST_TAG = /<(?:html|head|body)[\s/>]/iuy;
const SPACE = /\s*/uy;
const MISC = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/**
 * Whether a text is an HTML page, as servers send it in place of a document that has moved or asks for a login. An
 * XHTML page names a real DTD, so that reading it would succeed and mean nothing. A document type with declarations
 * of its own speaks against it.
 *
 * @param text the decoded file
 */
export function isHtmlPage(text: string): boolean {
  const start = afterMisc(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (endOf(BARE_DOCTYPE, text, start) !== undefined) return true;
  const doctype = endOf(DOCTYPE, text, start);
  return endOf(FIRST_TAG, text, doctype === undefined ? start : afterMisc(text, doctype)) !== undefined;
}

/** Index behind white space, comments and processing instructions, in one pass however many there are. */
function afterMisc(text: string, from: number): number {
  for (let at = from; ;) {
    at = endOf(SPACE, text, at) ?? at;
    const pair = MISC.find(([open]) => text.startsWith(open, at));
    const end = pair === undefined ? -1 : text.indexOf(pair[1], at + pair[0].length);
    if (pair === undefined || end === -1) return at;
    at = end + pair[1].length;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
