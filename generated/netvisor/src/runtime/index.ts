export { buildRequest, percentEncode } from './build-request.js';
export type { RequestOptions } from './build-request.js';
export type { Codec } from './codec.js';
export * from './codecs/index.js';
export type { AtMostOneOf, EmptyObject, OneOf, Typed } from './one-of.js';
export {
  allChecks,
  decode,
  decodeStream,
  inOrder,
  internalSubset,
  validate,
  XmlStream,
} from './read/index.js';
export type {
  ByteSource,
  Checks,
  DoctypeSupport,
  EntityLimits,
  ItemAt,
  Lenience,
  Limits,
  ReadOptions,
  ValidationResult,
  XmlInput,
} from './read/index.js';
export type { HttpCall, ListPlace, Paging, ParameterPart, ResourceTable } from './request.js';
export type { DecodeResult, EncodeResult, Problem, XmlError } from './result.js';
export type {
  AnyPart,
  AttributePart,
  ElementPart,
  GroupPart,
  MessageTable,
  NextPart,
  Nil,
  OwnCode,
  Part,
  Rule,
  Scalar,
  TypeTable,
} from './table.js';
export { encode, encodeBytes, toBytes } from './write/index.js';
export type { Charset, EncodeOptions } from './write/index.js';
