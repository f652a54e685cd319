import type { OutlineNode } from '../outline.js';
import type { ElementFragment } from './fragments.js';
import { attributeFragment, provenance, statement } from './statement.js';
import type { FragmentContext } from './statement.js';

/**
 * The tree of rows as a tree of fragments, without recursion.
 *
 * @param roots elements at the top
 * @param context source and language
 */
export function elementFragments(
  roots: readonly OutlineNode[],
  context: FragmentContext,
): readonly ElementFragment[] {
  const made: ElementFragment[] = [];
  const open: { readonly node: OutlineNode; readonly into: ElementFragment[] }[] = [];
  const push = (nodes: readonly OutlineNode[], into: ElementFragment[]): void => {
    for (const node of nodes.toReversed()) open.push({ node, into });
  };
  push(roots, made);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, into } = next;
    const children: ElementFragment[] = [];
    into.push({
      kind: 'element',
      ...statement(node.row, context),
      level: node.row.level.kind === 'number' ? node.row.level.value : null,
      isRoot: node.row.level.kind === 'root',
      table: node.table,
      again: node.again.map((row) => provenance(row, context)),
      attributes: node.attributes.map((row) => attributeFragment(row, context)),
      children,
      notes: node.notes.map((row) => row.description),
    });
    push(node.children, children);
  }
  return made;
}
