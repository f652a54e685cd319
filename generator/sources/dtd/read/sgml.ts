import type { Context } from './context.js';

/** Constructs of SGML that XML left out (W3C Note "Comparison of SGML and XML"). */
export type SgmlConstruct =
  | 'minimisation'
  | 'comment'
  | 'exception'
  | 'content'
  | 'name-group'
  | 'and-group'
  | 'attribute-type'
  | 'attribute-default'
  | 'entity-type'
  | 'declaration'
  | 'section'
  | 'reference'
  | 'public';

const reported = new WeakMap<Context, Set<SgmlConstruct>>();

/** Constructs that show the whole document to be SGML; the others may be slips in an XML one. */
const TELLING: readonly SgmlConstruct[] = ['minimisation', 'exception', 'name-group', 'and-group', 'content'];

/**
 * Reports an SGML construct at the current position, each kind once a document: one SGML DTD has hundreds.
 *
 * @param what the construct, as the subject of a sentence
 */
export function reportSgml(
  context: Context,
  construct: SgmlConstruct,
  what: string,
  offset = context.scanner.frame.position,
): void {
  const seen = reported.get(context) ?? new Set();
  reported.set(context, seen);
  if (seen.has(construct)) return;
  seen.add(construct);
  context.scanner.report('dtd-sgml', `${what} is SGML and not XML.`, offset);
}

/** Whether the document is an SGML DTD as a whole. */
export function isSgml(context: Context): boolean {
  const seen = reported.get(context);
  return seen !== undefined && TELLING.some((construct) => seen.has(construct));
}

/** Passes a `-- comment --` inside a declaration, and reports it. */
export function passSgmlComment(context: Context): boolean {
  const { scanner } = context;
  if (!scanner.inDeclaration || !scanner.at('--')) return false;
  const { frame } = scanner;
  const end = frame.text.indexOf('--', frame.position + 2);
  if (end === -1) return false;
  reportSgml(context, 'comment', 'A comment between -- and -- inside a declaration');
  frame.position = end + 2;
  return true;
}

const MINIMISATION = /[-oO][ \t\n]+[-oO][ \t\n]/y;

/** Passes the two minimisation signs behind the name of an element, and reports them. */
export function passMinimisation(context: Context): void {
  const { frame } = context.scanner;
  MINIMISATION.lastIndex = frame.position;
  if (!MINIMISATION.test(frame.text)) return;
  reportSgml(context, 'minimisation', 'Tag minimisation ("- O" behind the name of an element)');
  frame.position = MINIMISATION.lastIndex;
}
