/**
 * Whether a wildcard admits a namespace (XML Schema Part 1, 3.10.1, and the negations of version 1.1).
 *
 * @param wildcard `##any`, `##other`, `##local`, namespace names, and `##not:` before what is excluded
 * @param namespace namespace of the element or attribute, empty for none
 * @param target target namespace of the type that the wildcard stands in
 */
export function admits(wildcard: readonly string[], namespace: string, target: string): boolean {
  let excludes = false;
  for (const entry of wildcard) {
    if (entry === '##any') return true;
    if (entry === '##other' && namespace !== '' && namespace !== target) return true;
    if (entry.startsWith('##not:')) {
      excludes = true;
      if (isNamed(entry.slice(6), namespace, target)) return false;
    } else if (isNamed(entry, namespace, target)) return true;
  }
  return excludes;
}

function isNamed(entry: string, namespace: string, target: string): boolean {
  if (entry === '##local') return namespace === '';
  return (entry === '##targetNamespace' ? target : entry) === namespace;
}
