import type { Grid } from './grid.js';
import type { PlacedText } from './page.js';

/**
 * What both front ends, markup and plain text, make of a page before anything is understood: headings,
 * passages and tables in order of appearance.
 */
export type RawBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: PlacedText }
  /** A paragraph or list item with the lines that the page breaks it into. */
  | {
      readonly kind: 'text';
      readonly item: boolean;
      readonly lines: readonly [PlacedText, ...PlacedText[]];
      /** Which part of a definition list it is, if it stands in one. */
      readonly part?: 'term' | 'definition';
    }
  | { readonly kind: 'grid'; readonly grid: Grid };

/** A page before anything is understood. */
export interface RawPage {
  readonly title: PlacedText | null;
  /** Language that the page itself states. */
  readonly language: string | null;
  readonly blocks: readonly RawBlock[];
  /** Cells are where the page has them; false for a capture, where empty cells may have gone. */
  readonly cellsCertain: boolean;
}
