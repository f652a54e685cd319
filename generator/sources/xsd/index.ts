/** The XSD reader: documents to a mirror of their components, and the mirror to the model. */
export type { XsdInput, XsdRequest, XsdResolver } from './assemble/load.js';
export * from './mirror.js';
export { nameKey, qname, type QName } from './names.js';
export { readXsd, type XsdOptions, type XsdReading } from './read-xsd.js';
export { xsdRules, type XsdRules } from './rules.js';
export { xsdToSchema, type XsdConversion, type XsdConversionOptions } from './schema/to-schema.js';
