import type { Context } from './context.js';
import { nameAt } from './characters.js';
import { Unreadable } from './scanner.js';

/** Reads a comment (production 15) from `<!--` on. */
export function readComment(context: Context): void {
  const { scanner } = context;
  const { frame } = scanner;
  const from = frame.position;
  const dashes = frame.text.indexOf('--', from + 4);
  const end = dashes === -1 ? -1 : frame.text.indexOf('-->', dashes);
  if (end === -1) {
    scanner.report('dtd-syntax', 'The comment is not closed by "-->".');
    frame.position = frame.text.length;
    throw new Unreadable();
  }
  if (dashes < end || frame.text.charAt(end - 1) === '-') {
    if (end > from + 4 || dashes < end) {
      scanner.report(
        'dtd-syntax',
        'The comment holds "--", which XML does not allow there.',
        Math.min(dashes, end),
      );
    }
  }
  const text = frame.text.slice(from + 4, end);
  frame.position = end + 3;
  context.declarations.push({ kind: 'comment', text, place: scanner.place(from) });
  context.documentation.comment(text, { frame, from, to: frame.position });
}

/** Reads a processing instruction (production 16) from `<?` on. */
export function readInstruction(context: Context): void {
  const { scanner } = context;
  const { frame } = scanner;
  const from = frame.position;
  const end = frame.text.indexOf('?>', from + 2);
  const target = nameAt(frame.text, from + 2);
  if (end === -1 || target === undefined) {
    scanner.report('dtd-syntax', 'The processing instruction is not of the form <?target … ?>.');
    const close = frame.text.indexOf('>', from);
    frame.position = close === -1 ? frame.text.length : close + 1;
    throw new Unreadable();
  }
  const data = frame.text.slice(from + 2 + target.length, end);
  if (/^xml$/iu.test(target)) {
    scanner.report(
      'dtd-text-declaration',
      `An XML declaration (<?${target}) stands elsewhere than at the beginning of a file.`,
    );
  }
  if (data !== '' && !/^\s/u.test(data)) {
    scanner.report('dtd-syntax', 'White space is missing behind the target of the processing instruction.');
  }
  frame.position = end + 2;
  context.declarations.push({
    kind: 'instruction',
    target,
    data: data.trimStart(),
    place: scanner.place(from),
  });
}
