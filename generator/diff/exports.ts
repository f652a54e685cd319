/**
 * What packages can build upon: the facts of a comparison, the rules that judge them, rules of their own, and the
 * reports.
 */
export * from './index.js';
export { modelFromJson, modelToJson } from '../model/json.js';
export type * from '../model/model.js';
export type * from '../model/schema.js';
