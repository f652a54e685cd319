import type { SimpleType } from '../../model/schema.js';
import type { BoundScalar, CodecExpression } from '../binding/bound.js';
import { quote } from './quote.js';
import type { TypeText } from './type-text.js';
import { nameText, unionText } from './type-text.js';

/** What a type is for: what an encoder accepts, or what a decoder hands out. */
export type Flavor = 'input' | 'value';

/**
 * The TypeScript type of text.
 *
 * @param scalar the bound type of text
 * @param flavor what it is for; a decoder hands out values that nobody has listed, too
 */
export function scalarType(scalar: BoundScalar, flavor: Flavor): TypeText {
  return expressionType(scalar.codec, scalar.simple, flavor);
}

function expressionType(codec: CodecExpression, simple: SimpleType, flavor: Flavor): TypeText {
  if (codec.kind === 'list') return { kind: 'array', item: scalarType(codec.item, flavor) };
  if (codec.kind === 'union') return unionText(codec.members.map((member) => scalarType(member, flavor)));
  const literals = literalTypes(codec, simple, flavor);
  if (literals !== undefined) return literals;
  const { binding } = codec;
  return parseUnion(flavor === 'input' ? binding.input : binding.value, binding.imports);
}

function literalTypes(
  codec: CodecExpression & { readonly kind: 'codec' },
  simple: SimpleType,
  flavor: Flavor,
): TypeText | undefined {
  const { literals } = codec.binding;
  const { enumeration } = simple;
  if (literals === undefined || enumeration === undefined || enumeration.values.length === 0)
    return undefined;
  const known: TypeText[] = [];
  for (const { value } of enumeration.values) {
    if (literals === 'string') known.push(nameText(quote(value)));
    else if (/^-?(?:0|[1-9]\d{0,14})$/u.test(value) && value !== '-0') known.push(nameText(value));
    else return undefined;
  }
  const open = flavor === 'value' || enumeration.openness === 'open';
  return unionText(open ? [...known, nameText(`(${literals} & {})`)] : known);
}

/** A type as it stands in the table of codecs; a plain union is taken apart so that it can be laid out. */
function parseUnion(text: string, imports: readonly string[]): TypeText {
  if (imports.includes(text)) return nameText(text, [text]);
  if (!text.includes('|') || /[<({[`'"]/u.test(text)) {
    const uses = imports.filter((name) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'u').test(text));
    return nameText(text.includes('|') ? `(${text})` : text, uses);
  }
  return unionText(text.split('|').map((member) => parseUnion(member.trim(), imports)));
}
