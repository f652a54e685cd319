import type { HtmlElement, HtmlNode } from './document.js';
import { isElement, isText } from './document.js';

/** Spaces that show although they stand at the beginning. */
const KEPT_SPACES = /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*/u;
const WIDE = /[\u2001\u2003\u3000]/u;
const MIDDLE = /[\u2000\u2002\u2004]/u;
const NARROW = /[\u00A0\u2005-\u200A\u202F]/u;
/** Width of a no-break space in pixels, about that of most fonts. */
const SPACE = 4;
const EM = 16;
const STYLE =
  /(?:^|[;\s])(?:padding-left|margin-left|text-indent)\s*:\s*(\d{1,4}(?:\.\d+)?)(px|pt|em|rem)?/giu;
const CLASS = /(?:^|\s)(?:indent|level|lvl|depth)-?_?(\d{1,2})(?=\s|$)/iu;
/** Elements deeper than this are not looked into. */
const MAX_DEPTH = 8;

/**
 * How far the content of a cell is moved to the right: by spaces that do not collapse, by styles and by classes of
 * the cell and of what begins in it. Only differences within a table mean anything.
 *
 * @param cell the cell
 * @returns pixels, roughly
 */
export function indentOf(cell: HtmlElement): number {
  let width = styled(cell);
  let nodes: readonly HtmlNode[] = cell.children;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const [spaces, first] = leading(nodes);
    width += spaces;
    if (first === undefined) return width;
    width += styled(first);
    nodes = first.children;
  }
  return width;
}

/** Width of the spaces at the beginning, and the element that stands behind them before any text. */
function leading(nodes: readonly HtmlNode[]): readonly [number, HtmlElement | undefined] {
  let width = 0;
  for (const node of nodes) {
    if (isElement(node)) return [width, node];
    if (!isText(node)) continue;
    const [spaces = ''] = KEPT_SPACES.exec(node.data) ?? [];
    for (const space of spaces) width += widthOf(space);
    if (spaces.length < node.data.length) break;
  }
  return [width, undefined];
}

function widthOf(space: string): number {
  if (NARROW.test(space)) return SPACE;
  if (WIDE.test(space)) return EM;
  return MIDDLE.test(space) ? EM / 2 : 0;
}

function styled({ attribs }: HtmlElement): number {
  let width = 0;
  for (const [, size = '', unit = 'px'] of (attribs['style'] ?? '').matchAll(STYLE))
    width += Number(size) * (unit === 'px' ? 1 : unit === 'pt' ? 4 / 3 : EM);
  const [, level] = CLASS.exec(attribs['class'] ?? '') ?? [];
  return level === undefined ? width : width + Number(level) * EM;
}
