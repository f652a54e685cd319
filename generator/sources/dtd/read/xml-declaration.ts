import type { Context } from './context.js';

const WHOLE = /<\?xml(?=[ \t\n]|\?>)(.*?)\?>/suy;
const VERSION = /^[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')/u;
const ENCODING = /^[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*')/u;
const STANDALONE = /^[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)')/u;

/**
 * Passes the text declaration of an external entity (production 77): the version may be missing, the encoding
 * must stand.
 */
export function readTextDeclaration(context: Context): void {
  const rest = pass(context);
  if (rest === undefined) return;
  const afterVersion = rest.text.replace(VERSION, '');
  const end = afterVersion.replace(ENCODING, '');
  if (end === afterVersion) {
    context.scanner.report(
      'dtd-text-declaration',
      'The text declaration does not give an encoding.',
      rest.at,
    );
  } else if (end.trim() !== '') {
    context.scanner.report(
      'dtd-text-declaration',
      `The text declaration has "${end.trim().slice(0, 60)}" in it, which does not belong there.`,
      rest.at,
    );
  }
}

/** Passes the XML declaration of a document (production 23): the version must stand. */
export function readXmlDeclaration(context: Context): void {
  const rest = pass(context);
  if (rest === undefined) return;
  const afterVersion = rest.text.replace(VERSION, '');
  const end = afterVersion.replace(ENCODING, '').replace(STANDALONE, '');
  if (end === rest.text || afterVersion === rest.text) {
    context.scanner.report(
      'dtd-text-declaration',
      'The XML declaration does not give the version 1.0.',
      rest.at,
    );
  } else if (end.trim() !== '') {
    context.scanner.report(
      'dtd-text-declaration',
      `The XML declaration has "${end.trim().slice(0, 60)}" in it, which does not belong there.`,
      rest.at,
    );
  }
}

function pass(context: Context): { readonly text: string; readonly at: number } | undefined {
  const { frame } = context.scanner;
  WHOLE.lastIndex = frame.position;
  const found = WHOLE.exec(frame.text);
  if (found === null) return undefined;
  const at = frame.position;
  frame.position += found[0].length;
  return { text: found[1] ?? '', at };
}
