// Line ends, for the places of errors in a stream.
import { WINDOW } from './layout';

/**
 * Counts the line ends (CR, LF and CR LF) in the window behind its first byte.
 *
 * @param to index behind the last byte
 */
export function lines(to: i32): i32 {
  const returns = i8x16.splat(13);
  let count = 0;
  for (let at = 1; at < to; at += 16) {
    const bytes = v128.load(WINDOW + at);
    const second = v128.andnot(i8x16.eq(bytes, i8x16.splat(10)), i8x16.eq(v128.load(WINDOW + at - 1), returns));
    let found = i8x16.bitmask(v128.or(i8x16.eq(bytes, returns), second));
    if (to - at < 16) found &= (1 << (to - at)) - 1;
    count += popcnt(found);
  }
  return count;
}
