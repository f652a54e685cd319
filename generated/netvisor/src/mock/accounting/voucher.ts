import type { Company } from '../company.js';
import { invalid, say } from '../company.js';
import { exact, sign, sum } from '../exact.js';
import { MESSAGES } from '../language.js';
import type { Voucher, VoucherLine } from '../records.js';
import { momentOf } from '../values.js';
import { Refused } from '../../runtime/mock/index.js';

/** What a voucher is made of. */
export interface VoucherParts extends Pick<Voucher, 'date' | 'description' | 'class' | 'source'> {
  readonly sent?: Voucher['sent'];
  readonly number?: number | null;
  readonly lines: readonly Omit<VoucherLine, 'key'>[];
}

/**
 * Posts a voucher.
 *
 * @param company the company
 * @param parts what it says
 * @param key key of a voucher that it replaces
 * @throws {Refused} where the period is locked, or the lines do not balance and have to
 */
export function postVoucher(company: Company, parts: VoucherParts, key: number = company.newKey()): Voucher {
  const { date, description, source, lines, sent = null } = parts;
  checkLock(company, date);
  const rest = sum(lines.map((line) => exact(line.sum)));
  if (company.balanced && sign(rest) !== 0) throw invalid('The sum of the voucher lines is not zero');
  const before = company.vouchers.get(key);
  const voucher: Voucher = {
    key,
    number: parts.number ?? before?.number ?? company.nextNumber('voucher'),
    date,
    description,
    class: parts.class,
    status: 'valid',
    source,
    lines: lines.map((line, index) => ({ ...line, key: before?.lines[index]?.key ?? company.newKey() })),
    sent,
    modified: momentOf(company.now),
  };
  company.vouchers.put(key, voucher);
  return voucher;
}

/**
 * Insists that a day can be posted to.
 *
 * @param company the company
 * @param day the day, `2026-11-21`
 * @throws {Refused} where the period is locked
 */
export function checkLock({ fixtures, language }: Company, day: string): void {
  const { periodLock } = fixtures;
  if (day <= periodLock)
    throw new Refused('service', 'PERIOD_LOCK', `${say(MESSAGES.locked, language)} ${periodLock}`);
}

/**
 * Takes a voucher back: it stays in the ledger and does not count.
 *
 * @param company the company
 * @param key its key; null where there is none
 */
export function invalidate(company: Company, key: number | null): void {
  const voucher = key === null ? undefined : company.vouchers.get(key);
  if (voucher === undefined) return;
  company.vouchers.put(voucher.key, { ...voucher, status: 'invalidated', modified: momentOf(company.now) });
}
