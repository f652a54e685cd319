import type { NotationDeclaration } from '../mirror.js';
import type { Context } from './context.js';
import type { DeclarationStart } from './declaration.js';
import { readExternalId, requireSpace } from './literals.js';

/** Reads a notation declaration (production 82) behind its keyword. */
export function readNotation(
  context: Context,
  start: DeclarationStart,
  keep: (declaration: NotationDeclaration) => void,
): void {
  const { scanner } = context;
  requireSpace(scanner, 'the name of the notation');
  const name = scanner.takeName() ?? scanner.expected('the name of a notation');
  requireSpace(scanner, 'the identifier of the notation');
  const id = readExternalId(context, true) ?? scanner.expected('SYSTEM or PUBLIC');
  keep({ kind: 'notation', name, ...id, ...start });
}
