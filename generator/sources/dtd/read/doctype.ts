import { isSpace } from './characters.js';
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
    if (close === undefined) return text.startsWith('<!DOCTYPE', at);
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
  const at = scanner.frame.position;
  const place = scanner.place();
  let external: SourceText | undefined;
  try {
    scanner.take('<!DOCTYPE');
    if (!scanner.skipPlainSpace()) scanner.report('dtd-syntax', 'White space is missing behind DOCTYPE.');
    const name = scanner.takeName() ?? scanner.expected('the name of the root element');
    const spaced = scanner.skipPlainSpace();
    const idAt = scanner.frame.position;
    const id = readExternalId(context, false);
    if (id !== undefined && !spaced) {
      scanner.report('dtd-syntax', 'White space is missing before the external identifier.', idAt);
    }
    context.doctype = { name, place, ...id };
    scanner.skipPlainSpace();
    if (scanner.take('[')) readInternal(context);
    scanner.skipPlainSpace();
    if (!scanner.take('>')) scanner.expected('">" at the end of the document type declaration');
    if (id !== undefined) {
      external = readExternal(context, id, scanner.frame.base, 'The external subset', idAt);
    }
    checkRest(context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (context.doctype === undefined) scanner.frame.position = at + 9;
  }
  if (external !== undefined) readExternalSubset(context, external);
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
