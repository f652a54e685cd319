import type { AttributeType, AttributeTypeKeyword, DtdToken } from '../mirror.js';
import { nameAt } from './characters.js';
import type { Context } from './context.js';
import { closeParenthesis, entityOfGroup, noteMember, openParenthesis } from './groups.js';
import { requireSpace } from './literals.js';
import { reportSgml } from './sgml.js';
import type { Scanner } from './scanner.js';

const KEYWORDS: ReadonlyMap<string, AttributeTypeKeyword> = new Map(
  (['CDATA', 'ID', 'IDREF', 'IDREFS', 'ENTITY', 'ENTITIES', 'NMTOKEN', 'NMTOKENS'] as const).map((word) => [
    word,
    word,
  ]),
);

/** Types of SGML, and what XML has in their place. */
const SGML_TYPES: ReadonlyMap<string, AttributeTypeKeyword> = new Map([
  ['NAME', 'NMTOKEN'],
  ['NAMES', 'NMTOKENS'],
  ['NUMBER', 'NMTOKEN'],
  ['NUMBERS', 'NMTOKENS'],
  ['NUTOKEN', 'NMTOKEN'],
  ['NUTOKENS', 'NMTOKENS'],
]);

/** Reads the type of an attribute (productions 54 to 59). */
export function readAttributeType(context: Context): AttributeType {
  const { scanner } = context;
  if (scanner.peek() === 0x28) return readTokens(context, 'enumeration');
  const word = scanner.takeName();
  const keyword = word === undefined ? undefined : KEYWORDS.get(word);
  if (keyword !== undefined) return { kind: keyword };
  if (word === 'NOTATION') {
    requireSpace(scanner, 'the names of the notations');
    if (scanner.peek() !== 0x28) scanner.expected('"(" behind NOTATION');
    return readTokens(context, 'NOTATION');
  }
  if (word !== undefined) scanner.frame.position -= word.length;
  const instead = word === undefined ? undefined : SGML_TYPES.get(word);
  if (instead === undefined || word === undefined) return scanner.expected('the type of an attribute');
  reportSgml(context, 'attribute-type', `The attribute type ${word}`);
  scanner.frame.position += word.length;
  return { kind: instead };
}

function readTokens(context: Context, kind: 'NOTATION' | 'enumeration'): AttributeType {
  const { scanner } = context;
  const open = openParenthesis(scanner);
  const tokens: DtdToken[] = [];
  for (;;) {
    scanner.skipSpace();
    noteMember(scanner, open);
    const at = { place: scanner.place(), ...scanner.via() };
    tokens.push({ value: readToken(scanner, kind), ...at });
    scanner.skipSpace();
    const sign = String.fromCharCode(scanner.peek());
    if (sign === ')') break;
    if (sign === ',') reportSgml(context, 'attribute-type', 'A "," between enumerated values');
    else if (sign !== '|') scanner.expected('"|" or ")" in the enumeration');
    scanner.frame.position += 1;
  }
  closeParenthesis(scanner, open);
  return { kind, tokens, ...entityOfGroup(scanner, open) };
}

const ANYTHING = /"[^"<>]*"|'[^'<>]*'|[^|)<>\s]+(?:[ \t]+(?:[^|)<>\s%#]|%(?![\w:]))+)*/uy;

/** A token; text that is none is reported and kept as it stands. */
function readToken(scanner: Scanner, kind: 'NOTATION' | 'enumeration'): string {
  const { frame } = scanner;
  const from = frame.position;
  const token = kind === 'NOTATION' ? scanner.takeName() : scanner.takeNmtoken();
  scanner.skipPlainSpace();
  if (token !== undefined && isAfterToken(scanner)) return token;
  frame.position = from;
  ANYTHING.lastIndex = from;
  const text = ANYTHING.exec(frame.text)?.[0];
  if (text === undefined) scanner.expected(kind === 'NOTATION' ? 'the name of a notation' : 'a name token');
  frame.position = from + text.length;
  if (text === token) return token;
  const message = `The value ${text.slice(0, 60)} of the enumeration is not a name token.`;
  scanner.report('dtd-enumeration-token', message, from);
  return text.replace(/^(["'])(.*)\1$/u, '$2');
}

/** `|`, `)`, `,`, a reference, or the end of an entity. */
function isAfterToken(scanner: Scanner): boolean {
  const next = scanner.peek();
  if (next === 0x25) return nameAt(scanner.frame.text, scanner.frame.position + 1) !== undefined;
  return next === 0x7c || next === 0x29 || next === 0x2c || next === 0x3e || Number.isNaN(next);
}
