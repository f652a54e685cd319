/** A piece of a line of prose. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  /** A link to somewhere else on the web. */
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly Inline[] }
  /** A link to a page, a resource, a parameter or an element of this documentation. */
  | {
      readonly kind: 'reference';
      readonly target: string;
      readonly label: string | undefined;
      /** 1-based. */
      readonly line: number;
      /** 1-based, in UTF-16 code units. */
      readonly column: number;
    };

/** A block of prose. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'note'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** A page of prose. */
export interface Prose {
  /** Text of the first heading; empty where there is none. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Everything that a block says, in order; code says nothing that is read.
 *
 * @param block the block
 */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.inlines;
    case 'list':
      return block.items.flat();
    case 'code':
      return [];
    case 'table':
      return [...block.head, ...block.rows.flat()].flat();
  }
}
