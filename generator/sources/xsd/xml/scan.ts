/** What a look at the text finds before any parser sees it. */
export interface Scan {
  /** Deepest nesting of elements. */
  readonly depth: number;
  /** Offset of the first start tag that lies deeper than the limit. */
  readonly tooDeepAt?: number;
  /** Offsets of merge-conflict markers at the beginnings of lines. */
  readonly mergeMarkers: readonly number[];
  /** Offset of the first character that XML does not allow. */
  readonly badCharacterAt?: number;
  /** Extent of the document type declaration. */
  readonly doctype?: { readonly start: number; readonly end: number };
}

const TAG_END = /"[^"]*"|'[^']*'|>/g;
const BAD_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const CONFLICT = /^<{7}(?= |$)/m;
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;

/**
 * Looks through a document once, in linear time and without recursion, for what would harm a parser.
 *
 * @param text the document
 * @param limit deepest nesting of elements that the caller can take
 */
export function scan(text: string, limit: number): Scan {
  const bad = text.search(BAD_CHARACTER);
  const state = { depth: 0, deepest: 0, tooDeepAt: -1, doctypeStart: -1, doctypeEnd: -1 };
  for (let at = text.indexOf('<'); at >= 0 && at < text.length; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at + 9);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else if (text.startsWith('<!DOCTYPE', at)) {
      state.doctypeStart = at;
      at = state.doctypeEnd = endOfDoctype(text, at + 9);
    } else if (text.startsWith('</', at)) {
      state.depth--;
      at += 2;
    } else {
      const end = endOfTag(text, at + 1);
      state.deepest = Math.max(state.deepest, state.depth + 1);
      if (state.depth + 1 > limit && state.tooDeepAt < 0) state.tooDeepAt = at;
      if (text[end - 2] !== '/') state.depth++;
      at = end;
    }
  }
  return {
    depth: state.deepest,
    ...(state.tooDeepAt < 0 ? {} : { tooDeepAt: state.tooDeepAt }),
    mergeMarkers: CONFLICT.test(text) ? [...text.matchAll(MARKER)].map((match) => match.index) : [],
    ...(bad < 0 ? {} : { badCharacterAt: bad }),
    ...(state.doctypeStart < 0 ? {} : { doctype: { start: state.doctypeStart, end: state.doctypeEnd } }),
  };
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
}

/** Offset after the `>` of a tag; quoted values may contain one. */
function endOfTag(text: string, from: number): number {
  TAG_END.lastIndex = from;
  for (let match = TAG_END.exec(text); match !== null; match = TAG_END.exec(text)) {
    if (match[0] === '>') return TAG_END.lastIndex;
  }
  return text.length;
}

// What is not closed reaches to the end, so that nothing is looked at twice.
const DOCTYPE_TOKEN = /"[^"]*"|'[^']*'|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|[[\]<>]/g;

function endOfDoctype(text: string, from: number): number {
  DOCTYPE_TOKEN.lastIndex = from;
  let depth = 0;
  for (let match = DOCTYPE_TOKEN.exec(text); match !== null; match = DOCTYPE_TOKEN.exec(text)) {
    if (match[0] === '[' || match[0] === '<') depth++;
    else if (match[0] === ']') depth--;
    else if (match[0] === '>' && depth-- === 0) return DOCTYPE_TOKEN.lastIndex;
  }
  return text.length;
}
