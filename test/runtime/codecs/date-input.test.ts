import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate, isoDateIn, isoDateTime, isoDateTimeIn } from '../../../runtime/index.js';

test('days and times that were read from somewhere are checked', () => {
  expect([isoDate('2024-02-29'), isoDateTime('2024-02-29T08:30:00')]).toEqual([
    '2024-02-29',
    '2024-02-29T08:30:00',
  ]);
  for (const wrong of ['2023-02-29', '29.2.2024', '2024-02-29T08:30:00', '', 'today', '2024-02-29Z'])
    expect(() => isoDate(wrong)).toThrow(new RangeError('expected a day such as 2024-02-29'));
  for (const wrong of ['2024-02-29', '2024-02-29 08:30:00', '2024-02-29T25:00:00', ''])
    expect(() => isoDateTime(wrong)).toThrow(RangeError);
});

test('the day of an instant is the one of a time zone', () => {
  const midnight = new Date('2026-06-30T21:30:00Z');
  expect(isoDateIn(midnight, 'UTC')).toBe('2026-06-30');
  expect(isoDateIn(midnight, 'Europe/Helsinki')).toBe('2026-07-01');
  expect(isoDateTimeIn(midnight, 'Europe/Helsinki')).toBe('2026-07-01T00:30:00');
  expect(isoDateTimeIn(new Date('2026-01-01T00:00:00Z'), 'America/New_York')).toBe('2025-12-31T19:00:00');
  expect(() => isoDateIn(midnight, 'Nowhere/None')).toThrow(RangeError);
  expect(() => isoDateIn(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
});

test('in UTC it is what the platform prints', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(isoDateTimeIn(instant, 'UTC')).toBe(instant.toISOString().slice(0, 19));
    }),
  );
});
