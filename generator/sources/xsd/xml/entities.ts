/** A text with the general entities of its internal subset replaced, or the first reference that cannot be. */
export type Expansion =
  | { readonly text: string; readonly shifts: readonly Shift[] }
  | { readonly problem: string; readonly at: number };

/** From `offset` of the expanded text on, columns of the same line stand `by` characters too far right. */
export interface Shift {
  readonly offset: number;
  readonly by: number;
}

/** Longest text that expansion may produce, in characters beyond the length of the document. */
export const EXPANSION_LIMIT = 10_000_000;

// What is not closed reaches to the end, so that nothing is looked at twice.
const DECLARATION =
  /<!--[\s\S]*?(?:-->|$)|<!ENTITY\s+(%\s+)?([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)'|[^>]*)\s*(?:>|$)/g;
const REFERENCE =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|&([^\s#;&<>"']+);/g;
const PREDEFINED = new Set(['lt', 'gt', 'amp', 'quot', 'apos']);

/**
 * Replaces references to internal general entities (XML 1.0, section 4.4) and blanks out the document type
 * declaration, so that the parser behind sees a document without one. Nothing external is read.
 *
 * @param text the document
 * @param doctype extent of its document type declaration, if it has one
 */
export function expandEntities(text: string, doctype: { start: number; end: number } | undefined): Expansion {
  if (doctype === undefined) return { text, shifts: [] };
  const values = declaredEntities(text.slice(doctype.start, doctype.end));
  const blank = text.slice(doctype.start, doctype.end).replace(/[^\r\n]/g, ' ');
  const source = text.slice(0, doctype.start) + blank + text.slice(doctype.end);
  const expanded = new Map<string, string>();
  const parts: string[] = [];
  const shifts: Shift[] = [];
  let length = 0;
  let copied = 0;
  for (const match of source.matchAll(REFERENCE)) {
    const name = match[1];
    if (name === undefined || PREDEFINED.has(name) || !values.has(name)) continue;
    const value = expand(name, values, expanded);
    if (value === undefined)
      return { problem: `the entity "${name}" contains itself or grows without end`, at: match.index };
    parts.push(source.slice(copied, match.index), value);
    length += match.index - copied + value.length;
    copied = match.index + match[0].length;
    shifts.push({ offset: length, by: value.length - match[0].length });
    if (length > source.length + EXPANSION_LIMIT) {
      return { problem: `the expansion of "${name}" makes the document too long`, at: match.index };
    }
  }
  return { text: parts.join('') + source.slice(copied), shifts };
}

/** The first declaration of an entity counts (XML 1.0, section 4.2); parameter entities are left aside. */
function declaredEntities(subset: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, parameter, name, double, single] of subset.matchAll(DECLARATION)) {
    const value = double ?? single;
    if (name === undefined || parameter !== undefined || value === undefined || values.has(name)) continue;
    values.set(name, value);
  }
  return values;
}

/** Expands one entity bottom-up with an explicit stack; undefined where it is recursive or too long. */
function expand(
  name: string,
  values: ReadonlyMap<string, string>,
  expanded: Map<string, string>,
): string | undefined {
  const stack = [name];
  const open = new Set<string>();
  while (stack.length > 0) {
    const top = stack.at(-1) ?? name;
    const value = values.get(top) ?? '';
    const inner = [...value.matchAll(REFERENCE)].flatMap(([, other]) =>
      other === undefined || PREDEFINED.has(other) || !values.has(other) ? [] : [other],
    );
    const missing = inner.find((other) => !expanded.has(other));
    if (missing !== undefined) {
      open.add(top);
      if (open.has(missing)) return undefined;
      stack.push(missing);
      continue;
    }
    const length = inner.reduce((sum, other) => sum + (expanded.get(other)?.length ?? 0), value.length);
    if (length > EXPANSION_LIMIT) return undefined;
    const text = value.replace(REFERENCE, (all, other: string | undefined) =>
      other === undefined ? all : (expanded.get(other) ?? all),
    );
    // Quotation marks of a replacement text are data, also inside of an attribute value.
    expanded.set(top, text.includes('<') ? text : text.replace(/"/g, '&#34;').replace(/'/g, '&#39;'));
    open.delete(top);
    stack.pop();
  }
  return expanded.get(name);
}
