/** An element of a message, as a tree. */
export interface Instance {
  readonly name: string;
  readonly namespace?: string;
  readonly attributes: readonly InstanceAttribute[];
  readonly children: readonly (Instance | string)[];
  /** `xsi:nil="true"`. */
  readonly nil?: true;
  /** Name of the type that `xsi:type` names. */
  readonly type?: { readonly name: string; readonly namespace?: string };
}

/** An attribute of an element. */
export interface InstanceAttribute {
  readonly name: string;
  readonly namespace?: string;
  readonly value: string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * The XML of a message, indented by two spaces.
 *
 * @param root its root element
 */
export function printInstance(root: Instance): string {
  const lines: string[] = [];
  print(root, undefined, 0, lines);
  return `${lines.join('\n')}\n`;
}

/** Messages are made no deeper than this. */
export const DEEPEST = 200;

function print(node: Instance, around: string | undefined, depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth);
  const attributes = startTag(node, around);
  const open = `<${node.name}${attributes}`;
  const isText = node.children.every((child) => typeof child === 'string');
  if (node.children.length === 0) lines.push(`${indent}${open}/>`);
  else if (isText)
    lines.push(`${indent}${open}>${node.children.map(String).map(escapeText).join('')}</${node.name}>`);
  else {
    lines.push(`${indent}${open}>`);
    for (const child of node.children) {
      if (typeof child === 'string') lines.push(`${indent}  ${escapeText(child)}`);
      else print(child, node.namespace, depth + 1, lines);
    }
    lines.push(`${indent}</${node.name}>`);
  }
}

function startTag(node: Instance, around: string | undefined): string {
  let text = node.namespace === around ? '' : ` xmlns="${escapeAttribute(node.namespace ?? '')}"`;
  if (node.nil === true || node.type !== undefined) text += ` xmlns:xsi="${XSI}"`;
  if (node.type !== undefined) {
    const { name, namespace } = node.type;
    if (namespace === undefined || namespace === node.namespace) text += ` xsi:type="${name}"`;
    else text += ` xmlns:t="${escapeAttribute(namespace)}" xsi:type="t:${name}"`;
  }
  if (node.nil === true) text += ' xsi:nil="true"';
  for (const [index, { name, namespace, value }] of node.attributes.entries()) {
    if (namespace === undefined) text += ` ${name}="${escapeAttribute(value)}"`;
    else if (namespace === XML) text += ` xml:${name}="${escapeAttribute(value)}"`;
    else
      text += ` xmlns:a${index}="${escapeAttribute(namespace)}" a${index}:${name}="${escapeAttribute(value)}"`;
  }
  return text;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
