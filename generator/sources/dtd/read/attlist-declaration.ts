import type { AttlistDeclaration, AttributeDefinition } from '../mirror.js';
import { readDefault } from './attribute-default.js';
import { readAttributeType } from './attribute-type.js';
import type { Context } from './context.js';
import type { DeclarationStart } from './declaration.js';
import { requireSpace } from './literals.js';
import { Unreadable } from './scanner.js';
import { reportSgml } from './sgml.js';

/**
 * Reads an attribute-list declaration (production 52) behind its keyword. The attributes before a fault stay.
 *
 * @param keep takes the declaration as soon as it is known
 */
export function readAttlist(
  context: Context,
  start: DeclarationStart,
  keep: (declaration: AttlistDeclaration) => void,
): void {
  const { scanner } = context;
  requireSpace(scanner, 'the name of the element');
  if (scanner.peek() === 0x28 || scanner.peek() === 0x23) {
    reportSgml(context, 'name-group', 'A group of names, or #NOTATION, in an attribute list');
    throw new Unreadable();
  }
  const element = scanner.takeName() ?? scanner.expected('the name of an element');
  const attributes: AttributeDefinition[] = [];
  try {
    for (;;) {
      const spaced = scanner.skipSpace();
      if (scanner.peek() === 0x3e) break;
      if (!spaced) scanner.report('dtd-syntax', 'White space is missing before the name of the attribute.');
      attributes.push(readDefinition(context));
    }
  } finally {
    keep({ kind: 'attlist', element, attributes, ...start });
  }
}

function readDefinition(context: Context): AttributeDefinition {
  const { scanner } = context;
  const at = { place: scanner.place(), ...scanner.via() };
  const name = scanner.takeName() ?? scanner.expected('the name of an attribute or ">"');
  requireSpace(scanner, 'the type of the attribute');
  const type = readAttributeType(context);
  requireSpace(scanner, 'the default of the attribute');
  return { name, type, default: readDefault(context, type), ...at };
}
