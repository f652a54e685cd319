import { isSpace } from './characters.js';
import type { ExternalId } from '../mirror.js';
import type { Context } from './context.js';
import { readComment, readInstruction } from './comments.js';
import { readExternal } from './entities.js';
import { readExternalId } from './literals.js';
import { MappedText } from './positions.js';
import type { SourceText } from './positions.js';
import { Unreadable } from './scanner.js';
import { readSubset } from './subset.js';
import { readTextDeclaration } from './xml-declaration.js';

/** Whether a file is a document, or declarations wrapped in a DOCTYPE, rather than declarations alone. */
export function beginsWithDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (close === undefined) return /^<!doctype$/iu.test(text.slice(at, at + 9));
    const end = text.indexOf(close, at + 4);
    if (end === -1) return false;
    at = end + close.length;
  }
}

/** Reads comments and processing instructions (production 27). */
function readMisc(context: Context): void {
  const { scanner } = context;
  for (;;) {
    scanner.skipPlainSpace();
    try {
      if (scanner.at('<!--')) readComment(context);
      else if (scanner.at('<?')) readInstruction(context);
      else return;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
}

/**
 * Reads the prolog of a document and its document type declaration (productions 22 and 28): the internal subset,
 * then the external one. What follows the declaration is not read.
 */
export function readDoctype(context: Context): void {
  const { scanner } = context;
  readMisc(context);
  const idAt = scanner.frame.position;
  let external: SourceText | undefined;
  try {
    const id = readHeader(context);
    if (scanner.take('[')) readInternal(context);
    scanner.skipPlainSpace();
    if (!scanner.take('>')) scanner.expected('">" at the end of the document type declaration');
    if (id !== undefined) {
      external = readExternal(context, id, scanner.frame.base, 'The external subset', idAt);
    }
    checkRest(context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  if (external !== undefined) readExternalSubset(context, external);
}

/** Reads the name and the external identifier; behind a fault, goes to the bracket. */
function readHeader(context: Context): ExternalId | undefined {
  const { scanner } = context;
  const place = scanner.place();
  let id: ExternalId | undefined;
  try {
    if (!scanner.at('<!DOCTYPE')) scanner.report('dtd-syntax', 'The keyword DOCTYPE must be in capitals.');
    scanner.frame.position += '<!DOCTYPE'.length;
    if (!scanner.skipPlainSpace()) scanner.report('dtd-syntax', 'White space is missing behind DOCTYPE.');
    const name = scanner.takeName() ?? scanner.expected('the name of the root element');
    context.doctype = { name, place };
    const spaced = scanner.skipPlainSpace();
    const at = scanner.frame.position;
    id = readExternalId(context, false);
    context.doctype = { name, place, ...id };
    if (id !== undefined && !spaced)
      scanner.report('dtd-syntax', 'White space is missing before the external identifier.', at);
    scanner.skipPlainSpace();
    if (!scanner.at('[') && !scanner.at('>')) scanner.expected('"[" or ">"');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { frame } = scanner;
    while (frame.position < frame.text.length && !/[[<>]/u.test(frame.text.charAt(frame.position)))
      frame.position += 1;
  }
  return id;
}

function readInternal(context: Context): void {
  const { scanner } = context;
  if (!readSubset(context, 'bracket')) scanner.expected('"]" at the end of the internal subset');
  scanner.take(']');
}

function readExternalSubset(context: Context, source: SourceText): void {
  const { scanner } = context;
  while (scanner.depth > 0) scanner.pop();
  const mapped = MappedText.ofFile(source);
  scanner.push({ mapped, text: mapped.text, position: 0, names: [], external: true, base: source.file });
  readTextDeclaration(context);
  readSubset(context, 'file');
}

/** Declarations behind the DOCTYPE are lost on everyone; that is a slip of whoever wrapped the file. */
function checkRest(context: Context): void {
  const { scanner } = context;
  const { frame } = scanner;
  const rest = /\s*(?:(?:<!--[^]*?-->|<\?[^]*?\?>)\s*)*/uy;
  rest.lastIndex = frame.position;
  const at = frame.position + (rest.exec(frame.text)?.[0].length ?? 0);
  if (/<!|[^<]/uy.test(frame.text.slice(at, at + 2))) {
    scanner.report(
      'dtd-syntax',
      'Something other than an element stands behind the document type declaration.',
      at,
    );
  }
}
