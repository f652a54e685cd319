import type { Documented, DtdComment, DtdDeclaration, DtdInstruction } from '../mirror.js';
import type { Frame } from './scanner.js';

interface Span {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
}

/**
 * Decides which declaration a comment documents: the one before it on the same line, or the one right below it.
 * A blank line parts a comment from what follows, so that headings and licences document nothing.
 */
export class Documentation {
  readonly #declarations: DtdDeclaration[];
  #comments: { readonly span: Span; readonly text: string }[] = [];
  #last: { readonly span: Span; readonly index: number } | undefined;

  /** @param declarations the declarations read so far, to which comments behind them are added */
  constructor(declarations: DtdDeclaration[]) {
    this.#declarations = declarations;
  }

  /** Takes note of a comment that was read. */
  comment(text: string, span: Span): void {
    const last = this.#last;
    this.#last = undefined;
    if (last !== undefined && last.span.frame === span.frame && !gap(last.span, span).includes('\n')) {
      this.#last = { ...last, span };
      const declaration = this.#declarations[last.index];
      const docs = cleanComment(text);
      if (declaration === undefined || !isDocumented(declaration) || docs === '') return;
      this.#declarations[last.index] = { ...declaration, docs: joined(declaration.docs, docs) };
      return;
    }
    const previous = this.#comments.at(-1);
    if (previous !== undefined && isParted(previous.span, span)) this.#comments = [];
    this.#comments.push({ span, text });
  }

  /** Documentation of the declaration that begins at `from`; the comments are used up. */
  take(frame: Frame, from: number): Documented {
    const comments = this.#comments;
    this.#comments = [];
    const nearest = comments.at(-1);
    if (nearest === undefined || isParted(nearest.span, { frame, from, to: from })) return {};
    const docs = comments
      .map((comment) => cleanComment(comment.text))
      .filter((text) => text !== '')
      .join('\n');
    return docs === '' ? {} : { docs };
  }

  /** Takes note that the declaration added last stands at `span`. */
  declared(span: Span): void {
    this.#last = { span, index: this.#declarations.length - 1 };
  }
}

function isDocumented(
  declaration: DtdDeclaration,
): declaration is Exclude<DtdDeclaration, DtdComment | DtdInstruction> {
  return declaration.kind !== 'comment' && declaration.kind !== 'instruction';
}

function joined(first: string | undefined, second: string): string {
  return first === undefined ? second : `${first}\n${second}`;
}

function gap(before: Span, after: Span): string {
  return before.frame.text.slice(before.to, after.from);
}

function isParted(before: Span, after: Span): boolean {
  return before.frame !== after.frame || /\S|\n[ \t]*\n/u.test(gap(before, after));
}

const RULE = new Set('-=*#~_');

/** The line without a run of three or more rule characters at either end. */
function withoutRules(line: string): string {
  let from = 0;
  let to = line.length;
  const indent = line.length - line.trimStart().length;
  while (RULE.has(line.charAt(indent + from))) from += 1;
  while (to > indent + from && RULE.has(line.charAt(to - 1))) to -= 1;
  const start = from < 3 ? 0 : indent + from;
  const end = line.length - to < 3 ? line.length : to;
  return start === 0 && end === line.length ? line : line.slice(start, end).trim();
}

const DECORATION = /^[\s\-=*#~_+.|/\\]*$/u;

/** The text of a comment without rules, stars at the line starts, and common indentation. */
export function cleanComment(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const starred = lines.slice(1).every((line) => /^\s*(?:\*(?:\s|$)|$)/u.test(line));
  const bare = lines.map((line, index) => {
    const plain = starred && index > 0 ? line.replace(/^\s*\*? ?/u, '') : line;
    return DECORATION.test(plain) ? '' : withoutRules(plain);
  });
  const indents = bare.slice(1).flatMap((line) => (line === '' ? [] : [/^\s*/u.exec(line)?.[0].length ?? 0]));
  const indent = Math.min(...indents.slice(0, 1000), Number.MAX_SAFE_INTEGER);
  return bare
    .map((line, index) => (index === 0 ? line.trimStart() : line.slice(indent)))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
