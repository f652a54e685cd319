import type { Random } from '../support/random.js';

/** Names in several alphabets, with every character that a name may hold. */
export const NAMES: readonly string[] = [
  'a',
  'b',
  'item',
  'Long.Name-1_x',
  '_',
  'ä',
  '名',
  '𐐀x',
  'constructor',
  '__proto__',
];
const PREFIXES: readonly string[] = ['p', 'q', 'xml'];
const URIS: readonly string[] = ['', 'urn:a', 'urn:b', 'http://www.w3.org/XML/1998/namespace', '&amp;x'];

/** Text that is in order anywhere in content. */
export const TEXTS: readonly string[] = [
  'x',
  'abc def',
  ' ',
  '\n  ',
  '\t',
  '\r\n',
  '\r',
  'ä',
  '€',
  '😀',
  '\u007F',
  '\u0085',
  ']]',
  ']',
  '>',
  '"',
  "'",
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x1F600;',
  '&#13;',
  '&#x0a;',
  '0123456789'.repeat(7),
  'ö'.repeat(40),
];
/** What is never, or hardly ever, in order. */
const FAULTS: readonly string[] = [
  '<',
  '&',
  ']]>',
  '&nbsp;',
  '&#0;',
  '&#xD800;',
  '&#xFFFF;',
  '&#1;',
  '&x',
  '&#;',
  '\u0000',
  '\u0001',
  '\u001F',
  '\uFFFE',
  '\uFFFF',
  '</a>',
  '<a>',
  '<!-- -- -->',
  '<!---->',
  '<?xml version="1.0"?>',
  '<?XML x?>',
  '<?p:q x?>',
  '<![CDATA[',
  '<!DOCTYPE a>',
  '<:a/>',
  '<a:/>',
  '<a:b:c/>',
  '<xmlns:a/>',
  '<a a="1" a="2"/>',
  '<a xmlns:p="urn:x" xmlns:q="urn:x" p:a="" q:a=""/>',
  '<a xmlns:p=""/>',
  '<a xmlns:xmlns="urn:x"/>',
  '<a b="<"/>',
  '<a b=c/>',
  '<a b/>',
  '<a b=\'x"/>',
  '<a\u00A0b="1"/>',
];

/** What a markup writer may put anywhere between other things in content. */
function misc(random: Random): string {
  return random.pick([
    '<!---->',
    '<!-- c - c -->',
    '<?p?>',
    '<?p  q ? > ?>',
    '<![CDATA[]]>',
    '<![CDATA[ <a> & ]] ]>\r\n]]>',
    `<!--${'long '.repeat(20)}-->`,
  ]);
}

function space(random: Random): string {
  return random.pick(['', '', '', ' ', '\n', '\t ', '\r\n']);
}

function attribute(random: Random, name: string): string {
  let value = '';
  while (random.chance(0.5)) value += random.pick(TEXTS);
  const quote = random.pick(['"', "'"]);
  value = value.replaceAll(quote, quote === '"' ? '&#34;' : '&#39;');
  const gap = random.pick([' ', ' ', '\n', '\t', '\r\n ']);
  return `${gap}${name}${space(random)}=${space(random)}${quote}${value}${quote}`;
}

function declaration(random: Random): string {
  const prefix = random.pick(['', ...PREFIXES]);
  const uri = prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : random.pick(URIS);
  return ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`;
}

function qualified(random: Random): string {
  const name = random.pick(NAMES);
  return random.chance(0.15) ? `${random.pick(PREFIXES)}:${name}` : name;
}

function element(random: Random, depth: number, faults: number): string {
  const name = depth === 0 ? random.pick(NAMES) : qualified(random);
  const attributes = new Set<string>();
  while (random.chance(0.35)) attributes.add(qualified(random));
  let tag = [...attributes].map((one) => attribute(random, one)).join('');
  if (random.chance(depth === 0 ? 0.5 : 0.1)) tag += declaration(random);
  if (depth === 0 && random.chance(0.8))
    tag += ' xmlns:p="urn:a" xmlns:q="urn:b"'.slice(0, tag.includes('xmlns:') ? 0 : undefined);
  let inside = '';
  const most = depth > 5 ? 0.2 : 0.75;
  while (random.chance(most)) {
    if (random.chance(faults)) inside += random.pick(FAULTS);
    const kind = random.next();
    if (kind < 0.45) inside += random.pick(TEXTS);
    else if (kind < 0.6) inside += misc(random);
    else inside += element(random, depth + 1, faults);
  }
  if (inside === '' && random.chance(0.5)) return `<${name}${tag}${space(random)}/>`;
  return `<${name}${tag}${space(random)}>${inside}</${name}${space(random)}>`;
}

const HEADS: readonly string[] = [
  '',
  '',
  '',
  '\uFEFF',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='utf-8' standalone='no' ?>\n",
  '\uFEFF<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.9"?>',
  '<!-- first -->\n',
];

/**
 * Makes a document from the grammar of XML: namespaces, references, sections, comments, instructions, white space
 * everywhere it may be. Half of them are in order, the others have a fault or two.
 *
 * @param random source of randomness
 */
export function rawDocument(random: Random): string {
  const faults = random.chance(0.5) ? 0 : 0.03;
  const tail = random.pick(['', '', '\n', '<!-- end -->\r\n', '<?end?>']);
  const fault = random.chance(faults) ? random.pick(FAULTS) : '';
  return random.pick(HEADS) + element(random, 0, faults) + tail + fault;
}
