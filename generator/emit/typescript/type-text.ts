import { PRINT_WIDTH, widthOf } from './width.js';

/** A type in TypeScript, before it is laid out. */
export type TypeText =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'union'; readonly members: readonly TypeText[] }
  | { readonly kind: 'array'; readonly item: TypeText };

/**
 * A type that is one word or cannot be broken.
 *
 * @param text its text
 */
export function nameText(text: string): TypeText {
  return { kind: 'name', text };
}

/**
 * A union, flattened and without repetition; one member stands for itself.
 *
 * @param members the members in the order in which they are printed
 */
export function unionText(members: readonly TypeText[]): TypeText {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  const unique = new Map(flat.map((member) => [flatText(member), member]));
  const [first] = unique.values();
  if (unique.size === 1 && first !== undefined) return first;
  return { kind: 'union', members: [...unique.values()] };
}

/**
 * Prints a type in the form that prettier gives it behind `name: `. Further lines are indented relative to the
 * line that it begins on.
 *
 * @param type the type
 * @param indent spaces before that line
 * @param used columns that stand before the type on that line, the indent included
 */
export function printType(type: TypeText, indent: number, used: number): string {
  const flat = flatText(type);
  if (used + widthOf(flat) + 1 <= PRINT_WIDTH || type.kind === 'name') return flat;
  return type.kind === 'union' ? brokenUnion(type.members, 2, indent) : brokenArray(type.item, 0, indent);
}

/** Each member on a line of its own, behind `|`. */
function brokenUnion(members: readonly TypeText[], margin: number, indent: number): string {
  const space = ' '.repeat(margin);
  return members.map((member) => `\n${space}| ${printMember(member, margin + 2, indent)}`).join('');
}

function printMember(member: TypeText, margin: number, indent: number): string {
  const flat = flatText(member);
  if (member.kind !== 'array' || indent + margin + widthOf(flat) <= PRINT_WIDTH) return flat;
  return brokenArray(member.item, margin, indent);
}

/** `readonly (`, the members further in, `)[]`. */
function brokenArray(item: TypeText, margin: number, indent: number): string {
  if (item.kind !== 'union') return `readonly ${flatText(item)}[]`;
  const flat = flatText(item);
  const space = ' '.repeat(margin);
  const oneLine = indent + margin + 2 + widthOf(flat) <= PRINT_WIDTH;
  const members = oneLine ? `\n${space}  ${flat}` : brokenUnion(item.members, margin + 2, indent);
  return `readonly (${members}\n${space})[]`;
}

/**
 * A type on one line.
 *
 * @param type the type
 */
export function flatText(type: TypeText): string {
  if (type.kind === 'name') return type.text;
  if (type.kind === 'union') return type.members.map(memberText).join(' | ');
  if (type.item.kind === 'union') return `readonly (${flatText(type.item)})[]`;
  return type.item.kind === 'array'
    ? `readonly (${flatText(type.item)})[]`
    : `readonly ${flatText(type.item)}[]`;
}

function memberText(type: TypeText): string {
  return type.kind === 'union' ? `(${flatText(type)})` : flatText(type);
}
