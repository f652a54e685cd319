import { PRINT_WIDTH, widthOf } from './width.js';

/** A type in TypeScript, before it is laid out. */
export type TypeText =
  /** One name, or a text that cannot be broken; `uses` are the types of the runtime that it names. */
  | { readonly kind: 'name'; readonly text: string; readonly uses: readonly string[] }
  | { readonly kind: 'union'; readonly members: readonly TypeText[] }
  | { readonly kind: 'array'; readonly item: TypeText };

/**
 * A type that is one word or cannot be broken.
 *
 * @param text its text
 * @param uses types of the runtime that it names
 */
export function nameText(text: string, uses: readonly string[] = NONE): TypeText {
  return { kind: 'name', text, uses };
}

const NONE: readonly string[] = [];

/**
 * Types of the runtime that a type names.
 *
 * @param type the type
 * @param found the names; added to
 */
export function collectUses(type: TypeText, found: Set<string>): void {
  if (type.kind === 'array') collectUses(type.item, found);
  else if (type.kind === 'union') for (const member of type.members) collectUses(member, found);
  else for (const name of type.uses) found.add(name);
}

/**
 * A union, flattened and without repetition; one member stands for itself.
 *
 * @param members the members in the order in which they are printed
 */
export function unionText(members: readonly TypeText[]): TypeText {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  const flat: TypeText[] = [];
  for (const member of members) {
    if (member.kind === 'union') flat.push(...member.members);
    else flat.push(member);
  }
  const seen = new Set<string>();
  const unique = flat.filter((member) => {
    const text = flatText(member);
    return !seen.has(text) && seen.add(text);
  });
  const [first] = unique;
  return unique.length === 1 && first !== undefined ? first : { kind: 'union', members: unique };
}

/**
 * Prints a type in the form that prettier gives it behind `name:` or `type Name =`, with the space or line end
 * before it. Further lines are indented relative to the line that it begins on.
 *
 * @param type the type
 * @param indent spaces before that line
 * @param used columns that stand before the type on that line, the indent included and the space not
 */
export function printType(type: TypeText, indent: number, used: number): string {
  const flat = flatText(type);
  const width = widthOf(flat) + 1;
  if (used + 1 + width <= PRINT_WIDTH || type.kind === 'name' || isHugged(type)) return ` ${flat}`;
  if (type.kind === 'array') return ` ${brokenArray(type.item, 0, indent)}`;
  return indent + 2 + width <= PRINT_WIDTH ? `\n  ${flat}` : brokenUnion(type.members, 2, indent);
}

/** Prettier never breaks a type that is one name or null. */
function isHugged(type: TypeText): boolean {
  if (type.kind !== 'union' || type.members.length !== 2) return false;
  const other = type.members.filter((member) => flatText(member) !== 'null');
  return (
    other.length === 1 && other.every((member) => member.kind === 'name' && /^[\w$]+$/u.test(member.text))
  );
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
  if (item.kind === 'array') return `readonly (${brokenArray(item.item, margin, indent)})[]`;
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
