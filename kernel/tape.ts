// Records of the tape; `runtime/read/tape.ts` says what they mean.
import { RECORD } from './layout';

export const LEAF: i32 = 2;
export const START: i32 = 1;
export const END_TAG: i32 = 3;
export const ATTRIBUTE: i32 = 4;

export const NON_ASCII: i32 = 8;
export const SPECIAL: i32 = 16;
export const EMPTY: i32 = 64;
export const ATTRS: i32 = 128;
export const BREAKS: i32 = 512;
export const POOLED: i32 = 2048;
export const LOOSE: i32 = 4096;
export const NUMBER: i32 = 8192;
export const POINT: i32 = 16384;
export const COMMA: i32 = 32768;

/** Bytes in a record. */
export const SIZE: usize = RECORD * 4;

/** Writes the first four integers of a record. */
// @ts-ignore: decorator
@inline
export function write(at: usize, head: i32, symbol: i32, from: i32, to: i32): void {
  store<i32>(at, head);
  store<i32>(at, symbol, 4);
  store<i32>(at, from, 8);
  store<i32>(at, to, 12);
}

/** Writes where in the pool the text of a record stands. */
// @ts-ignore: decorator
@inline
export function writePooled(at: usize, from: i32, to: i32): void {
  store<i32>(at, from, 16);
  store<i32>(at, to, 20);
}

/** Writes the number that the text of a record stands for. */
// @ts-ignore: decorator
@inline
export function writeNumber(at: usize, value: f64): void {
  store<f64>(at, value, 16);
}
