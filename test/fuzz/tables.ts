import { base64, boolean, date, decimal, integer, list, text, token } from '../../runtime/index.js';
import type { Codec, ElementPart, MessageTable, Part, Scalar, TypeTable } from '../../runtime/index.js';
import type { Random } from '../support/random.js';
import { TEXTS } from './grammar.js';

/** Codecs, each with texts that it takes, and some that it does not. */
const CODECS: readonly (readonly [codec: Codec<unknown, never>, texts: readonly string[]])[] = [
  [text, TEXTS],
  [{ ...text, name: 'kept', keepsEmpty: true }, TEXTS],
  [token, [...TEXTS, ' a  b ']],
  [integer, ['0', '12', ' -7 ', '9007199254740993', 'x', '1.5', '&#49;2', '0x1']],
  [decimal, ['1.50', '-0.1', '\n7\n', '1,5', '1e3', '000123456789012345678901234567890.10']],
  [boolean, ['true', 'false', '1', '0', ' true', 'yes', 'TRUE']],
  [date, ['2024-02-29', '1999-12-31Z', '2023-02-29', '29.2.2024', '&#x32;024-01-01']],
  [base64, ['', 'AAAA', 'aGVq\r\n', 'a', '====', 'QUI=']],
  [list(integer), ['1 2 3', '', '1\n2', '1 x']],
];

/** Property names are element names in lower case; what is special to JavaScript is data like anything else. */
const NAMES: readonly string[] = [
  'Id',
  'Name',
  'Sum',
  'Line',
  'Note',
  'Lines',
  'toString',
  '__proto__',
  'Ä',
  'VeryLongElementName',
];

/** Where a list stands that can be streamed: property names from the root. */
export interface RandomTable {
  readonly table: MessageTable;
  readonly type: TypeTable;
  readonly list: readonly string[] | null;
}

/**
 * Makes a table.
 *
 * @param random source of randomness
 */
export function randomTable(random: Random): RandomTable {
  const type = typeOf(random, 3);
  return { table: { root: { el: 'Root', is: type } }, type, list: listIn(type) };
}

function scalarOf(random: Random): Scalar {
  return { codec: random.pick(CODECS)[0] };
}

function typeOf(random: Random, depth: number): TypeTable {
  const attributes = ['id', 'kind', 'constructor']
    .filter(() => random.chance(0.3))
    .map((at) => ({ at, as: `@${at}`, is: scalarOf(random) }));
  if (depth < 3 && random.chance(0.25)) return { attributes, text: { as: 'value', is: scalarOf(random) } };
  const names = NAMES.filter(() => random.chance(0.5));
  const parts: Part[] = names.map((name) => partOf(random, name, depth));
  const cut = Math.floor(random.next() * parts.length);
  if (random.chance(0.3) && parts.length > 1) {
    const group = random.pick(['sequence', 'choice', 'all'] as const);
    parts.splice(cut, 2, { group, parts: parts.slice(cut, cut + 2), min: random.pick([0, 1]) });
  }
  return { attributes, parts };
}

function partOf(random: Random, name: string, depth: number): ElementPart {
  const is = depth > 0 && random.chance(0.45) ? typeOf(random, depth - 1) : scalarOf(random);
  const max = random.chance(0.4) ? Infinity : 1;
  return { el: name, as: name.toLowerCase(), is, min: random.pick([0, 1]), max };
}

function listIn(type: TypeTable): readonly string[] | null {
  for (const part of type.parts ?? []) {
    if (!('el' in part) || typeof part.is === 'function') continue;
    if (part.max === Infinity) return [part.as];
    const inner = 'codec' in part.is ? null : listIn(part.is);
    if (inner !== null) return [part.as, ...inner];
  }
  return null;
}

/**
 * Makes a document of a table: mostly as a program writes it, sometimes in any other way that means the same, and
 * with elements that are unknown, missing, one too many or out of order.
 *
 * @param random source of randomness
 * @param type type of the root
 */
export function documentOf(random: Random, type: TypeTable): string {
  const style: Style = { random, odd: random.pick([0, 0, 0.02, 0.2]), indent: random.pick(['', '', '  ']) };
  const head = random.pick(['', '<?xml version="1.0" encoding="utf-8"?>\n', '\uFEFF']);
  return `${head}${elementText(style, 'Root', type, 0)}${random.pick(['', '\n'])}`;
}

/** How a document is written. */
interface Style {
  readonly random: Random;
  /** How often something is not as usual. */
  readonly odd: number;
  readonly indent: string;
}

function elementText(style: Style, name: string, type: TypeTable | Scalar, depth: number): string {
  const { random, odd } = style;
  const tag = 'codec' in type ? '' : attributesText(style, type);
  const inside =
    'codec' in type
      ? valueText(style, type, '<')
      : type.text === undefined
        ? childrenText(style, type, depth)
        : valueText(style, type.text.is, '<');
  if (inside === '' && random.chance(0.5)) return `<${name}${tag}${random.pick(['', ' '])}/>`;
  return `<${name}${tag}>${inside}</${name}${random.chance(odd) ? ' \n' : ''}>`;
}

function attributesText({ random, odd }: Style, type: TypeTable): string {
  const made = (type.attributes ?? [])
    .filter(() => random.chance(0.7))
    .map(({ at, is }) => {
      const quote = random.chance(odd) ? "'" : '"';
      const value = textOf(random, is).replaceAll(quote, quote === '"' ? '&quot;' : '&apos;');
      return `${random.chance(odd) ? '\n' : ' '}${at}=${quote}${value}${quote}`;
    });
  if (random.chance(odd)) made.push(' unknown="&#38;"', ' xmlns:z="urn:z"', ' z:id="1"');
  return (random.chance(odd) ? made.reverse() : made).join('');
}

function childrenText(style: Style, type: TypeTable, depth: number): string {
  const { random, odd, indent } = style;
  const children: string[] = [];
  const addAll = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if ('group' in part) addAll(part.parts);
      if (!('el' in part) || random.chance(0.2)) continue;
      const inner = typeof part.is === 'function' ? part.is() : part.is;
      let times = part.max === Infinity ? Math.floor(random.next() * (depth === 0 ? 12 : 4)) : 1;
      if (random.chance(odd)) times += 1;
      for (; times > 0; times--) children.push(elementText(style, part.el, inner, depth + 1));
    }
  };
  addAll(type.parts ?? []);
  if (random.chance(odd))
    children.push('<Unknown a="1"><Id>x</Id>&lt;</Unknown>', 'stray', '<Id xmlns="urn:x">5</Id>');
  if (random.chance(odd)) children.sort(() => random.next() - 0.5);
  const gap = indent === '' ? '' : `\n${indent.repeat(depth + 1)}`;
  const between = (): string =>
    random.chance(odd) ? random.pick(['<!-- c -->', '<?p i?>', ' \r\n ', '\t']) : gap;
  const text = children.map((child) => between() + child).join('');
  return text === '' ? '' : text + (indent === '' ? '' : `\n${indent.repeat(depth)}`);
}

function valueText({ random, odd }: Style, scalar: Scalar, stop: string): string {
  let made = textOf(random, scalar);
  if (random.chance(odd)) made += random.pick(['<!--c-->', '<![CDATA[]]>', '<?p?>', `${stop}!-- -->`]);
  if (random.chance(odd)) made = `<![CDATA[${made.replaceAll(']]>', '')}]]>`;
  if (random.chance(odd / 4)) made += '<In>7</In>';
  return made;
}

function textOf(random: Random, scalar: Scalar): string {
  const texts = CODECS.find(([codec]) => codec === scalar.codec)?.[1] ?? TEXTS;
  if (random.chance(0.1)) return '';
  return texts === TEXTS && random.chance(0.3) ? random.pick(texts) + random.pick(texts) : random.pick(texts);
}
