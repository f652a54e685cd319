import { load } from 'cheerio/slim';
import type { Cheerio, CheerioAPI } from 'cheerio/slim';

type Root = ReturnType<CheerioAPI['root']> extends Cheerio<infer Document> ? Document : never;

/** A node of the parsed document. */
export type HtmlNode = Root['children'][number];

/** An element of the parsed document. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

/** A run of text of the parsed document. */
export type HtmlText = Extract<HtmlNode, { readonly nodeType: 3 }>;

/**
 * Parses a page, with the offset of every node in the source. The forgiving parser of the slim build is used on
 * purpose: that of the full build follows the HTML standard to the letter, but needs a minute for 100,000 nested
 * elements and several times as long for ordinary pages.
 *
 * @param html source of the page
 * @returns the nodes at the top of the document
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  return load(html, { xml: { xmlMode: false, withStartIndices: true } }).root()[0]?.children ?? [];
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** Whether a node is a run of text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === 3;
}

/** Called for every node of a document, in document order. */
export interface HtmlVisitor {
  text(node: HtmlText): void;
  /** Returns false where the content of the element is of no interest; `leave` is not called then. */
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
}

/**
 * Visits nodes and all their descendants without recursion, so that depth is no limit.
 *
 * @param nodes where to begin
 * @param visitor what to call
 */
export function walk(nodes: readonly HtmlNode[], visitor: HtmlVisitor): void {
  const open: HtmlElement[] = [];
  let node: HtmlNode | null = nodes[0] ?? null;
  while (node !== null) {
    if (isElement(node)) {
      if (visitor.enter(node)) {
        open.push(node);
        const first: HtmlNode | undefined = node.children[0];
        if (first !== undefined) {
          node = first;
          continue;
        }
        open.pop();
        visitor.leave(node);
      }
    } else if (isText(node)) {
      visitor.text(node);
    }
    let next: HtmlNode | null = node.next;
    while (next === null) {
      const parent = open.pop();
      if (parent === undefined) return;
      visitor.leave(parent);
      next = parent.next;
    }
    node = next;
  }
}
