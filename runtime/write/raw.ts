import { Q_NAME } from '../codecs/names.js';
import { illegalAt } from './escape.js';

/** An element that is open: its name, and the prefixes that its start tag declares. */
interface OpenElement {
  readonly name: string;
  readonly prefixes: ReadonlySet<string>;
}

const ATTRIBUTE = /^[\t\n\r ]+([^\t\n\r =<>"'&/]+)[\t\n\r ]*=[\t\n\r ]*("[^<"]*"|'[^<']*')/;
const REFERENCE = /&(?:(#[0-9]+|#x[0-9A-Fa-f]+|amp|lt|gt|quot|apos);)?/g;

/**
 * Says what is wrong with XML that is about to be copied into a message: it must be well-formed there
 * (XML 1.0, production 43; Namespaces in XML, section 5). Linear in the length, without recursion.
 *
 * @param xml the XML
 * @param prefixes prefixes that the message declares
 * @param one whether it must be exactly one element, rather than any content
 * @returns the rest of a sentence that begins with "but"; undefined where nothing is wrong
 */
export function rawProblem(
  xml: string,
  prefixes: { has(prefix: string): boolean },
  one: boolean,
): string | undefined {
  if (illegalAt(xml) >= 0) return 'it holds a character that XML cannot carry';
  const stack: OpenElement[] = [];
  const counts = new Map<string, number>();
  const bound = (prefix: string): boolean =>
    prefix === 'xml' || (counts.get(prefix) ?? 0) > 0 || prefixes.has(prefix);
  let elements = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = next < 0 ? xml.slice(at) : xml.slice(at, next);
    if (stack.length === 0 && one && /[^\t\n\r ]/.test(text)) return 'there is text beside the element';
    const wrong = text.includes(']]>') ? 'it holds ]]> in its text' : wrongReference(text);
    if (wrong !== undefined) return wrong;
    if (next < 0) break;
    const special = skipSpecial(xml, next);
    if (typeof special === 'string') return special;
    if (special > 0) {
      if (one && stack.length === 0) return 'something other than an element stands outermost';
      at = special;
      continue;
    }
    const end = endOfTag(xml, next);
    if (end < 0) return 'a tag has no end';
    const tag = xml.slice(next + 1, end);
    at = end + 1;
    if (tag.startsWith('/')) {
      const name = /^([^\t\n\r ]*)[\t\n\r ]*$/.exec(tag.slice(1))?.[1];
      const open = stack.pop();
      if (open === undefined || open.name !== name)
        return `</${tag.slice(1).trim()}> ends no element that is open`;
      for (const prefix of open.prefixes) counts.set(prefix, (counts.get(prefix) ?? 1) - 1);
      continue;
    }
    const empty = tag.endsWith('/');
    const opened = startTag(empty ? tag.slice(0, -1) : tag, bound, counts);
    if (typeof opened === 'string') return opened;
    if (stack.length === 0) elements++;
    if (empty) for (const prefix of opened.prefixes) counts.set(prefix, (counts.get(prefix) ?? 1) - 1);
    else stack.push(opened);
  }
  const last = stack.pop();
  if (last !== undefined) return `<${last.name}> has no end tag`;
  return one && elements !== 1 ? `there are ${elements} elements` : undefined;
}

/**
 * The name of the element that a piece of XML is, of which `rawProblem` has said that nothing is wrong with it.
 *
 * @param xml the XML
 * @param prefixes namespaces by prefix that the message declares
 * @returns undefined where its namespace is written with references, which are not resolved here
 */
export function rawName(
  xml: string,
  prefixes: ReadonlyMap<string, string>,
): { readonly ns: string; readonly local: string } | undefined {
  const start = xml.indexOf('<');
  const tag = xml.slice(start + 1, endOfTag(xml, start));
  const [name = ''] = tag.split(/[\t\n\r /]/, 1);
  const [first = '', second] = name.split(':');
  const prefix = second === undefined ? '' : first;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  let ns = prefixes.get(prefix) ?? '';
  let rest = tag.slice(name.length);
  for (let found = ATTRIBUTE.exec(rest); found !== null; found = ATTRIBUTE.exec(rest)) {
    const [whole, attribute, quoted = ''] = found;
    if (attribute === declaration) ns = quoted.slice(1, -1);
    rest = rest.slice(whole.length);
  }
  return ns.includes('&') ? undefined : { ns, local: second ?? first };
}

/** Where a comment, CDATA section or processing instruction ends; 0 where none begins; a message where it is wrong. */
function skipSpecial(xml: string, at: number): number | string {
  if (xml.startsWith('<!--', at)) {
    const end = xml.indexOf('--', at + 4);
    return end >= 0 && xml.charAt(end + 2) === '>' ? end + 3 : 'a comment is not ended, or holds --';
  }
  if (xml.startsWith('<![CDATA[', at)) {
    const end = xml.indexOf(']]>', at + 9);
    return end < 0 ? 'a CDATA section is not ended' : end + 3;
  }
  if (xml.startsWith('<?', at)) {
    const end = xml.indexOf('?>', at + 2);
    const [target = ''] = xml.slice(at + 2, end < 0 ? undefined : end).split(/[\t\n\r ]/, 1);
    if (end < 0 || !Q_NAME.test(target) || target.includes(':')) return 'a processing instruction is broken';
    return target.toLowerCase() === 'xml' ? 'there is an XML declaration' : end + 2;
  }
  return xml.startsWith('<!', at) ? 'there is a declaration' : 0;
}

/** Index of the `>` of a tag, past those in quotes; -1 where there is none. */
function endOfTag(xml: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < xml.length; i++) {
    const c = xml.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
    else if (c === '<') return -1;
  }
  return -1;
}

function wrongReference(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  for (const [whole, body] of text.matchAll(REFERENCE)) {
    if (body === undefined) return 'it holds an & that is no reference';
    if (!body.startsWith('#')) continue;
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    if (!(code <= 0x10ffff) || illegalAt(String.fromCodePoint(code)) >= 0)
      return `${whole} stands for no character of XML`;
  }
  return undefined;
}

/** Checks a start tag without its brackets, and counts the prefixes that it declares. */
function startTag(
  tag: string,
  bound: (prefix: string) => boolean,
  counts: Map<string, number>,
): OpenElement | string {
  const [name = ''] = tag.split(/[\t\n\r ]/, 1);
  if (!Q_NAME.test(name)) return `<${name}> is no name of an element`;
  const attributes: string[] = [];
  const namespaces = new Map<string, string>();
  let rest = tag.slice(name.length);
  while (/[^\t\n\r ]/.test(rest)) {
    const [whole, attribute = '', quoted = ''] = ATTRIBUTE.exec(rest) ?? [];
    if (whole === undefined || !Q_NAME.test(attribute)) return `the attributes of <${name}> are broken`;
    const value = quoted.slice(1, -1);
    const wrong = wrongReference(value);
    if (wrong !== undefined) return wrong;
    attributes.push(attribute);
    if (attribute.startsWith('xmlns:')) {
      if (value === '') return `${attribute} is empty`;
      namespaces.set(attribute.slice(6), value);
    }
    rest = rest.slice(whole.length);
  }
  if (new Set(attributes).size !== attributes.length) return `<${name}> has an attribute twice`;
  for (const prefix of namespaces.keys()) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  for (const used of [name, ...attributes]) {
    const [prefix, local] = used.split(':');
    if (local !== undefined && prefix !== undefined && prefix !== 'xmlns' && !bound(prefix))
      return `the prefix ${prefix} is not declared`;
  }
  return { name, prefixes: new Set(namespaces.keys()) };
}
