import type { SimpleType } from '../../model/schema.js';
import { nameKey, XML_NAMESPACE, XSI_NAMESPACE, type QName } from './names.js';

const XML = `{${XML_NAMESPACE}}`;
const XSI = `{${XSI_NAMESPACE}}`;
const space = { openness: 'closed', values: [{ value: 'default' }, { value: 'preserve' }] } as const;

/** Attributes that can be referred to although no document declares them, by `nameKey`. */
const known: ReadonlyMap<string, SimpleType> = new Map<string, SimpleType>([
  [`${XML}lang`, { codec: 'text', facets: { whiteSpace: 'collapse' } }],
  [`${XML}space`, { codec: 'text', facets: { whiteSpace: 'collapse' }, enumeration: space }],
  [`${XML}base`, { codec: 'uri' }],
  [`${XML}id`, { codec: 'id' }],
  [`${XSI}type`, { codec: 'qname' }],
  [`${XSI}nil`, { codec: 'boolean' }],
  [`${XSI}schemaLocation`, { codec: 'list', item: { codec: 'uri' } }],
  [`${XSI}noNamespaceSchemaLocation`, { codec: 'uri' }],
]);

/** Type of an attribute that every processor knows (Part 1, section 3.2.7; the schema for `xml:`). */
export function knownAttribute(name: QName): SimpleType | undefined {
  return known.get(nameKey(name));
}

/** Whether an attribute can be referred to although no document declares it. */
export function isKnownAttribute(name: QName): boolean {
  return known.has(nameKey(name));
}
