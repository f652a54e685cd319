/**
 * Key of a name in the lookups.
 *
 * @param namespace namespace name, empty for none
 * @param local local name
 * @param ignoreCase fold ASCII letters
 */
export function nameKey(namespace: string, local: string, ignoreCase: boolean): string {
  const name = ignoreCase ? local.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : local;
  return namespace === '' ? name : `${namespace} ${name}`;
}
