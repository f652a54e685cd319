import type { MockRoute } from './service.js';

/** What a method and a path lead to. */
export type Matched<Context> =
  | { readonly kind: 'found'; readonly route: MockRoute<Context>; readonly path: ReadonlyMap<string, string> }
  | { readonly kind: 'other-method'; readonly route: MockRoute<Context>; readonly methods: readonly string[] }
  | { readonly kind: 'nothing' };

interface Pattern<Context> {
  readonly route: MockRoute<Context>;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

/**
 * Prepares finding the resource of a request.
 *
 * @param routes the resources
 * @param ignoreCase whether the case of ASCII letters in paths does not count
 * @returns finds the resource of a method and a path that is still percent-encoded; paths without parameters win
 */
export function matcher<Context>(
  routes: readonly MockRoute<Context>[],
  ignoreCase: boolean,
): (method: string, path: string) => Matched<Context> {
  const patterns = routes.map((route) => patternOf(route, ignoreCase));
  patterns.sort((a, b) => a.names.length - b.names.length);
  return (method, path) => {
    const fitting = patterns.filter(({ expression }) => expression.test(path));
    const found = fitting.find(({ route }) => route.resource.method === method);
    if (found !== undefined) {
      const [, ...values] = found.expression.exec(path) ?? [];
      const parameters = new Map(found.names.map((name, index) => [name, values[index] ?? '']));
      return { kind: 'found', route: found.route, path: parameters };
    }
    const [first] = fitting;
    if (first === undefined) return { kind: 'nothing' };
    const methods = [...new Set(fitting.map(({ route }) => route.resource.method))];
    return { kind: 'other-method', route: first.route, methods };
  };
}

function patternOf<Context>(route: MockRoute<Context>, ignoreCase: boolean): Pattern<Context> {
  const names: string[] = [];
  const source = route.resource.path
    .split(/(\{[^}]*\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(piece.slice(1, -1));
      return '([^/]+)';
    })
    .join('');
  return { route, names, expression: new RegExp(`^${source}$`, ignoreCase ? 'i' : '') };
}
