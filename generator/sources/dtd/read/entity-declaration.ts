import type { EntityDeclaration } from '../mirror.js';
import type { Context } from './context.js';
import type { DeclarationStart } from './declaration.js';
import { entityValue } from './entity-value.js';
import { readExternalId, readLiteral, requireSpace } from './literals.js';
import type { MappedText } from './positions.js';
import { Unreadable } from './scanner.js';
import { reportSgml } from './sgml.js';

/**
 * Reads an entity declaration (productions 70 to 76) behind its keyword. The first declaration of a name counts
 * (section 4.2).
 */
export function readEntity(
  context: Context,
  start: DeclarationStart,
  keep: (declaration: EntityDeclaration) => void,
): void {
  const { scanner } = context;
  requireSpace(scanner, 'the name of the entity');
  const parameter = scanner.take('%');
  if (parameter) requireSpace(scanner, 'the name of the entity');
  if (scanner.peek() === 0x23) {
    reportSgml(context, 'declaration', 'A declaration of a default entity');
    throw new Unreadable();
  }
  const name = scanner.takeName() ?? scanner.expected('the name of an entity');
  requireSpace(scanner, 'the definition of the entity');
  const { base, external } = scanner.frame;
  const { definition, replacement } = readDefinition(context, parameter);
  const entities = parameter ? context.parameterEntities : context.generalEntities;
  const declaration: EntityDeclaration = { kind: 'entity', name, parameter, definition, ...start };
  scanner.skipSpace();
  if (scanner.peek() !== 0x3e) scanner.expected('">" behind the definition of the entity');
  if (entities.has(name)) keep({ ...declaration, redundant: true });
  else {
    entities.set(name, {
      declaration,
      base,
      external,
      ...(replacement === undefined ? {} : { replacement }),
    });
    keep(declaration);
  }
}

interface Definition {
  readonly definition: EntityDeclaration['definition'];
  readonly replacement?: MappedText;
}

function readDefinition(context: Context, parameter: boolean): Definition {
  const { scanner } = context;
  const literal = readInternal(context);
  if (literal !== undefined) return literal;
  const id = readExternalId(context, false);
  if (id === undefined) return failAtDefinition(context);
  const spaced = scanner.skipSpace();
  if (!scanner.take('NDATA')) {
    return { definition: { kind: 'external', ...id } };
  }
  if (!spaced) scanner.report('dtd-syntax', 'White space is missing before NDATA.');
  if (parameter) scanner.fail('dtd-syntax', 'A parameter entity cannot be unparsed (NDATA).');
  requireSpace(scanner, 'the name of the notation');
  const notation = scanner.takeName() ?? scanner.expected('the name of a notation');
  return { definition: { kind: 'unparsed', notation, ...id } };
}

function readInternal(context: Context): Definition | undefined {
  const { scanner } = context;
  if (scanner.peek() !== 0x22 && scanner.peek() !== 0x27) return undefined;
  const replacement = entityValue(context, readLiteral(scanner, 'the entity value'));
  return { definition: { kind: 'internal', text: replacement.text }, replacement };
}

const SGML_ENTITY = /(?:CDATA|SDATA|PI|STARTTAG|ENDTAG|MS|MD)(?=[ \t\n])/y;

function failAtDefinition(context: Context): Definition {
  const { scanner } = context;
  SGML_ENTITY.lastIndex = scanner.frame.position;
  const word = SGML_ENTITY.exec(scanner.frame.text)?.[0];
  if (word === undefined) return scanner.expected('the value of the entity in quotes, SYSTEM or PUBLIC');
  reportSgml(context, 'entity-type', `The entity type ${word}`);
  scanner.frame.position += word.length;
  scanner.skipSpace();
  return readInternal(context) ?? scanner.expected('the value of the entity in quotes');
}
