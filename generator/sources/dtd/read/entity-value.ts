import { nameAt } from './characters.js';
import type { Context } from './context.js';
import { charge, referredEntity, replacementText } from './entities.js';
import { referenceAt } from './literals.js';
import type { Literal } from './literals.js';
import { MappedTextBuilder } from './positions.js';
import type { MappedText } from './positions.js';

interface Part {
  readonly mapped: MappedText;
  position: number;
  readonly end: number;
  readonly entity?: string;
}

/**
 * Builds the replacement text of an internal entity (section 4.5): character and parameter-entity references are
 * resolved, general ones are only checked for their form. A parameter entity included in a literal gets no
 * spaces around it (section 4.4.5).
 */
export function entityValue(context: Context, literal: Literal): MappedText {
  const { frame } = context.scanner;
  const builder = new MappedTextBuilder();
  const parts: Part[] = [{ mapped: frame.mapped, position: literal.from, end: literal.to }];
  for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
    const { text } = part.mapped;
    const next = nextReference(text, part.position, part.end);
    builder.copy(part.mapped, part.position, next);
    part.position = next;
    if (next >= part.end) parts.pop();
    else if (text.charAt(next) === '&') takeReference(context, part, builder);
    else includeEntity(context, parts, part);
  }
  return builder.build(frame.mapped, literal.from);
}

function nextReference(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== 0x26 && text.charCodeAt(at) !== 0x25) at += 1;
  return at;
}

function report(
  context: Context,
  part: Part,
  code: 'dtd-syntax' | 'dtd-internal-subset',
  message: string,
): void {
  context.findings.report(code, message, [part.mapped.placeAt(part.position)]);
}

function takeReference(context: Context, part: Part, builder: MappedTextBuilder): void {
  const { mapped, position } = part;
  const reference = referenceAt(mapped.text, position);
  if (reference.kind === 'character') builder.put(reference.text, mapped, position);
  else {
    if (reference.kind === 'malformed') report(context, part, 'dtd-syntax', reference.message);
    builder.copy(mapped, position, position + reference.length);
  }
  part.position += reference.length;
}

function includeEntity(context: Context, parts: Part[], part: Part): void {
  const { scanner, limits } = context;
  const { text } = part.mapped;
  const name = nameAt(text, part.position + 1);
  if (name === undefined || text.charAt(part.position + 1 + name.length) !== ';') {
    report(context, part, 'dtd-syntax', 'The "%" does not begin a reference; write &#37; for the character.');
    part.position += 1;
    return;
  }
  if (!scanner.frame.external) {
    report(context, part, 'dtd-internal-subset', `The reference %${name}; stands inside a declaration.`);
  }
  part.position += name.length + 2;
  const at = scanner.frame.position;
  if (parts.some((open) => open.entity === name)) {
    scanner.report('dtd-recursive-entity', `The parameter entity %${name}; refers to itself.`, at);
    return;
  }
  if (parts.length > limits.entityDepth) {
    scanner.report('dtd-limit', `Parameter entities are nested deeper than ${limits.entityDepth}.`, at);
    return;
  }
  const state = referredEntity(context, name, at);
  const mapped = state === undefined ? undefined : replacementText(context, state, at);
  if (mapped === undefined || !charge(context, mapped.text.length, at)) return;
  parts.push({ mapped, position: 0, end: mapped.text.length, entity: name });
}
