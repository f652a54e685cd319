import type { AttributeDefault, AttributeType } from '../mirror.js';
import { nmtokenAt } from './characters.js';
import type { Context } from './context.js';
import { charge } from './entities.js';
import { failIfUnclosed, readLiteral, referenceAt, requireSpace } from './literals.js';
import type { MappedText } from './positions.js';
import { reportSgml } from './sgml.js';

/** Reads the default declaration of an attribute (production 60). */
export function readDefault(context: Context, type: AttributeType): AttributeDefault {
  const { scanner } = context;
  if (scanner.take('#REQUIRED')) return { kind: 'required' };
  if (scanner.take('#IMPLIED')) return { kind: 'implied' };
  if (scanner.take('#CURRENT') || scanner.take('#CONREF')) {
    reportSgml(context, 'attribute-default', 'The attribute default #CURRENT or #CONREF');
    return { kind: 'implied' };
  }
  if (scanner.take('#FIXED')) {
    requireSpace(scanner, 'the fixed value');
    return { kind: 'fixed', value: readValue(context, type) };
  }
  const { frame } = scanner;
  const bare = nmtokenAt(frame.text, frame.position);
  if (bare !== undefined && isBareDefault(frame.text, frame.position + bare.length)) {
    reportSgml(context, 'attribute-default', 'A default value without quotes');
    frame.position += bare.length;
    return { kind: 'value', value: bare };
  }
  if (scanner.peek() !== 0x22 && scanner.peek() !== 0x27) {
    scanner.expected('#REQUIRED, #IMPLIED, #FIXED or a value in quotes');
  }
  return { kind: 'value', value: readValue(context, type) };
}

const NEXT_TYPE = /\s+(?:CDATA|ID|IDREFS?|ENTITY|ENTITIES|NMTOKENS?|NOTATION|\()(?![\w.:-])/uy;

/** A word that ends at `end` is a value, as in SGML, rather than the next attribute behind a missing default. */
function isBareDefault(text: string, end: number): boolean {
  NEXT_TYPE.lastIndex = end;
  return (end >= text.length || /[\s>%]/u.test(text.charAt(end))) && !NEXT_TYPE.test(text);
}

function readValue(context: Context, type: AttributeType): string {
  const { scanner } = context;
  const { from, to } = readLiteral(scanner, 'the default value');
  failIfUnclosed(scanner, from, to);
  const value = normalise(context, scanner.frame.mapped, from, to);
  return type.kind === 'CDATA' ? value : value.replace(/ {2,}/gu, ' ').replace(/^ | $/gu, '');
}

interface Part {
  readonly mapped: MappedText;
  position: number;
  readonly end: number;
  readonly entity?: string;
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/**
 * Value of an attribute as an application sees it (section 3.3.3), with its references resolved. Reports the
 * well-formedness constraints of default values: no `<`, no external, unparsed, recursive or undeclared entity.
 */
function normalise(context: Context, mapped: MappedText, from: number, to: number): string {
  const output: string[] = [];
  const parts: Part[] = [{ mapped, position: from, end: to }];
  for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
    const { text } = part.mapped;
    let next = part.position;
    while (next < part.end && text.charCodeAt(next) !== 0x26 && text.charCodeAt(next) !== 0x3c) next += 1;
    output.push(text.slice(part.position, next).replace(/[\t\n\r]/gu, ' '));
    part.position = next;
    if (next >= part.end) parts.pop();
    else if (text.charCodeAt(next) === 0x3c) {
      report(context, part, 'The default value holds "<"; write &#60; for the character.');
      output.push('<');
      part.position += 1;
    } else takeReference(context, parts, part, output);
  }
  return output.join('');
}

function report(context: Context, part: Part, message: string): void {
  context.findings.report('dtd-syntax', message, [part.mapped.placeAt(part.position)]);
}

function takeReference(context: Context, parts: Part[], part: Part, output: string[]): void {
  const reference = referenceAt(part.mapped.text, part.position);
  if (reference.kind === 'character') output.push(reference.text);
  else if (reference.kind === 'malformed') {
    report(context, part, reference.message);
    output.push(part.mapped.text.slice(part.position, part.position + reference.length));
  }
  const included =
    reference.kind === 'entity' ? include(context, parts, part, reference.name, output) : undefined;
  part.position += reference.length;
  if (included !== undefined) parts.push(included);
}

function include(
  context: Context,
  parts: readonly Part[],
  part: Part,
  name: string,
  output: string[],
): Part | undefined {
  const state = context.generalEntities.get(name);
  const places = [part.mapped.placeAt(part.position)];
  if (state === undefined) {
    const predefined = PREDEFINED.get(name);
    if (predefined !== undefined) output.push(predefined);
    else {
      context.findings.report(
        'dtd-undeclared-entity',
        `The entity &${name}; is not declared before this.`,
        places,
      );
    }
    return undefined;
  }
  if (parts.some((open) => open.entity === name)) {
    context.findings.report('dtd-recursive-entity', `The entity &${name}; refers to itself.`, places);
    return undefined;
  }
  if (state.replacement === undefined) {
    report(context, part, `The default value refers to &${name};, which is not an internal entity.`);
    return undefined;
  }
  const { text } = state.replacement;
  if (parts.length > context.limits.entityDepth) {
    context.findings.report(
      'dtd-limit',
      `Entities are nested deeper than ${context.limits.entityDepth}.`,
      places,
    );
    return undefined;
  }
  if (!charge(context, text.length, context.scanner.frame.position)) return undefined;
  return { mapped: state.replacement, position: 0, end: text.length, entity: name };
}
