import { SaxesParser } from 'saxes';
import type { DoctypeSupport } from '../../../runtime/read/dtd-support.js';
import { Feed } from '../../../runtime/read/feed.js';
import { Names } from '../../../runtime/read/names.js';
import type { Lenience, Limits } from '../../../runtime/read/options.js';
import { fullLimits } from '../../../runtime/read/options.js';
import * as tape from '../../../runtime/read/tape.js';
import { attributeOf, textOf } from '../../../runtime/read/text.js';
import type { Tokeniser } from '../../../runtime/read/tokeniser.js';
import { returnWorkspace, takeWorkspace } from '../../../runtime/read/workspace.js';

/** The information of a document that a reader owes: elements, attributes and text. */
export type XmlEvent =
  | { readonly start: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly end: true }
  | { readonly text: string };

/** How a document is walked through. */
export interface WalkOptions {
  readonly limits?: Limits;
  readonly lenient?: Lenience;
  readonly encoding?: string;
  readonly doctype?: DoctypeSupport;
  /** Read what is plain with the kernel (true) or without (false), and leave out white space between tags. */
  readonly kernel?: boolean;
}

/** `name` or `{namespace}name`. */
function expanded(namespace: string, local: string): string {
  return namespace === '' ? local : `{${namespace}}${local}`;
}

/** Collects events; texts side by side become one. */
class Events {
  readonly list: XmlEvent[] = [];

  add(event: XmlEvent): void {
    const last = this.list.at(-1);
    if ('text' in event && last !== undefined && 'text' in last) {
      this.list[this.list.length - 1] = { text: last.text + event.text };
    } else if (!('text' in event) || event.text !== '') this.list.push(event);
  }
}

/**
 * The events of a document as the tokeniser under test sees them.
 *
 * @param chunks bytes of the document
 * @param options limits and tolerances
 * @throws XmlFault where the document is not well-formed
 */
export function walk(chunks: readonly Uint8Array[], options: WalkOptions = {}): readonly XmlEvent[] {
  const names = new Names();
  const events = new Events();
  const workspace = takeWorkspace();
  const feed = new Feed(
    workspace,
    {
      names,
      limits: fullLimits({ depth: 100_000, ...options.limits }, Infinity),
      lenient: options.lenient ?? {},
      encoding: options.encoding,
      doctype: options.doctype,
      keepSpace: options.kernel === undefined,
      kernel: options.kernel === true,
    },
    (tokeniser) => sink(tokeniser, events),
  );
  if (chunks.length === 0) feed.push(new Uint8Array(0), true);
  for (const [index, chunk] of chunks.entries()) feed.push(chunk, index === chunks.length - 1);
  returnWorkspace(workspace);
  return options.kernel === undefined ? events.list : withoutBlanks(events.list);
}

/** Events without texts of white space alone, which may stand between tags. */
export function withoutBlanks(events: readonly XmlEvent[]): readonly XmlEvent[] {
  return events.filter((event) => !('text' in event) || /[^ \t\r\n]/.test(event.text));
}

function sink(tokeniser: Tokeniser, events: Events) {
  const { names, input } = tokeniser;
  const name = (symbol: number): string =>
    expanded(names.symbolNamespaces[symbol] ?? '', names.symbolLocals[symbol] ?? '');
  const at = (records: Int32Array, index: number): number => records[index] ?? 0;
  return {
    consume(records: Int32Array, top: number): void {
      for (let i = 0; i < top; i += tape.RECORD) {
        const head = at(records, i);
        const kind = head & tape.KIND;
        const [from, to] = [at(records, i + 2), at(records, i + 3)];
        if (kind === tape.START || kind === tape.LEAF) {
          const attributes: [string, string][] = [];
          const start = i;
          for (let more = true; more;) {
            const next = at(records, i + tape.RECORD);
            more = [tape.ATTR, tape.SCOPE].includes(next & tape.KIND) && i + tape.RECORD < top;
            if (!more) break;
            i += tape.RECORD;
            if ((next & tape.KIND) !== tape.ATTR) continue;
            const value =
              (next & tape.EXPANDED) !== 0
                ? (tokeniser.values[at(records, i + 2)] ?? '')
                : attributeOf(input.bytes, at(records, i + 2), at(records, i + 3), next);
            attributes.push([name(at(records, i + 1)), value]);
            checkPool(tokeniser, records, i, value);
          }
          attributes.sort(([left], [right]) => (left < right ? -1 : 1));
          events.add({ start: name(at(records, start + 1)), attributes: Object.fromEntries(attributes) });
          if (kind === tape.LEAF) {
            const value = textOf(input.bytes, from, to, head);
            checkPool(tokeniser, records, start, value);
            events.add({ text: value });
            events.add({ end: true });
          }
        } else if (kind === tape.END) events.add({ end: true });
        else if (kind === tape.TEXT) events.add({ text: textOf(input.bytes, from, to, head) });
      }
    },
    beforeMove: (): void => undefined,
    pathOf: (open: readonly string[]): string => open.join('/'),
  };
}

/** The kernel has put the same text into the pool that stands in the window. */
function checkPool({ pool }: Tokeniser, records: Int32Array, at: number, value: string): void {
  const head = records[at] ?? 0;
  if ((head & tape.POOLED) === 0) return;
  const pooled = pool.slice(records[at + 4], records[at + 5]);
  const loose = /^ | $|[\t\r\n]| {2}/.test(value);
  if (pooled === value && loose === ((head & tape.LOOSE) !== 0)) return;
  throw new Error(`pool: ${JSON.stringify({ pooled, value, head })}`);
}

/**
 * The events of a document as saxes sees them.
 *
 * @param text the document
 * @throws Error where saxes finds it not well-formed
 */
export function saxesEvents(text: string): readonly XmlEvent[] {
  const events = new Events();
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const attributes = Object.values(tag.attributes)
      .filter((one) => one.uri !== 'http://www.w3.org/2000/xmlns/')
      .map((one): [string, string] => [expanded(one.uri, one.local), one.value])
      .sort(([left], [right]) => (left < right ? -1 : 1));
    events.add({ start: expanded(tag.uri, tag.local), attributes: Object.fromEntries(attributes) });
  });
  parser.on('closetag', () => {
    depth -= 1;
    events.add({ end: true });
  });
  const text$ = (data: string): void => {
    if (depth > 0) events.add({ text: data });
  };
  parser.on('text', text$);
  parser.on('cdata', text$);
  parser.write(text);
  parser.close();
  return events.list;
}

/** The events in canonical form (James Clark's), without processing instructions; names without prefixes. */
export function canonical(events: readonly XmlEvent[]): string {
  const open: string[] = [];
  let text = '';
  for (const event of events) {
    if ('start' in event) {
      const name = localOf(event.start);
      open.push(name);
      const attributes = Object.entries(event.attributes).map(
        ([key, value]) => [localOf(key), value] as const,
      );
      attributes.sort(([left], [right]) => (left < right ? -1 : 1));
      text += `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;
    } else if ('end' in event) text += `</${open.pop() ?? ''}>`;
    else text += escaped(event.text);
  }
  return text;
}

function localOf(name: string): string {
  if (name.startsWith('{http://www.w3.org/XML/1998/namespace}'))
    return `xml:${name.slice(name.indexOf('}') + 1)}`;
  return name.slice(name.indexOf('}') + 1);
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text
    .replace(/[&<>"]/g, (one) => entities[one] ?? one)
    .replace(/[\t\n\r]/g, (one) => `&#${String(one.charCodeAt(0))};`);
}
