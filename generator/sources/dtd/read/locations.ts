const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):/;
const AUTHORITY = /^([A-Za-z][A-Za-z0-9+.-]+:(?:\/\/[^/]*)?)/;

/**
 * Resolves a reference against the file it stands in (RFC 3986, section 5), where files are paths with `/` or
 * absolute URIs. A fragment is dropped.
 *
 * @param base path or URI of the file
 * @param reference system identifier
 */
export function resolveLocation(base: string, reference: string): string {
  const target = reference.replace(/#.*$/su, '');
  if (SCHEME.test(target)) return target;
  const prefix = AUTHORITY.exec(base)?.[1] ?? '';
  if (target.startsWith('//')) return (SCHEME.exec(base)?.[0] ?? '') + target;
  if (target.startsWith('/')) return prefix + withoutDots(target);
  if (target === '') return base;
  const path = base.slice(prefix.length);
  return prefix + withoutDots(path.slice(0, path.lastIndexOf('/') + 1) + target);
}

function withoutDots(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (segment !== '.' && (segment !== '..' || !rooted) && (segment !== '' || !rooted))
      kept.push(segment);
  }
  if (/(?:^|\/)\.{0,2}$/u.test(path) && rooted) kept.push('');
  return (rooted ? '/' : '') + kept.join('/');
}
