import type { AttributePart, ElementPart, Part, Scalar, TypeTable } from '../../runtime/table.js';
import type { XmlEvent } from '../runtime/read/events.js';

/** An element as a tree. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
  /** There is a text of nothing but white space. */
  hasBlank: boolean;
}

type Value = Record<string, unknown>;

/** White space between two tags counts as layout also inside of a value, where it cannot be told from text here. */
export class NotComparable extends Error {}

/**
 * What a document decodes to, worked out from the events of another parser by the words of `runtime/table.ts`.
 *
 * For tables without namespaces, wildcards, mixed and raw content, derived types and repeated groups, and whose
 * names are unique within a type.
 *
 * @param type type of the root element
 * @param events the document
 * @throws NotComparable where the document has elements beside white space inside of a value
 */
export function referenceValue(type: TypeTable, events: readonly XmlEvent[]): unknown {
  const root = rootOf(events);
  return root === undefined ? undefined : objectOf(type, root);
}

function rootOf(events: readonly XmlEvent[]): Node | undefined {
  const top: Node = { name: '', attributes: {}, children: [], text: '', hasBlank: false };
  const open: Node[] = [top];
  for (const event of events) {
    const around = open.at(-1);
    if (around === undefined) break;
    if ('start' in event) {
      const node: Node = {
        name: event.start,
        attributes: event.attributes,
        children: [],
        text: '',
        hasBlank: false,
      };
      around.children.push(node);
      open.push(node);
    } else if ('end' in event) open.pop();
    else {
      around.text += event.text;
      around.hasBlank ||= event.text.trim() === '';
    }
  }
  return top.children[0];
}

function objectOf(type: TypeTable, node: Node): Value {
  const made: Value = {};
  for (const attribute of type.attributes ?? []) addAttribute(made, attribute, node);
  if (type.text !== undefined) add(made, type.text.as, scalarOf(type.text.is, textOf(node)));
  for (const part of elementsOf(type.parts ?? [])) addElement(made, part, node);
  return made;
}

/** The elements of all groups: those that stand at most once have no object of their own. */
function elementsOf(parts: readonly Part[]): readonly ElementPart[] {
  return parts.flatMap((part) => ('el' in part ? [part] : 'group' in part ? elementsOf(part.parts) : []));
}

function addAttribute(made: Value, { at, as, is }: AttributePart, node: Node): void {
  const text = Object.hasOwn(node.attributes, at) ? node.attributes[at] : undefined;
  if (text !== undefined) add(made, as, scalarOf(is, text));
}

function addElement(made: Value, { el, as, is, max = 1 }: ElementPart, node: Node): void {
  const found = node.children.filter(({ name }) => name === el);
  const type = typeof is === 'function' ? is() : is;
  const valueOf = (one: Node): unknown =>
    'codec' in type ? scalarOf(type, textOf(one)) : objectOf(type, one);
  const [first] = found;
  if (max > 1)
    add(
      made,
      as,
      found.map(valueOf).filter((value) => value !== undefined),
    );
  else if (first !== undefined) add(made, as, valueOf(first));
}

function textOf({ children, hasBlank, text }: Node): string {
  if (hasBlank && children.length > 0) throw new NotComparable();
  return text;
}

function scalarOf({ codec }: Scalar, raw: string): unknown {
  const mode = codec.whiteSpace ?? 'collapse';
  const replaced = mode === 'preserve' ? raw : raw.replace(/[\t\n\r]/g, ' ');
  const text = mode === 'collapse' ? replaced.split(' ').filter(Boolean).join(' ') : replaced;
  return text === '' && codec.keepsEmpty !== true ? null : codec.decode(text);
}

function add(made: Value, name: string, value: unknown): void {
  if (value !== undefined)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
}
