/** Messages in the schema languages of others: XML Schema, DTD, OpenAPI. */
export type { SchemaDocument, SchemaEmission } from './emission.js';
export { messageToDtd, type DtdOptions } from './dtd/message-to-dtd.js';
export { modelToOpenApi } from './openapi/model-to-openapi.js';
export { messageToXsd, type XsdOptions } from './xsd/message-to-xsd.js';
