import type { SimpleType } from '../model/schema.js';
import type { Judge } from './compare-facts.js';
import { compareFacts, compareOccurs } from './compare-facts.js';
import type { Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { ChildSlot, DraftElement } from './draft.js';
import { childSlots, effectiveOccurs } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';
import { draftPageAttribute, takePageFacts } from './from-page.js';
import { unfoldReference } from './from-schema.js';
import { insertPageChild } from './insert.js';
import { reportUnknownRows } from './polymorphic-rows.js';
import { inOrder, looksLikeMisspelling } from './similar.js';

/** What merging needs beside the two trees. */
export interface MergeContext extends Spot, Judge {
  readonly codecFamily: (simple: SimpleType) => string | undefined;
}

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
  const merge = new PageMerge(context);
  const path = [...context.path.split('/').slice(0, -1), root.name].join('/');
  merge.element(root, page, path, { min: 1, max: 1 });
  merge.settleUnmatched(root, path);
}

class PageMerge {
  readonly #context: MergeContext;
  /** Draft element that a page row was merged into. */
  readonly #drafts = new Map<PageNode, DraftElement>();
  readonly #merged = new Set<DraftElement>();
  readonly #unmatched: Unmatched[] = [];
  readonly #visited: { readonly draft: DraftElement; readonly path: string; readonly row: PageNode }[] = [];

  constructor(context: MergeContext) {
    this.#context = context;
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
    this.#compareCase(draft, row, spot);
    compareOccurs({ ...occurs, at: draft.provenance[0] }, row, spot, this.#context);
    compareFacts(draft, row, spot, codecFamily, this.#context);
    takePageFacts(draft, row);
    if (draft.typeRef?.polymorphic === true) {
      reportUnknownRows(draft.typeRef, draft.provenance[0], row, spot, this.#context);
      return;
    }
    if (row.children.length + row.attributes.length > 0) unfoldReference(draft);
    if (draft.typeRef !== undefined) return;
    this.#attributes(draft, row, path);
    this.#children(draft, row, path);
  }

  #spot(path: string): Spot {
    return { resource: this.#context.resource, part: this.#context.part, path };
  }

  #compareCase(draft: { name: string; provenance: PageNode['at'][] }, row: PageNode, spot: Spot): void {
    const at = draft.provenance[0];
    if (draft.name === row.name || at === undefined || draft.name.toLowerCase() !== row.name.toLowerCase())
      return;
    this.#context.contradictions.record(
      'conflict-case',
      spot,
      [claim(at, draft.name), claim(row.at, row.name)],
      `${draft.name}, because ${this.#context.winner} wins`,
    );
  }

  #attributes(draft: DraftElement, row: PageNode, path: string): void {
    const { contradictions, codecFamily } = this.#context;
    const schemaAt = draft.provenance[0];
    const schemaAttributes = [...draft.attributes];
    const seen = new Set<string>();
    for (const attributeRow of row.attributes) {
      const spot = this.#spot(`${path}/@${attributeRow.name}`);
      const known = schemaAttributes.find(
        (one) => one.name.toLowerCase() === attributeRow.name.toLowerCase(),
      );
      if (known === undefined) {
        const attribute = draftPageAttribute(attributeRow);
        attribute.required = false;
        draft.attributes.push(attribute);
        if (schemaAt === undefined) continue;
        contradictions.record(
          'conflict-presence',
          spot,
          [claim(schemaAt, 'no such attribute'), claim(attributeRow.at, `attribute ${attributeRow.name}`)],
          `an optional attribute, because messages without it are valid by ${this.#context.winner}`,
        );
        continue;
      }
      seen.add(known.name);
      const own = { ...spot, path: `${path}/@${known.name}` };
      this.#compareCase(known, attributeRow, own);
      const defaulted = known.default !== undefined || known.fixed !== undefined;
      if (!defaulted || attributeRow.occurs.max === 0) {
        const min = known.required ? 1 : 0;
        compareOccurs({ min, max: 1, at: known.provenance[0] }, attributeRow, own, this.#context);
      }
      compareFacts(known, attributeRow, own, codecFamily, this.#context);
      takePageFacts(known, attributeRow);
    }
    for (const attribute of schemaAttributes) {
      const at = attribute.provenance[0];
      if (seen.has(attribute.name) || at === undefined) continue;
      contradictions.record(
        'conflict-presence',
        this.#spot(`${path}/@${attribute.name}`),
        [claim(at, `attribute ${attribute.name}`), claim(row.at, 'no such attribute')],
        `an attribute, because ${this.#context.winner} wins`,
      );
    }
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
    this.#compareOrder(slots, matched, path);
    for (const { row: child, slot } of matched) {
      this.element(slot.element, child, `${path}/${slot.element.name}`, effectiveOccurs(slot));
    }
  }

  /** Only members of sequences that do not repeat have an order that a table can contradict. */
  #compareOrder(
    slots: readonly ChildSlot[],
    matched: readonly { readonly row: PageNode; readonly slot: ChildSlot }[],
    path: string,
  ): void {
    const ordered = matched.filter(({ slot }) =>
      slot.groups.every((group) => group.kind === 'sequence' && group.max === 1),
    );
    const kept = inOrder(ordered.map(({ slot }) => slots.indexOf(slot)));
    ordered.forEach(({ row, slot }, index) => {
      const at = slot.element.provenance[0];
      if (kept.has(index) || at === undefined) return;
      const before = slots[slots.indexOf(slot) - 1]?.element.name;
      const rowBefore = matched[matched.findIndex((one) => one.row === row) - 1]?.row.name;
      this.#context.contradictions.record(
        'conflict-order',
        this.#spot(`${path}/${slot.element.name}`),
        [
          claim(at, before === undefined ? 'first' : `after ${before}`),
          claim(row.at, rowBefore === undefined ? 'first' : `after ${rowBefore}`),
        ],
        `the order of ${this.#context.winner}, because ${this.#context.winner} wins`,
      );
    });
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
        `child of ${parentOf(path)}, because ${this.#context.winner} wins`,
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
      `${slot.element.name}, because ${this.#context.winner} wins`,
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
      `an optional element, because messages without it are valid by ${this.#context.winner}`,
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
          `an element, because ${this.#context.winner} wins`,
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
