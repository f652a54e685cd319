import type { Clock } from '../runtime/transport/index.js';
import type { Persistence } from '../runtime/mock/index.js';
import type { Fixtures } from './fixtures.js';

/** Who may call. */
export interface MockCredentials {
  readonly customerId: string;
  readonly customerKey: string;
  readonly partnerId: string;
  readonly partnerKey: string;
}

/** Credentials that the mock takes unless others are given. They open nothing anywhere else. */
export const TEST_CREDENTIALS: MockCredentials = {
  customerId: 'mock-customer',
  customerKey: 'mock-customer-key',
  partnerId: 'mock-partner',
  partnerKey: 'mock-partner-key',
};

/** Business ID of a company to try things with. */
export const TEST_ORGANISATION = '1967543-8';

/** How the mock of Netvisor runs. */
export interface NetvisorMockOptions {
  /** Who may call. Default: `TEST_CREDENTIALS`. */
  readonly credentials?: MockCredentials;
  /** Whether callers have to sign. Default true. */
  readonly authenticate?: boolean;
  /** Business IDs of the companies that there are. Default: any. */
  readonly companies?: readonly string[];
  /** Resources that the companies have not opened, as in `salesinvoice.nv`. */
  readonly blocked?: readonly string[];
  /**
   * How far a timestamp may be from the clock, in milliseconds. Default one hour, so that a local time in place of
   * UTC is noticed; the service's own limit is not documented.
   */
  readonly clockSkewMs?: number;
  /**
   * HTTP status of a failure by its code, for callers that ask for statuses. Which ones the service uses is not
   * documented; the default ones are a guess, and no caller should depend on them.
   */
  readonly httpStatus?: (code: string) => number;
  /** Parameters that no document knows are let through. Default false. */
  readonly allowUnknownParameters?: boolean;
  /**
   * What there is without having been sent: accounts, periods, payment terms, sellers and so on. Where accounts are
   * given, vouchers name none but those, as the service demands; the default ones are a few of many.
   */
  readonly fixtures?: Partial<Fixtures>;
  /**
   * Whether a voucher whose lines do not add up to zero is refused. No document says so, and an example of the vendor
   * does not add up. Default false.
   */
  readonly balancedVouchers?: boolean;
  /** Where data is kept between runs. Default: nowhere. */
  readonly persistence?: Persistence;
  readonly clock?: Clock;
}
