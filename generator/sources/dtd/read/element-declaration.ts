import type { DtdContent, ElementDeclaration } from '../mirror.js';
import { readContent } from './content-model.js';
import type { Context } from './context.js';
import { requireSpace } from './literals.js';
import { Unreadable } from './scanner.js';
import { passMinimisation, reportSgml } from './sgml.js';
import type { DeclarationStart } from './declaration.js';

/**
 * Reads an element declaration (production 45) behind its keyword. The element stays, with unreadable content, if
 * its content model has a fault.
 *
 * @param keep takes the declaration as soon as it is known
 */
export function readElement(
  context: Context,
  start: DeclarationStart,
  keep: (declaration: ElementDeclaration) => void,
): void {
  const { scanner } = context;
  requireSpace(scanner, 'the name of the element');
  if (scanner.peek() === 0x28) {
    reportSgml(context, 'name-group', 'A group of names in an element declaration');
    throw new Unreadable();
  }
  const namePlace = scanner.place();
  const name = scanner.takeName() ?? scanner.expected('the name of an element');
  let content: DtdContent = { kind: 'unreadable' };
  try {
    requireSpace(scanner, 'the content model');
    passMinimisation(context);
    scanner.skipSpace();
    content = readContent(context);
    scanner.skipSpace();
    if ((scanner.peek() === 0x2b || scanner.peek() === 0x2d) && scanner.peek(1) === 0x28) {
      reportSgml(context, 'exception', 'An exception ("+(…)" or "-(…)" behind a content model)');
      throw new Unreadable();
    }
    if (scanner.peek() !== 0x3e) failBehindContent(context, content);
  } finally {
    keep({ kind: 'element', name, namePlace, content, ...start });
  }
}

function failBehindContent(context: Context, content: DtdContent): never {
  const { scanner } = context;
  const sign = scanner.frame.text.charAt(scanner.frame.position);
  if ((content.kind === 'children' || content.kind === 'mixed') && '?*+'.includes(sign)) {
    scanner.fail('dtd-syntax', `White space stands before the "${sign}" behind the group.`);
  }
  return scanner.expected('">" behind the content model');
}
