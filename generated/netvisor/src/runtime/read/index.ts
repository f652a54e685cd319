export { decode } from './decode.js';
export type { XmlInput } from './decode.js';
export type { Lenience, Limits, ReadOptions } from './options.js';
export { decodeStream, XmlStream } from './stream.js';
export type { ByteSource, ItemAt } from './stream.js';
export { validate } from './validate.js';
export type { ValidationResult } from './validate.js';
