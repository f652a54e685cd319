import { escapeAttribute, escapeText } from '../../../runtime/write/escape.js';
import { allChecks } from '../../../runtime/read/checks.js';
import { decode } from '../../../runtime/read/decode.js';
import type { BoundElement, BoundMessage, BoundPart, BoundScalar, BoundType } from '../binding/bound.js';
import type { CodecRegistry } from '../tables/evaluate.js';
import { messageTable } from '../tables/tables.js';
import type { ExampleValue } from './example-value.js';
import { exampleValues } from './example-value.js';

/** How much an example shows. */
type Extent =
  /** What is required, and what the documents give an example of. */
  | 'documented'
  /** Everything once, of each choice the first alternative. */
  | 'everything'
  /** What is required. */
  | 'least';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Elements below each other in an example. */
const DEEPEST = 40;
/** Lines of an example; longer ones show less. */
const LONGEST = 400;

/** A piece of an example. */
interface Piece {
  readonly lines: readonly string[];
  /** A value in it stands in the documents. */
  readonly documented: boolean;
}

const NOTHING: Piece = { lines: [], documented: false };

/** A message for an example. */
export interface Example {
  readonly xml: string;
  /** The object that the SDK reads and writes in its place. */
  readonly value: unknown;
}

/**
 * An XML message made from its model: elements in the order of the content model, everything that is required,
 * values of the documents where they fit. It is valid: the runtime has read it with all checks.
 *
 * @param message the bound message
 * @param registry the codecs
 * @returns the message, undefined where none could be made
 */
export function exampleOf(message: BoundMessage, registry: CodecRegistry): Example | undefined {
  const table = messageTable(message, registry);
  const valueOf = exampleValues(registry);
  for (const extent of ['documented', 'everything', 'least'] as const) {
    const made = new ExampleWriter(message, extent, valueOf).message();
    if (made === undefined || made.lines.length > LONGEST) continue;
    if (extent === 'documented' && !made.documented) continue;
    const xml = made.lines.join('\n');
    const read = decode(table, xml, { strict: allChecks });
    if (read.ok && read.problems.length === 0) return { xml, value: read.value };
  }
  return undefined;
}

class ExampleWriter {
  readonly #message: BoundMessage;
  readonly #extent: Extent;
  readonly #valueOf: ReturnType<typeof exampleValues>;
  readonly #open = new Set<string>();
  #usesXsi = false;
  #size = 0;

  constructor(message: BoundMessage, extent: Extent, valueOf: ReturnType<typeof exampleValues>) {
    this.#message = message;
    this.#extent = extent;
    this.#valueOf = valueOf;
  }

  /** The whole message; undefined where something required cannot be made. */
  message(): Piece | undefined {
    const { root, prefixes, inner } = this.#message;
    const name = this.#name(root.name, root.namespace, false);
    const made = this.#complex(name, this.#message.type, 0);
    if (made === undefined) return undefined;
    const declared = Object.entries(prefixes)
      .filter(([uri]) => !inner.has(uri))
      .map(([uri, prefix]) => [prefix, uri] as const);
    return declaring(made, name, [
      ...declared.sort(byPrefix),
      ...(this.#usesXsi ? [['xsi', XSI] as const] : []),
    ]);
  }

  #name(local: string, namespace: string | undefined, attribute: boolean): string {
    if (namespace === undefined) return local;
    if (namespace === XML) return `xml:${local}`;
    const prefix = this.#message.prefixes[namespace] ?? '';
    return prefix === '' || (attribute && prefix === '') ? local : `${prefix}:${local}`;
  }

  #complex(name: string, key: string, level: number): Piece | undefined {
    const declared = this.#message.types.get(key);
    if (declared === undefined || this.#open.has(key) || level > DEEPEST || this.#size > LONGEST * 4)
      return undefined;
    this.#size += 1;
    this.#open.add(key);
    const made = this.#typed(name, declared, level);
    this.#open.delete(key);
    return made;
  }

  #typed(name: string, declared: BoundType, level: number): Piece | undefined {
    const type = this.#concrete(declared);
    if (type === undefined) return undefined;
    const attributes = this.#attributes(type);
    if (attributes === undefined) return undefined;
    let tag = `<${name}${attributes.text}`;
    if (type !== declared && type.wireName !== undefined) {
      this.#usesXsi = true;
      tag += ` xsi:type="${this.#name(type.wireName, type.namespace, false)}"`;
    }
    const pad = '  '.repeat(level);
    if (type.text !== undefined) {
      const value = this.#valueOf(type.text.is, [], undefined);
      if (value === undefined) return undefined;
      return {
        lines: [`${pad}${tag}>${escapeText(value.text)}</${name}>`],
        documented: attributes.documented,
      };
    }
    const content = this.#sequence(type.parts, wishesOf(type), level + 1);
    if (content === undefined) return undefined;
    const documented = attributes.documented || content.documented;
    if (content.lines.length === 0) return { lines: [`${pad}${tag}/>`], documented };
    return { lines: [`${pad}${tag}>`, ...content.lines, `${pad}</${name}>`], documented };
  }

  /** The type itself, or the first that may stand in its place. */
  #concrete(type: BoundType): BoundType | undefined {
    if (!type.abstract) return type;
    const others = type.derived.map((key) => this.#message.types.get(key));
    return others.find((other) => other !== undefined && !other.abstract && other.wireName !== undefined);
  }

  #attributes(type: BoundType): { readonly text: string; readonly documented: boolean } | undefined {
    let text = '';
    let documented = false;
    const { forced, forbidden } = wishesOf(type);
    for (const { source, is, as, fixed } of type.attributes) {
      const required = source.required || forced.has(as);
      if (forbidden.has(as) && !source.required) continue;
      const value = this.#valueOf(is, source.examples ?? [], fixed);
      if (value === undefined && required) return undefined;
      if (value === undefined || !(required || this.#shows(value.documented && fixed === undefined)))
        continue;
      text += ` ${this.#name(source.name, source.namespace, true)}="${escapeAttribute(value.text)}"`;
      documented ||= value.documented && fixed === undefined;
    }
    return { text, documented };
  }

  /** Whether something optional is shown. */
  #shows(documented: boolean): boolean {
    return this.#extent === 'everything' || (this.#extent === 'documented' && documented);
  }

  #sequence(parts: readonly BoundPart[], wishes: Wishes, level: number): Piece | undefined {
    const lines: string[] = [];
    let documented = false;
    for (const part of parts) {
      const made = this.#part(part, wishes, level);
      if (made === undefined) return undefined;
      lines.push(...made.lines);
      documented ||= made.documented;
    }
    return { lines, documented };
  }

  /** A part as often as it must stand, at least once where it is shown. */
  #part(part: BoundPart, wishes: Wishes, level: number): Piece | undefined {
    const { min, max } = part.kind === 'element' ? part.source.occurs : part;
    if (max === 0) return NOTHING;
    if (part.kind === 'any') return min === 0 ? NOTHING : undefined;
    const forced = properties(part).some((property) => wishes.forced.has(property));
    const forbidden = part.kind === 'element' && wishes.forbidden.has(part.as);
    const required = min > 0 || forced;
    if (forbidden && min === 0) return NOTHING;
    if (!required && this.#extent === 'least') return NOTHING;
    const made = part.kind === 'element' ? this.#element(part, level) : this.#group(part, wishes, level);
    if (made === undefined) return required ? undefined : NOTHING;
    if (!required && !this.#shows(made.documented)) return NOTHING;
    const times = Math.max(min, 1);
    if (times * made.lines.length > LONGEST) return undefined;
    return { lines: Array.from({ length: times }, () => made.lines).flat(), documented: made.documented };
  }

  #group(part: BoundPart & { readonly kind: 'group' }, wishes: Wishes, level: number): Piece | undefined {
    if (part.group !== 'choice') return this.#sequence(part.parts, wishes, level);
    if (part.parts.length === 0) return NOTHING;
    const wanted = part.parts.filter((one) =>
      properties(one).some((property) => wishes.forced.has(property)),
    );
    const allowed = part.parts.filter(
      (one) => !properties(one).every((property) => wishes.forbidden.has(property)),
    );
    let fallback: Piece | undefined;
    for (const one of wanted.length > 0 ? wanted : allowed) {
      const must = { ...wishes, forced: new Set([...wishes.forced, ...properties(one).slice(0, 1)]) };
      const made = this.#part(one, one.kind === 'element' ? must : wishes, level);
      if (made === undefined) continue;
      if (made.documented || this.#extent !== 'documented') return made;
      fallback ??= made;
    }
    return fallback;
  }

  #element(part: BoundElement, level: number): Piece | undefined {
    const { name, namespace, declares } = part.source;
    const tag = this.#name(name, namespace, false);
    const made = this.#named(tag, part, level);
    return made === undefined || declares === undefined
      ? made
      : declaring(made, tag, Object.entries(declares));
  }

  #named(name: string, part: BoundElement, level: number): Piece | undefined {
    const { source, is } = part;
    if (is.kind === 'scalar') {
      const value = this.#valueOf(is, source.examples ?? [], source.fixed);
      return value === undefined ? undefined : text(name, value, level);
    }
    const type = this.#message.types.get(is.key);
    const own = type?.text?.is;
    if (type === undefined || own === undefined) return this.#complex(name, is.key, level);
    return this.#textWithAttributes(name, type, own, part, level);
  }

  #textWithAttributes(
    name: string,
    type: BoundType,
    own: BoundScalar,
    { source }: BoundElement,
    level: number,
  ): Piece | undefined {
    const value = this.#valueOf(own, source.examples ?? [], source.fixed);
    const attributes = this.#attributes(type);
    if (value === undefined || attributes === undefined || type.abstract) return undefined;
    const made = text(name, value, level, attributes.text);
    return { ...made, documented: made.documented || attributes.documented };
  }
}

/** A piece with namespace declarations in its first start tag. */
function declaring(
  made: Piece,
  name: string,
  declared: readonly (readonly [prefix: string, namespace: string])[],
): Piece {
  const [first = '', ...rest] = made.lines;
  const end = first.indexOf('<') + 1 + name.length;
  const text = declared.map(
    ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`,
  );
  return { ...made, lines: [first.slice(0, end) + text.join('') + first.slice(end), ...rest] };
}

function byPrefix([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function text(name: string, value: ExampleValue, level: number, attributes = ''): Piece {
  const line = `${'  '.repeat(level)}<${name}${attributes}>${escapeText(value.text)}</${name}>`;
  return { lines: [line], documented: value.documented };
}

/** Properties that rules demand and forbid. */
interface Wishes {
  readonly forced: ReadonlySet<string>;
  readonly forbidden: ReadonlySet<string>;
}

/** Of alternatives the first is taken, or the one that another rule asks for. */
function wishesOf(type: BoundType): Wishes {
  const forced = new Set<string>();
  const forbidden = new Set<string>();
  for (const { kind, of } of type.rules) {
    const chosen =
      of.find((property) => forced.has(property)) ?? of.find((property) => !forbidden.has(property));
    if (kind === 'requires') for (const property of of.slice(1)) forced.add(property);
    else if (kind !== 'at-most-one' && chosen !== undefined) forced.add(chosen);
    if (kind === 'exactly-one' || kind === 'at-most-one') {
      for (const property of of) if (property !== chosen) forbidden.add(property);
    }
  }
  return { forced, forbidden };
}

/** Properties of the object that a part gives values to. */
function properties(part: BoundPart): readonly string[] {
  if (part.kind !== 'group') return [part.as];
  return part.as === undefined ? part.parts.flatMap(properties) : [part.as];
}
