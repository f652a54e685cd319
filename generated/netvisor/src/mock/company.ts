import { Refused } from '../runtime/mock/index.js';
import type { Collection, Store } from '../runtime/mock/index.js';
import type { Fixtures } from './fixtures.js';
import type { Language, Texts } from './language.js';
import { MESSAGES } from './language.js';
import type {
  Budget,
  Deletion,
  DeletionKind,
  OutgoingPayment,
  PurchaseRecord,
  SalesRecord,
  SalesPaymentRecord,
  VendorRecord,
  Voucher,
} from './records.js';
import { momentOf } from './values.js';

/** A company as one call sees it. */
export interface Company {
  readonly id: string;
  readonly language: Language;
  readonly now: number;
  /** Scheme and host of the call, for addresses in answers. */
  readonly origin: string;
  readonly fixtures: Fixtures;
  /** Numbers of the accounts that there are; null where every number is taken as one. */
  readonly accounts: ReadonlySet<string> | null;
  /** Whether the lines of a voucher have to add up to zero. */
  readonly balanced: boolean;
  /** Invoices, credit notes, drafts and orders. */
  readonly sales: Collection<SalesRecord>;
  readonly salesPayments: Collection<SalesPaymentRecord>;
  readonly purchases: Collection<PurchaseRecord>;
  readonly outgoing: Collection<OutgoingPayment>;
  readonly vendors: Collection<VendorRecord>;
  readonly vouchers: Collection<Voucher>;
  readonly budgets: Collection<Budget>;
  /** A key that was not given before. */
  readonly newKey: () => number;
  /** The next number of a series, from 1. */
  readonly nextNumber: (series: string) => number;
  /** Notes that something was deleted now. */
  readonly noteDeletion: (kind: DeletionKind, key: number) => void;
  /** What was deleted, in order. */
  readonly deletions: (kind: DeletionKind) => readonly Deletion[];
}

/** What a company is made of. */
export interface CompanyParts {
  readonly id: string;
  readonly language: Language;
  readonly now: number;
  readonly origin: string;
  readonly fixtures: Fixtures;
  readonly accounts: ReadonlySet<string> | null;
  readonly balanced: boolean;
}

/**
 * Opens the data of a company.
 *
 * @param store where it is
 * @param parts which company, and how it is called
 */
export function openCompany(store: Store, parts: CompanyParts): Company {
  const { id, now } = parts;
  const open = <Item>(name: string): Collection<Item> => store.collection<Item>(id, name);
  const deletions = (kind: DeletionKind): Collection<Deletion> => open(`deleted-${kind}`);
  return {
    ...parts,
    sales: open('sales'),
    salesPayments: open('sales-payments'),
    purchases: open('purchases'),
    outgoing: open('outgoing'),
    vendors: open('vendors'),
    vouchers: open('vouchers'),
    budgets: open('budgets'),
    newKey: () => store.next(id, 'key'),
    nextNumber: (series) => store.next(id, series),
    noteDeletion: (kind, key) => deletions(kind).put(key, { key, at: momentOf(now) }),
    deletions: (kind) => deletions(kind).all(),
  };
}

/**
 * A refusal for data that is wrong.
 *
 * @param what what is wrong with it
 * @param valid keys of items that would have succeeded
 */
export function invalid(what: string, valid: readonly string[] = []): Refused {
  return new Refused('service', 'INVALID_DATA', `Data form incorrect:. ${what}`, { detail: { valid } });
}

/**
 * A refusal for something that does not exist.
 *
 * @param company the company
 * @param what kind of thing, `Customer`
 * @param key the key that was asked for
 */
export function notFound({ language }: Company, what: string, key: unknown): Refused {
  return invalid(`${what} ${say(MESSAGES.notFound, language)} ${String(key)}`);
}

/**
 * A text in a language.
 *
 * @param texts the text in each
 * @param language which
 */
export function say(texts: Texts, language: Language): string {
  return texts[language];
}
