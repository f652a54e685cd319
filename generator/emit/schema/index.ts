/** Messages in the schema languages of others: XML Schema, DTD, OpenAPI, Postman. */
export type { SchemaDocument, SchemaEmission } from './emission.js';
export { messageToDtd, type DtdOptions } from './dtd/message-to-dtd.js';
export { modelToOpenApi } from './openapi/model-to-openapi.js';
export { modelToPostman, type PostmanOptions } from './postman/model-to-postman.js';
export { messageToXsd, type XsdOptions } from './xsd/message-to-xsd.js';
