import type { XsdNamespaces } from '../mirror.js';

/** Namespaces that both admit (Part 1, section 3.10.6, attribute wildcard intersection). */
export function intersect(a: XsdNamespaces, b: XsdNamespaces): XsdNamespaces {
  if (a.kind === 'any') return b;
  if (b.kind === 'any') return a;
  if (a.kind === 'not' && b.kind === 'not')
    return { kind: 'not', names: [...new Set([...a.names, ...b.names])] };
  if (a.kind === 'only') return { kind: 'only', names: a.names.filter((name) => admits(b, name)) };
  return intersect(b, a);
}

/** Namespaces that one of both admits (Part 1, section 3.10.6, attribute wildcard union). */
export function unite(a: XsdNamespaces, b: XsdNamespaces): XsdNamespaces {
  if (a.kind === 'any' || b.kind === 'any') return { kind: 'any' };
  if (a.kind === 'only' && b.kind === 'only')
    return { kind: 'only', names: [...new Set([...a.names, ...b.names])] };
  if (a.kind === 'only') return unite(b, a);
  const names = a.kind === 'not' ? a.names.filter((name) => !admits(b, name)) : [];
  return names.length === 0 ? { kind: 'any' } : { kind: 'not', names };
}

/** Whether a namespace is admitted; the empty string stands for none. */
export function admits(namespaces: XsdNamespaces, name: string): boolean {
  return namespaces.kind === 'any' || namespaces.names.includes(name) === (namespaces.kind === 'only');
}
