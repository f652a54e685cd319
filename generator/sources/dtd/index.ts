/** Reader of document type definitions: text to a typed mirror, and the mirror to the model. */
export { readCatalog } from './catalog/catalog.js';
export type { Catalog, CatalogRequest, CatalogResolver } from './catalog/catalog.js';
export type * from './mirror.js';
export type { DtdFile, DtdLimits, DtdReadOptions, ResolveRequest } from './options.js';
export { readDtd } from './read-dtd.js';
export type { DtdReading } from './read-dtd.js';
export { dtdRules } from './rules.js';
export type { DtdCode } from './rules.js';
export { dtdToSchema } from './schema/to-schema.js';
export type { DtdSchema } from './schema/to-schema.js';
