/**
 * Digits without the zeros at their end. A regular expression would begin again at every zero, which for a million of
 * them takes minutes.
 *
 * @param digits the digits behind a decimal point
 */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 0x30) end -= 1;
  return digits.slice(0, end);
}
