import type { MessageRule } from '../../model/model.js';

/** Rules of a message laid over its tree: those of one parent, and those further down by element name. */
export interface RuleTree {
  readonly rules: readonly { readonly rule: MessageRule; readonly of: readonly string[] }[];
  readonly children: ReadonlyMap<string, RuleTree>;
}

/** A tree without rules. */
export const NO_RULES: RuleTree = { rules: [], children: new Map() };

interface OpenTree {
  readonly rules: { rule: MessageRule; of: readonly string[] }[];
  readonly children: Map<string, OpenTree>;
}

/**
 * Lays rules over the tree of a message.
 *
 * @param rules the rules
 * @param root name of the root element
 * @param fold how names are compared
 * @returns the tree at the root, and the rules whose paths do not share a parent
 */
export function layRules(
  rules: readonly MessageRule[],
  root: string,
  fold: (name: string) => string,
): { readonly tree: RuleTree; readonly unbound: readonly MessageRule[] } {
  const tree: OpenTree = { rules: [], children: new Map() };
  const unbound: MessageRule[] = [];
  for (const rule of rules) {
    const paths = rule.paths.map((path) => path.split('/'));
    const parents = new Set(paths.map((path) => fold(path.slice(0, -1).join('/'))));
    const [parent = []] = paths;
    if (parents.size !== 1 || parent.length < 2 || fold(parent[0] ?? '') !== fold(root)) {
      unbound.push(rule);
      continue;
    }
    let node = tree;
    for (const step of parent.slice(1, -1)) {
      const child = node.children.get(fold(step)) ?? { rules: [], children: new Map() };
      node.children.set(fold(step), child);
      node = child;
    }
    node.rules.push({ rule, of: paths.map((path) => path.at(-1) ?? '') });
  }
  return { tree, unbound };
}

/**
 * A text that is equal for equal trees and empty for a tree without rules.
 *
 * @param tree the tree
 */
export function keyOfRules(tree: RuleTree): string {
  if (tree.rules.length === 0 && tree.children.size === 0) return '';
  const children = [...tree.children].map(([name, child]) => [name, keyOfRules(child)]);
  return JSON.stringify([tree.rules.map(({ rule, of }) => [rule.kind, of, rule.reason]), children]);
}
