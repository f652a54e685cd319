export { toBytes } from './charset.js';
export type { Charset } from './charset.js';
export { encode, encodeBytes } from './encode.js';
export type { EncodeOptions } from './options.js';
