import { listAccounts } from '../resources/account-list.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under accounts. */
export interface AccountsClient {
  /**
   * Get whole account list.
   *
   * Returns the complete chart of accounts, and the accounts that default postings use.
   *
   * `GET /accountlist.nv`.
   */
  readonly list: Bound<typeof listAccounts>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeAccountsClient(transport: Transport): AccountsClient {
  return {
    list: bound(transport, listAccounts),
  };
}
