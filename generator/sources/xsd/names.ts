/** An expanded name: namespace name and local name (Namespaces in XML, section 2.1). */
export interface QName {
  /** Namespace name; absent where the name is in none. */
  readonly namespace?: string;
  readonly local: string;
}

/** Namespace of the schema language itself. */
export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';

/** Namespace of the attributes that instances carry: `xsi:type`, `xsi:nil` and the two location hints. */
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Namespace of the prefix `xml`. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Namespace of conditional inclusion (XML Schema 1.1 Part 1, section 4.2.2). */
export const VERSIONING_NAMESPACE = 'http://www.w3.org/2007/XMLSchema-versioning';

/**
 * Makes an expanded name.
 *
 * @param namespace namespace name; undefined or empty for none
 * @param local local name
 */
export function qname(namespace: string | undefined, local: string): QName {
  return namespace === undefined || namespace === '' ? { local } : { namespace, local };
}

/**
 * Key of a name in the tables of a schema set: `{namespace}local`, or `local` where there is no namespace.
 *
 * @param name expanded name
 */
export function nameKey(name: QName): string {
  return name.namespace === undefined ? name.local : `{${name.namespace}}${name.local}`;
}
