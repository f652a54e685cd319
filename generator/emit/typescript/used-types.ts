import type { BoundMessage, BoundPart, BoundResource, CodecExpression } from '../binding/bound.js';
import type { DeclarationView, MemberView } from './views.js';

const HELPERS = ['AtMostOneOf', 'OneOf', 'Typed'];

/**
 * Types of the runtime that the declarations of a module name.
 *
 * @param types the declarations
 * @param resource the resource, whose codecs say which types of the runtime there are
 */
export function runtimeTypes(types: readonly DeclarationView[], resource: BoundResource): readonly string[] {
  const candidates = new Set(HELPERS);
  for (const parameter of resource.parameters) collect(parameter.is.codec, candidates);
  for (const message of [resource.request, resource.response]) {
    if (message !== undefined) collectMessage(message, candidates);
  }
  const used = new Set<string>();
  for (const text of typeTexts(types)) {
    for (const [word] of text.matchAll(/(?<!['\w])[A-Za-z]\w*/gu)) if (candidates.has(word)) used.add(word);
  }
  return [...used];
}

function typeTexts(types: readonly DeclarationView[]): readonly string[] {
  return types.flatMap(({ interface: object, oneOf, variants, alias }) => [
    ...membersText(object?.members),
    ...membersText(oneOf?.members),
    ...(oneOf === null ? [] : [oneOf.helper]),
    ...(variants ?? []).flatMap(({ members }) => membersText(members)),
    ...(alias === null ? [] : [alias]),
  ]);
}

function membersText(members: readonly MemberView[] | undefined): readonly string[] {
  return (members ?? []).map(({ type }) => type);
}

function collectMessage(message: BoundMessage, found: Set<string>): void {
  for (const type of message.types.values()) {
    if (type.text !== undefined) collect(type.text.is.codec, found);
    for (const { is } of type.attributes) collect(is.codec, found);
    const pending: BoundPart[] = [...type.parts];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (part.kind === 'group') pending.push(...part.parts);
      else if (part.kind === 'element' && part.is.kind === 'scalar') collect(part.is.codec, found);
    }
  }
}

function collect(codec: CodecExpression, found: Set<string>): void {
  if (codec.kind === 'codec') for (const name of codec.binding.imports) found.add(name);
  else for (const one of codec.kind === 'list' ? [codec.item] : codec.members) collect(one, found);
}
