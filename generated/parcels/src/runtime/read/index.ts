export { decode } from './decode.js';
export type { XmlInput } from './decode.js';
export type { Lenience, Limits, ReadOptions } from './options.js';
export { validate } from './validate.js';
export type { ValidationResult } from './validate.js';
