import { referenceAt } from '../read/literals.js';

/** A start tag with the namespace of its element, or an end tag. */
export type Tag =
  | {
      readonly kind: 'start';
      /** Local name and namespace, resolved. */
      readonly name: string;
      readonly namespace: string;
      /** Attributes by their names as written. */
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'end' };

const MARKUP =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<!DOCTYPE(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^"'[>])*>/uy;
const TAG = /<(\/?)([^\s<>/=]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

interface Open {
  readonly name: string;
  readonly namespaces: ReadonlyMap<string, string>;
}

/**
 * The tags of a small XML document in order: enough for catalogs, which are nothing but tags. An empty element
 * gives two.
 *
 * @returns the tags, or a sentence that says where the document is not well-formed
 */
export function readTags(text: string): readonly Tag[] | string {
  const tags: Tag[] = [];
  const open: Open[] = [];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    MARKUP.lastIndex = at;
    if (MARKUP.test(text)) {
      at = MARKUP.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    const [, slash, name = '', attributes = '', empty] = found ?? [];
    if (found === null || (slash === '/' && open.at(-1)?.name !== name))
      return `fault at character ${at + 1}`;
    at = TAG.lastIndex;
    if (slash === '') tags.push(start(name, attributes, open));
    if (slash === '/' || empty === '/') {
      open.pop();
      tags.push({ kind: 'end' });
    }
  }
  return open.length === 0 && tags.length > 0 ? tags : 'it ends inside an element';
}

function start(qualified: string, text: string, open: Open[]): Tag {
  const attributes = new Map<string, string>();
  const namespaces = new Map(open.at(-1)?.namespaces);
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = resolve(double ?? single ?? '');
    attributes.set(name, value);
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice('xmlns:'.length), value);
  }
  open.push({ name: qualified, namespaces });
  const colon = qualified.indexOf(':');
  const namespace = namespaces.get(qualified.slice(0, Math.max(0, colon))) ?? '';
  return { kind: 'start', name: qualified.slice(colon + 1), namespace, attributes };
}

/** Resolves character references and the predefined entities. */
function resolve(value: string): string {
  return value.replace(/&[^&;]*;/gu, (sign) => {
    const reference = referenceAt(sign, 0);
    if (reference.kind === 'character') return reference.text;
    return (reference.kind === 'entity' ? PREDEFINED.get(reference.name) : undefined) ?? sign;
  });
}
