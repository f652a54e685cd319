import type { Documented, DtdDeclaration, DtdNode } from '../mirror.js';
import { readAttlist } from './attlist-declaration.js';
import type { Context } from './context.js';
import { readElement } from './element-declaration.js';
import { readEntity } from './entity-declaration.js';
import { readNotation } from './notation-declaration.js';
import { Unreadable } from './scanner.js';
import type { Frame } from './scanner.js';
import { reportSgml } from './sgml.js';

/** What is known of a declaration before its keyword: where it begins and what documents it. */
export type DeclarationStart = DtdNode & Documented;

const READERS = {
  ELEMENT: readElement,
  ATTLIST: readAttlist,
  ENTITY: readEntity,
  NOTATION: readNotation,
} as const;
const SGML_DECLARATIONS = /^(?:SHORTREF|USEMAP|SGML|LINKTYPE|LINK|IDLINK|USELINK|DATATAG|RANK)$/iu;

/** Reads one markup declaration (production 29) from `<!` on; behind a fault, passes the rest of it. */
export function readDeclaration(context: Context): void {
  const { scanner } = context;
  const frame = scanner.beginDeclaration();
  const from = frame.position;
  const start = { place: scanner.place(), ...context.documentation.take(frame, from) };
  let kept: DtdDeclaration | undefined;
  let failed = false;
  try {
    readKeyword(context)(context, start, (declaration) => {
      kept = declaration;
    });
    readEnd(context, frame, from);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    failed = true;
  }
  scanner.unwind();
  if (failed) recover(frame, from);
  if (kept === undefined) return;
  context.declarations.push(kept);
  context.documentation.declared({ frame, from, to: frame.position });
}

function readKeyword(context: Context): (typeof READERS)[keyof typeof READERS] {
  const { scanner } = context;
  const { frame } = scanner;
  frame.position += 2;
  const word = scanner.takeName() ?? '';
  const upper = word.toUpperCase();
  if (SGML_DECLARATIONS.test(word) || (word === '' && scanner.peek() === 0x3e)) {
    reportSgml(context, 'declaration', `The declaration <!${word}`, frame.position - word.length - 2);
    throw new Unreadable();
  }
  const reader = Object.entries(READERS).find(([keyword]) => keyword === upper)?.[1];
  if (reader === undefined) {
    frame.position -= word.length;
    return scanner.expected('ELEMENT, ATTLIST, ENTITY or NOTATION');
  }
  if (word !== upper) {
    scanner.report('dtd-syntax', `The keyword ${word} must be in capitals.`, frame.position - word.length);
  }
  return reader;
}

function readEnd(context: Context, frame: Frame, from: number): void {
  const { scanner } = context;
  scanner.skipSpace();
  if (scanner.peek() !== 0x3e) scanner.expected('">" at the end of the declaration');
  if (scanner.frame === frame) {
    frame.position += 1;
    return;
  }
  const begin = { ...frame.mapped.placeAt(from), note: 'the declaration begins here' };
  context.findings.report(
    'dtd-entity-nesting',
    'The declaration ends in another parameter entity than it begins in.',
    [...scanner.places(), begin],
  );
  scanner.frame.position += 1;
  scanner.endDeclaration();
}

/**
 * Moves behind a declaration that could not be read: to the next `>` outside quotes, or to the next `<!` or `<?`,
 * whichever is first. A quote counts only if its mate stands before the next declaration.
 */
function recover(frame: Frame, from: number): void {
  const { text } = frame;
  let at = Math.max(frame.position, from + 2);
  const declaration = text.indexOf('<!', at);
  while (at < text.length) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '>') {
      frame.position = at + 1;
      return;
    }
    if (sign === '<' && (next === '!' || next === '?')) break;
    if (sign === '"' || sign === "'") {
      const mate = text.indexOf(sign, at + 1);
      if (mate !== -1 && (declaration === -1 || mate < declaration)) at = mate;
    }
    at += 1;
  }
  frame.position = at;
}
