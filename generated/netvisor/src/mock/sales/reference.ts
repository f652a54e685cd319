/** Weights of the digits before the check digit, from the right, again and again. */
const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of a Finnish reference number.
 *
 * @param digits the number without its check digit
 */
export function checkDigit(digits: string): string {
  const total = [...digits]
    .reverse()
    .reduce((soFar, digit, index) => soFar + Number(digit) * (WEIGHTS[index % 3] ?? 0), 0);
  return String((10 - (total % 10)) % 10);
}

/**
 * Whether a reference number is well-formed: three to nineteen digits and a check digit, or an international one.
 *
 * @param reference the number; spaces do not count
 */
export function isReference(reference: string): boolean {
  const plain = reference.replaceAll(' ', '');
  if (/^RF\d{2}[0-9A-Z]{1,21}$/i.test(plain)) return true;
  return /^\d{4,20}$/.test(plain) && checkDigit(plain.slice(0, -1)) === plain.slice(-1);
}

/**
 * The reference number that is made for an invoice.
 *
 * @param number number of the invoice
 */
export function makeReference(number: number): string {
  const digits = String(number).padStart(3, '1');
  return digits + checkDigit(digits);
}
