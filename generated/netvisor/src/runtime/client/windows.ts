/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * The days at which windows begin that together reach from a day to today.
 *
 * @param start first day, `yyyy-mm-dd`; what is none is left as it is, for the codec to refuse
 * @param days length of a window
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function windowStarts(start: unknown, days: number, now: number): readonly unknown[] {
  const first = dayOf(start);
  if (Number.isNaN(first)) return [start];
  const starts: unknown[] = [start];
  for (let at = first + days * DAY; at <= now; at += days * DAY)
    starts.push(new Date(at).toISOString().slice(0, 10));
  return starts;
}

function dayOf(value: unknown): number {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
}
