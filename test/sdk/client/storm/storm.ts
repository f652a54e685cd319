import { CallError, createNetvisor } from '../../../../generated/netvisor/src/index.js';
import type { NetvisorClient } from '../../../../generated/netvisor/src/index.js';
import { TEST_CREDENTIALS } from '../../../../generated/netvisor/src/mock/index.js';
import { randomOf } from '../../../support/random.js';
import type { Attempts } from './clients.js';
import { stormClient } from './clients.js';
import type { Act, Ledger } from './deeds.js';
import { ACTS } from './deeds.js';
import { failureOf } from './fates.js';
import type { StormServer } from './server.js';
import { CALL_HEADER, stormServer } from './server.js';

const COMPANIES = 6;
/** Clients of each company, and callers of each client, all at the same time. */
const COPIES = 2;
const CALLERS = 3;

/** A call that was made. */
export interface Made {
  readonly number: number;
  readonly company: string;
  readonly act: Act;
  readonly token: string;
  readonly error: unknown;
  /** What is wrong with what it gave. */
  readonly wrong: string | undefined;
}

/** What a storm came to. */
export interface Outcome {
  /** Everything that should not be. */
  readonly wrong: readonly string[];
  /** Calls by effect and outcome. */
  readonly tally: Readonly<Record<string, number>>;
  /** Faults that were met. */
  readonly fates: ReadonlySet<string>;
  readonly calls: number;
  readonly attempts: number;
  /** Most companies of which a call was under way at the same time. */
  readonly together: number;
}

/**
 * Calls a mock over HTTP from several clients of several companies, while things go wrong, and compares what the
 * clients say with what the mock did and with what is stored in the end.
 *
 * @param calls how many calls are made
 * @param seed where all choices follow from
 */
export async function storm(calls: number, seed: number): Promise<Outcome> {
  const server = await stormServer();
  try {
    return await run(server, calls, seed);
  } finally {
    await server.close();
  }
}

async function run(server: StormServer, calls: number, seed: number): Promise<Outcome> {
  const attempts: Attempts = { fates: new Map(), transactions: new Map() };
  const companies = Array.from({ length: COMPANIES }, (_, index) => `100000${index}-${index}`);
  const made: Made[] = [];
  let next = 0;
  const caller = async (client: NetvisorClient, company: string, ledger: Ledger): Promise<void> => {
    for (let number = next++; number < calls; number = next++) {
      const random = randomOf(seed + number * 13);
      const act = random.pick(ACTS);
      const token = `call ${number} ä&ö`;
      const options = { headers: { [CALL_HEADER]: String(number) } };
      let error: unknown;
      let wrong: string | undefined;
      try {
        wrong = await act.run({ client, ledger, random, token, options });
      } catch (reason) {
        error = reason;
      }
      made.push({ number, company, act, token, error, wrong });
    }
  };
  await Promise.all(
    companies.flatMap((company) => {
      const ledger: Ledger = { invoices: new Map(), payments: new Map() };
      const clients = Array.from({ length: COPIES }, (_, copy) =>
        stormClient(server, company, copy, seed, attempts),
      );
      return clients.flatMap((client) =>
        Array.from({ length: CALLERS }, () => caller(client, company, ledger)),
      );
    }),
  );
  server.mock.assertNoOverlap();
  const together = server.mock.journal.most;
  const records = server.mock.journal.records.length;
  const wrong = made.flatMap((one) =>
    faultsOf(server, one, attempts).map((text) => `${one.number}: ${text}`),
  );
  for (const company of companies)
    wrong.push(
      ...(await storedWrong(
        server,
        company,
        made.filter((one) => one.company === company),
      )),
    );
  const tally: Record<string, number> = {};
  for (const { act, error } of made) {
    const outcome = error instanceof CallError ? error.processed : error === undefined ? 'ok' : 'other';
    tally[`${act.kind} ${outcome}`] = (tally[`${act.kind} ${outcome}`] ?? 0) + 1;
  }
  const fates = new Set([...attempts.fates.values()].flat().filter((fate) => fate !== null));
  return { wrong, tally, fates, calls: made.length, attempts: records, together };
}

/** What is wrong with a call: what it gave, its error, how often the server acted. */
function faultsOf(server: StormServer, made: Made, { fates, transactions }: Attempts): string[] {
  const { number, act, error } = made;
  const wrong = made.wrong === undefined ? [] : [made.wrong];
  const records = server.recordsOf(number);
  const acts = records.filter(({ processed }) => processed).length;
  if (act.kind === 'deletes' && (fates.get(number) ?? []).length > 1) wrong.push('a deletion was repeated');
  if (act.kind !== 'reads' && acts > 1) wrong.push(`${act.name}: the server acted ${acts} times`);
  if (error === undefined) return acts === 0 && records.length > 0 ? [...wrong, 'lost'] : wrong;
  if (!(error instanceof CallError)) return [...wrong, `no CallError: ${String(error)}`];
  const { code, resource, transactionId, processed } = error;
  if (processed === 'no' && act.kind !== 'reads' && acts > 0)
    wrong.push(`${code}: it says that nothing was done`);
  if (resource !== act.resource) wrong.push(`the error names ${resource}, the call was of ${act.resource}`);
  if (transactionId === null || transactionId !== transactions.get(number)?.at(-1))
    wrong.push(`the error names transaction ${transactionId}`);
  const fate = fates.get(number)?.at(-1) ?? null;
  const status = records.at(-1)?.refused == null ? 200 : (records.at(-1)?.status ?? 200);
  const expected = fate === null ? 'fine' : failureOf(fate, status);
  const found = `${error.name} ${code}`;
  // Where nothing went wrong on the way, what was asked for was gone: another call had deleted it.
  const gone = ['NotFoundError NOT_FOUND', 'NotFoundError INVALID_DATA'].includes(found);
  if (expected === 'fine' ? !gone : found !== expected && !gone) wrong.push(`${fate}: ${found}`);
  return wrong;
}

/** Compares what is stored of a company with what the server acted on. */
async function storedWrong(server: StormServer, company: string, made: readonly Made[]): Promise<string[]> {
  const client = createNetvisor({
    ...TEST_CREDENTIALS,
    environment: server.origin,
    sender: 'inspector',
    organisationId: company,
  });
  const invoices = await invoicesOf(client);
  const payments = (await client.salesPayments.list().all()).map(({ netvisorKey, name }) => [
    netvisorKey,
    name,
  ]);
  const vendors = (await client.vendors.list({ changedSince: '2000-01-01' }).all()).map((vendor) => [
    vendor.netvisorKey,
    vendor.vendorBaseInformation?.name,
  ]);
  const range = { startDate: '2026-01-01', endDate: '2027-12-31' } as const;
  const vouchers = (await client.vouchers.list(range).all()).map((one) => [
    one.netvisorKey,
    one.voucherDescription,
  ]);
  const stored: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
    salesinvoice: invoices,
    salespayment: payments,
    vendor: vendors,
    accounting: vouchers,
  };
  const now = new Date();
  const deletedSince = `${now.getUTCFullYear()}-${now.getUTCMonth() + 1}-${now.getUTCDate()}` as const;
  const gone = [
    ...(await client.salesInvoices.listDeleted({ deletedSince }).all()),
    ...(await client.salesPayments.listDeleted({ deletedSince }).all()),
  ].map(({ netvisorKey }) => netvisorKey);
  const deletions = made.filter(({ act, number }) => act.kind === 'deletes' && actedOn(server, number));
  const wrong =
    new Set(gone).size === gone.length && gone.length === deletions.length
      ? []
      : [`${company}: ${deletions.length} deletions, and ${gone.length} in the lists`];
  let missing = 0;
  for (const { act, number, token } of made) {
    if (!act.name.endsWith('.create')) continue;
    const count = (stored[act.resource] ?? []).filter(([, words]) => words === token).length;
    if (count > 1 || (count === 1 && !actedOn(server, number))) wrong.push(`${token}: stored ${count} times`);
    if (count === 0 && actedOn(server, number)) missing += 1;
  }
  // What was made and is not there was deleted.
  if (missing !== deletions.length) wrong.push(`${company}: ${missing} missing, ${deletions.length} deleted`);
  return wrong;
}

function actedOn(server: StormServer, number: number): boolean {
  return server.recordsOf(number).some(({ processed }) => processed);
}

async function invoicesOf(client: NetvisorClient): Promise<readonly (readonly unknown[])[]> {
  const found: (readonly unknown[])[] = [];
  for await (const { netvisorKey } of client.salesInvoices.list()) {
    const { value } = await client.salesInvoices.get({ netvisorKey: netvisorKey ?? 0 });
    found.push([value.salesInvoice?.salesInvoiceNetvisorKey, value.salesInvoice?.salesInvoiceOurReference]);
  }
  return found;
}
