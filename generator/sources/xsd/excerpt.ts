/** Longest value that a message shows in full, in characters. */
const LIMIT = 60;

/** A value for a message, in quotation marks and cut where it is long. */
export function excerpt(value: string): string {
  return value.length > LIMIT ? `"${value.slice(0, LIMIT)}…"` : `"${value}"`;
}
