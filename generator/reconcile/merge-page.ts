import { compareFacts, compareOccurs } from './compare-facts.js';
import type { Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { ChildSlot, DraftElement } from './draft.js';
import { childSlots, effectiveOccurs } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';
import { takePageFacts } from './from-page.js';
import { unfoldReference } from './from-schema.js';
import { compareCase, mergeAttributes } from './merge-attributes.js';
import type { MergeContext } from './merge-context.js';
import { compareOrder } from './compare-order.js';
import { insertPageChild } from './insert.js';
import { reportUnknownRows } from './polymorphic-rows.js';
import { looksLikeMisspelling } from './similar.js';

interface Unmatched {
  readonly row: PageNode;
  readonly parent: DraftElement;
  readonly parentPath: string;
  /** Index of the row among its siblings on the page. */
  readonly index: number;
  readonly siblings: readonly PageNode[];
}

/**
 * Merges the tree of a page into the draft of a schema. The schema gives the structure; the page adds
 * documentation, types and elements that the schema does not know.
 *
 * @param root draft made from the schema; changed in place
 * @param page tree of the page
 * @param context resource, part and where contradictions go
 */
export function mergePage(root: DraftElement, page: PageNode, context: MergeContext): void {
  const merge = new PageMerge(root, context);
  const path = [...context.path.split('/').slice(0, -1), root.name].join('/');
  merge.element(root, page, path, { min: 1, max: 1 });
  merge.settleUnmatched(root, path);
}

class PageMerge {
  readonly #context: MergeContext;
  /** No schema gives the structure. */
  readonly #pagesOnly: boolean;
  /** Draft element that a page row was merged into. */
  readonly #drafts = new Map<PageNode, DraftElement>();
  readonly #merged = new Set<DraftElement>();
  readonly #unmatched: Unmatched[] = [];
  readonly #visited: { readonly draft: DraftElement; readonly path: string; readonly row: PageNode }[] = [];

  constructor(root: DraftElement, context: MergeContext) {
    this.#context = context;
    const [at] = root.provenance;
    this.#pagesOnly = at !== undefined && context.winner.isPage(at);
  }

  /** Merges one row, its attributes and what stands below it. */
  element(
    draft: DraftElement,
    row: PageNode,
    path: string,
    occurs: { readonly min: number; readonly max: number | null },
  ): void {
    const { codecFamily } = this.#context;
    const spot = this.#spot(path);
    this.#drafts.set(row, draft);
    this.#merged.add(draft);
    this.#visited.push({ draft, path, row });
    compareCase(draft, row, spot, this.#context);
    compareOccurs(draft, occurs, row, spot, this.#context);
    this.#adoptOccurs(draft, row);
    compareFacts(draft, row, spot, codecFamily, this.#context);
    takePageFacts(draft, row);
    if (draft.typeRef?.polymorphic === true) {
      reportUnknownRows(draft.typeRef, draft.provenance[0], row, spot, this.#context);
      return;
    }
    if (row.children.length + row.attributes.length > 0) unfoldReference(draft);
    if (draft.typeRef !== undefined) return;
    mergeAttributes(draft, row, path, this.#context);
    this.#children(draft, row, path);
  }

  /** A later page that states how often fills a blank of an earlier one; a blank is no statement. */
  #adoptOccurs(draft: DraftElement, { occurs }: PageNode): void {
    if (!this.#pagesOnly || !occurs.stated || draft.page === undefined) return;
    if (draft.page.occurs !== undefined) return;
    draft.min = occurs.min;
    draft.max = occurs.max;
  }

  #spot(path: string): Spot {
    return { resource: this.#context.resource, part: this.#context.part, path };
  }

  #winner(stronger: PageNode['at'], weaker: PageNode['at']): string {
    return this.#context.winner.name(stronger, weaker);
  }

  #children(draft: DraftElement, row: PageNode, path: string): void {
    const slots = childSlots(draft);
    const taken = new Set<ChildSlot>();
    const matched: { readonly row: PageNode; readonly slot: ChildSlot }[] = [];
    row.children.forEach((child, index) => {
      const slot = slots.find(
        (one) => !taken.has(one) && one.element.name.toLowerCase() === child.name.toLowerCase(),
      );
      if (slot === undefined) {
        this.#unmatched.push({
          row: child,
          parent: draft,
          parentPath: path,
          index,
          siblings: row.children,
        });
        return;
      }
      taken.add(slot);
      matched.push({ row: child, slot });
    });
    compareOrder(slots, matched, path, this.#context);
    for (const { row: child, slot } of matched) {
      this.element(slot.element, child, `${path}/${slot.element.name}`, effectiveOccurs(slot));
    }
  }

  /** Finds a place for the rows that have no namesake below the same parent. */
  settleUnmatched(root: DraftElement, path: string): void {
    for (let next = this.#unmatched.shift(); next !== undefined; next = this.#unmatched.shift()) {
      if (!this.#elsewhere(root, path, next) && !this.#misspelt(next)) this.#pageOnly(next);
    }
    this.#schemaOnly();
  }

  #elsewhere(root: DraftElement, rootPath: string, unmatched: Unmatched): boolean {
    const found = this.#findFree(root, unmatched.row.name, rootPath);
    if (found === undefined) return false;
    const { slot, path } = found;
    const at = slot.element.provenance[0];
    if (at !== undefined) {
      this.#context.contradictions.record(
        'conflict-level',
        this.#spot(path),
        [
          claim(at, `child of ${parentOf(path)}`),
          claim(unmatched.row.at, `child of ${parentOf(`${unmatched.parentPath}/-`)}`),
        ],
        `child of ${parentOf(path)}, because ${this.#winner(at, unmatched.row.at)} wins`,
      );
    }
    this.element(slot.element, unmatched.row, path, effectiveOccurs(slot));
    return true;
  }

  #findFree(
    parent: DraftElement,
    name: string,
    path: string,
  ): { readonly slot: ChildSlot; readonly path: string } | undefined {
    for (const slot of childSlots(parent)) {
      const childPath = `${path}/${slot.element.name}`;
      const same = slot.element.name.toLowerCase() === name.toLowerCase();
      if (same && !this.#merged.has(slot.element)) return { slot, path: childPath };
      const below = this.#findFree(slot.element, name, childPath);
      if (below !== undefined) return below;
    }
    return undefined;
  }

  #misspelt(unmatched: Unmatched): boolean {
    const { row, parent, parentPath } = unmatched;
    const slot = childSlots(parent).find(
      (one) => !this.#merged.has(one.element) && looksLikeMisspelling(one.element.name, row.name),
    );
    const at = slot?.element.provenance[0];
    if (slot === undefined || at === undefined) return false;
    const path = `${parentPath}/${slot.element.name}`;
    this.#context.contradictions.record(
      'conflict-spelling',
      this.#spot(path),
      [claim(at, slot.element.name), claim(row.at, row.name)],
      `${slot.element.name}, because ${this.#winner(at, row.at)} wins`,
    );
    this.element(slot.element, row, path, effectiveOccurs(slot));
    return true;
  }

  #pageOnly(unmatched: Unmatched): void {
    const { row, parent, parentPath } = unmatched;
    const { contradictions } = this.#context;
    const at = parent.provenance[0];
    const spot = this.#spot(`${parentPath}/${row.name}`);
    const earlier = unmatched.siblings
      .slice(0, unmatched.index)
      .map((sibling) => this.#drafts.get(sibling))
      .filter((draft) => draft !== undefined);
    const draft = insertPageChild(parent, row, earlier, spot, contradictions);
    this.#drafts.set(row, draft);
    this.#merged.add(draft);
    if (at === undefined) return;
    contradictions.record(
      'conflict-presence',
      spot,
      [claim(at, 'no such element'), claim(row.at, `element ${row.name}, ${showOccurs(row.occurs)}`)],
      `an optional element, because messages without it are valid by ${this.#winner(at, row.at)}`,
    );
  }

  #schemaOnly(): void {
    for (const { draft, path, row } of this.#visited) {
      for (const { element } of childSlots(draft)) {
        const at = element.provenance[0];
        // A table does not go on for ever where a type is recursive.
        if (this.#merged.has(element) || at === undefined || isRecursive(element)) continue;
        this.#context.contradictions.record(
          'conflict-presence',
          this.#spot(`${path}/${element.name}`),
          [claim(at, `element ${element.name}`), claim(row.at, 'no such element')],
          `an element, because ${this.#winner(at, row.at)} wins`,
        );
      }
    }
  }
}

function isRecursive({ typeRef }: DraftElement): boolean {
  return typeRef !== undefined && !typeRef.polymorphic;
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
