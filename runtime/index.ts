export type { Codec } from './codec.js';
export * from './codecs/index.js';
export type { HttpCall, ParameterPart, ResourceTable } from './request.js';
export type { DecodeResult, EncodeResult, Problem, XmlError } from './result.js';
export type {
  AnyPart,
  AttributePart,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Rule,
  Scalar,
  TypeTable,
} from './table.js';
