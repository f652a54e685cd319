// Numbers of few digits, which the decoder need not read again.
import { COMMA, POINT } from './tape';

/** Digits whose number a double holds exactly. */
const DIGITS: usize = 15;

/** The number that was read last. */
export let value: f64 = 0;
/** Flag of the character before its decimals; 0 where there is none. */
export let separator: i32 = 0;

/**
 * Reads digits, with `-` before them and one `.` or `,` between them.
 *
 * @param from address of the first byte
 * @returns address of the `<` behind; 0 where something else stands there, more digits than are exact, or `-0`
 */
export function number(from: usize): usize {
  const negative = load<u8>(from) == 45;
  const start = from + <usize>negative;
  let at = start;
  let digits: i64 = 0;
  for (;;) {
    const digit = <u32>load<u8>(at) - 48;
    if (digit > 9) break;
    digits = digits * 10 + digit;
    at += 1;
    if (at - start > DIGITS) return 0;
  }
  if (at == start) return 0;
  separator = 0;
  let scale: f64 = 1;
  const byte = load<u8>(at);
  if (byte == 44 || byte == 46) {
    separator = byte == 44 ? COMMA : POINT;
    const first = ++at;
    for (;;) {
      const digit = <u32>load<u8>(at) - 48;
      if (digit > 9) break;
      digits = digits * 10 + digit;
      scale *= 10;
      at += 1;
      if (at - start > DIGITS + 1) return 0;
    }
    if (at == first) return 0;
  }
  if (load<u8>(at) != 60 || (negative && digits == 0)) return 0;
  // Both are exact, so that the quotient is what the digits stand for, rounded once.
  value = <f64>digits / scale;
  if (negative) value = -value;
  return at;
}
