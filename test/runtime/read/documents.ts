import type { MessageTable, TypeTable } from '../../../runtime/table.js';
import type { XmlEvent } from './events.js';
import { saxesEvents } from './events.js';
import { integer, kept, text } from './support.js';

/** One line of the documents made here. */
export const line: TypeTable = {
  attributes: [{ at: 'no', as: 'no', is: integer }],
  parts: [
    { el: 'Sum', as: 'sum', is: integer },
    { el: 'Description', as: 'description', is: text, min: 0 },
    { el: 'Code', as: 'code', is: kept, min: 0, max: Infinity },
    {
      el: 'Date',
      as: 'date',
      is: { attributes: [{ at: 'format', as: 'format', is: text }], text: { as: 'value', is: text } },
      min: 0,
    },
  ],
};

/** The message that the documents are of. */
export const table: MessageTable = {
  root: {
    el: 'Root',
    is: {
      parts: [
        { el: 'Status', as: 'status', is: text },
        {
          el: 'Lines',
          as: 'lines',
          is: { parts: [{ el: 'Line', as: 'line', is: line, min: 0, max: Infinity }] },
        },
      ],
    },
  },
};

/**
 * Makes a document with everything that a writer of XML may do: any order, quotes, white space, comments,
 * processing instructions, CDATA sections, references, unknown elements and attributes.
 *
 * @param random source of randomness
 */
export function makeDocument(random: () => number): string {
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const space = (): string =>
    pick(['', '', ' ', '\n  ', '\t', '\r\n    ', '<!-- c - -->', '<?p q?>', '\n          ']);
  const some = (): string => {
    let made = '';
    for (let i = Math.floor(random() * 5); i > 0; i--) {
      made += pick([
        'abc',
        'Mäkelä',
        '€',
        '😀',
        ' ',
        '&amp;',
        '&lt;',
        '&#228;',
        '&#x20AC;',
        '<![CDATA[x<y]]>',
        '<!--k-->',
        '\r\n',
        '\n',
        ']]',
        '0123456789'.repeat(4),
        '<?x ?>',
      ]);
    }
    return made;
  };
  const attributes = (list: readonly (readonly [string, string])[]): string =>
    list
      .map(
        ([name, value]) =>
          `${pick([' ', '  ', '\n'])}${name}${pick(['', ' '])}=${pick(['', ' '])}${pick([`"${value}"`, `'${value}'`])}`,
      )
      .join('');
  const element = (
    name: string,
    inside: string,
    list: readonly (readonly [string, string])[] = [],
  ): string => {
    const head = `<${name}${attributes(list)}${pick(['', '', ' '])}`;
    return inside === '' && random() < 0.5
      ? `${head}/>`
      : `${head}>${inside}</${name}${pick(['', '', ' ', '\n'])}>`;
  };
  const shuffled = (items: readonly string[]): string => {
    const rest = [...items];
    let made = '';
    while (rest.length > 0)
      made += space() + rest.splice(random() < 0.7 ? 0 : Math.floor(random() * rest.length), 1).join('');
    return made + space();
  };
  const lineOf = (): string => {
    const items = [element('Sum', `${space()}${String(Math.floor(random() * 1e6))}`.replace(/<.*>/g, ''))];
    if (random() < 0.8) items.push(element('Description', some()));
    for (let i = Math.floor(random() * 3); i > 0; i--) items.push(element('Code', some()));
    if (random() < 0.5) items.push(element('Date', some(), random() < 0.5 ? [['format', 'a&lt;b\tc']] : []));
    if (random() < 0.2) items.push(element('Odd', some() + element('In', some())));
    return element(
      'Line',
      shuffled(items),
      random() < 0.5
        ? [
            ['no', '7'],
            ['other', 'x'],
          ]
        : [],
    );
  };
  const lines = Array.from({ length: Math.floor(random() * 6) }, lineOf);
  const body = [element('Status', some()), element('Lines', shuffled(lines))];
  return `${pick(['', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'])}${element('Root', shuffled(body))}${pick(['', '\n', '<!-- end -->'])}`;
}

/** An element as a reference implementation needs it. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** What a document of `table` decodes to, by way of saxes. */
export function expectedOf(xml: string): unknown {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  for (const event of saxesEvents(xml)) addTo(open, event);
  const [top] = root.children;
  const status = one(top, 'Status');
  const lines = one(top, 'Lines');
  return {
    ...(status === undefined ? {} : { status: emptyAsNull(status.text) }),
    ...(lines === undefined ? {} : { lines: { line: all(lines, 'Line').map(lineValue) } }),
  };
}

function addTo(open: Node[], event: XmlEvent): void {
  const top = open.at(-1);
  if (top === undefined) return;
  if ('start' in event) {
    const node: Node = { name: event.start, attributes: event.attributes, children: [], text: '' };
    top.children.push(node);
    open.push(node);
  } else if ('end' in event) open.pop();
  else top.text += event.text;
}

function lineValue(node: Node): unknown {
  const date = one(node, 'Date');
  const description = one(node, 'Description');
  const { no } = node.attributes;
  const format = date?.attributes['format'];
  return {
    ...(no === undefined ? {} : { no: Number(no) }),
    sum: Number(one(node, 'Sum')?.text),
    ...(description === undefined ? {} : { description: emptyAsNull(description.text) }),
    code: all(node, 'Code').map((code) => code.text),
    ...(date === undefined
      ? {}
      : { date: { ...(format === undefined ? {} : { format }), value: emptyAsNull(date.text) } }),
  };
}

function emptyAsNull(value: string): string | null {
  return value === '' ? null : value;
}

function all(node: Node | undefined, name: string): readonly Node[] {
  return (node?.children ?? []).filter((child) => child.name === name);
}

function one(node: Node | undefined, name: string): Node | undefined {
  return all(node, name)[0];
}
