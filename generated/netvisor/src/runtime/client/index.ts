export { bound } from './bound.js';
export type { Bound } from './bound.js';
export { callRecord, callResource } from './call.js';
export type { OperationResult, PromisedResult } from './call.js';
export { callList } from './list.js';
export type { List } from './list.js';
export { safely } from './safe.js';
export type { Safe, SafeList, SafeMethod } from './safe.js';
