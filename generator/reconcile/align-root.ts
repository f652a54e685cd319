import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftElement } from './draft.js';
import { childSlots } from './draft.js';
import type { PageNode } from './evidence.js';
import type { Winner } from './who-wins.js';

/**
 * The tree of a table. A table without a root row gets one.
 *
 * @param roots outermost rows
 * @param name name of the root that is missing
 */
export function singleRoot(roots: readonly PageNode[], name: string): PageNode | undefined {
  const [first, ...others] = roots;
  return first === undefined || others.length === 0 ? first : around(first, roots, name);
}

/**
 * Makes the root of a weaker source the one of the message: a table may begin below the root of a schema, above
 * it, or call it by another name.
 *
 * @param base the message as the strongest source has it
 * @param page tree of the weaker source
 * @param spot where the root stands
 * @param winner names the stronger source, for outcomes
 * @param contradictions collects roots that differ
 * @returns the tree, with a root that can be merged into that of the message
 */
export function alignRoot(
  base: DraftElement,
  page: PageNode,
  spot: Spot,
  winner: Winner,
  contradictions: Contradictions,
): PageNode {
  const at = base.provenance[0];
  if (sameName(base, page) || at === undefined) return page;
  if (childSlots(base).some(({ element }) => sameName(element, page))) {
    return around(page, [page], base.name);
  }
  const [inner, ...rest] = page.children;
  if (inner !== undefined && rest.length === 0 && sameName(base, inner)) {
    contradictions.record(
      'conflict-level',
      spot,
      [claim(at, 'root of the message'), claim(inner.at, `child of ${page.name}`)],
      `root of the message, because ${winner.name(at, inner.at)} wins`,
    );
    return inner;
  }
  contradictions.record(
    'conflict-spelling',
    spot,
    [claim(at, `root ${base.name}`), claim(page.at, `root ${page.name}`)],
    `${base.name}, because ${winner.name(at, page.at)} wins`,
  );
  return page;
}

function sameName(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase();
}

function around(first: PageNode, children: readonly PageNode[], name: string): PageNode {
  return {
    ...first,
    name,
    kind: 'aggregate',
    typeWord: '(none)',
    mixed: false,
    occurs: { min: 1, max: 1, stated: false },
    values: [],
    default: undefined,
    always: undefined,
    requiredIf: [],
    optionalIf: [],
    docs: {},
    examples: [],
    attributes: [],
    children,
  };
}
