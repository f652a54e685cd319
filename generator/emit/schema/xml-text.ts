/** An element of a document to write: its children are elements, or text alone. */
export interface XmlNode {
  readonly name: string;
  /** Absent values are not written. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly XmlNode[];
  readonly text?: string;
}

/**
 * Writes an XML document, two spaces a level. Characters that XML 1.0 (section 2.2) does not allow are written
 * as the replacement character.
 *
 * @param root the root element
 */
export function xmlDocument(root: XmlNode): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const open: { readonly node: XmlNode; readonly depth: number; readonly end?: true }[] = [
    { node: root, depth: 0 },
  ];
  // A stack of its own, so that no depth of the schema is too deep.
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, depth } = step;
    const indent = '  '.repeat(Math.min(depth, 40));
    if (step.end) {
      lines.push(`${indent}</${node.name}>`);
      continue;
    }
    const head = `${indent}<${node.name}${attributesText(node)}`;
    const children = node.children ?? [];
    if (node.text !== undefined) lines.push(`${head}>${escapeXml(node.text)}</${node.name}>`);
    else if (children.length === 0) lines.push(`${head}/>`);
    else {
      lines.push(`${head}>`);
      open.push({ node, depth, end: true });
      for (const child of children.toReversed()) open.push({ node: child, depth: depth + 1 });
    }
  }
  return `${lines.join('\n')}\n`;
}

function attributesText({ attributes = {} }: XmlNode): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeText(value)}"`]))
    .join('');
}

/** White space in an attribute is read as spaces unless it is written by number (XML 1.0, section 3.3.3). */
function attributeText(value: string): string {
  return escapeXml(value).replace(/[\t\n]/gu, (space) => `&#${space.charCodeAt(0)};`);
}

/**
 * Text as it may stand in character data.
 *
 * @param text any text
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');
}
