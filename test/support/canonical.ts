import { SaxesParser } from 'saxes';

/** How two messages are compared. */
export interface CanonicalOptions {
  /** Names are compared without regard to case. */
  readonly ignoreCase?: boolean;
  /** Brings text into the form in which it is compared, by the path of its element or attribute. */
  readonly text?: (text: string, path: string) => string;
}

/**
 * A message as lines, one an element with its attributes and text, in document order: what is left when layout,
 * quotes, comments and the order of attributes do not matter. Made with a parser that is not ours.
 *
 * @param xml the message
 * @param options how messages are compared
 * @throws {Error} where the text is not well-formed
 */
export function canonicalLines(xml: string, options: CanonicalOptions = {}): readonly string[] {
  const fold = (name: string): string => (options.ignoreCase === true ? name.toLowerCase() : name);
  const normal = options.text ?? ((text: string): string => text);
  const lines: string[] = [];
  const open: { readonly path: string; readonly line: number; text: string; mixed: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.mixed = true;
    const path = `${parent?.path ?? ''}/${fold(tag.name)}`;
    const attributes = Object.entries(tag.attributes)
      .map(([name, value]) => {
        const own = fold(name);
        return `${own}=${JSON.stringify(normal(value, `${path}/@${own}`))}`;
      })
      .sort();
    open.push({ path, line: lines.length, text: '', mixed: false });
    lines.push([path, ...attributes].join(' '));
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('cdata', (text) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => {
    const top = open.pop();
    if (top === undefined) return;
    const text = top.mixed ? top.text.trim() : normal(top.text, top.path);
    if (text !== '') lines[top.line] = `${lines[top.line] ?? ''} ${JSON.stringify(text)}`;
  });
  parser.write(xml).close();
  return lines;
}
