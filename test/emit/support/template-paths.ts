import Handlebars from 'handlebars';
import { partialName } from '../../../generator/emit/templates.js';

/** A node of the syntax tree, as far as the walk needs it. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A node of the parser, whose types leave open what stands in it. */
function asNode(node: object): Node {
  return { type: '', ...node };
}

/**
 * Paths of a template that its context does not have. Every branch is walked, whether a rendering would take it
 * or not; partials are walked with the context that they are called with.
 *
 * @param sources templates by path
 * @param path the template to begin with
 * @param sample a context in which every list has an item and nothing is null
 */
export function missingPaths(
  sources: ReadonlyMap<string, string>,
  path: string,
  sample: object,
): readonly string[] {
  const partials = new Map([...sources].map(([one, text]) => [partialName(one), text]));
  const missing: string[] = [];
  const visit = (text: string, name: string, stack: readonly unknown[]): void => {
    walk(asNode(Handlebars.parse(text)), stack);
    function walk(node: Node, contexts: readonly unknown[]): void {
      const inner = (key: string): readonly Node[] => {
        const value = node[key];
        if (value === undefined || value === null) return [];
        return (Array.isArray(value) ? value : [value]) as readonly Node[];
      };
      if (node.type === 'Program') for (const child of inner('body')) walk(child, contexts);
      if (node.type === 'MustacheStatement') resolve(inner('path')[0], contexts);
      if (node.type === 'PartialStatement') {
        const [called] = inner('name');
        const found = partials.get(String(called?.['original']));
        if (found === undefined) missing.push(`${name}: partial ${String(called?.['original'])}`);
        else visit(found, String(called?.['original']), contexts);
      }
      if (node.type !== 'BlockStatement') return;
      const [helper] = inner('path');
      const value = resolve(inner('params')[0], contexts);
      const enters = helper?.['original'] === 'each' || helper?.['original'] === 'with';
      const next = enters ? [Array.isArray(value) ? value[0] : value, ...contexts] : contexts;
      for (const child of inner('program')) walk(child, next);
      for (const child of inner('inverse')) walk(child, contexts);
    }
    function resolve(node: Node | undefined, contexts: readonly unknown[]): unknown {
      if (node === undefined || node.type !== 'PathExpression' || node['data'] === true) return undefined;
      let value = contexts[Number(node['depth'])];
      for (const part of node['parts'] as readonly string[]) {
        if (typeof value !== 'object' || value === null || !(part in value)) {
          missing.push(`${name}: ${String(node['original'])}`);
          return undefined;
        }
        value = (value as Record<string, unknown>)[part];
      }
      return value;
    }
  };
  visit(sources.get(path) ?? '', path, [sample]);
  return missing;
}
