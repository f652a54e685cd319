import { expect, test } from 'vitest';
import { FIXTURES } from '../../../generated/netvisor/src/mock/index.js';
import { inProcess, invoice } from './support.js';

function voucher(date: string, lines: string, mode = 'net', more = ''): string {
  return `<root><voucher><calculationmode>${mode}</calculationmode><voucherdate format="ansi">${date}</voucherdate>${more}<description>Sales of the day</description><voucherclass>Muut</voucherclass>${lines}</voucher></root>`;
}

function line(sum: string, account: string, percent = '0', code = 'NONE', type = 'net', more = ''): string {
  return `<voucherline><linesum type="${type}">${sum}</linesum><description>${account}</description><accountnumber>${account}</accountnumber><vatpercent vatcode="${code}">${percent}</vatpercent>${more}</voucherline>`;
}

test('a voucher is posted and read from the ledger, with its tax', async () => {
  const { call } = inProcess();
  const dimension =
    '<dimension><dimensionname>Shop</dimensionname><dimensionitem>North</dimensionitem></dimension>';
  const body = voucher(
    '2026-11-20',
    line('125,50', '1910') + line('-125,50', '3000', '25,5', 'KOMY', 'gross', dimension),
    'gross',
  );
  expect((await call('/accounting.nv', { body })).lines).toEqual([
    'Replies',
    'Replies/InsertedDataIdentifier "1"',
  ]);
  const { lines } = await call('/accountingledger.nv?startdate=2026-11-01&enddate=2026-11-30');
  expect(lines).toMatchSnapshot();
  const only = await call(
    '/accountingledger.nv?netvisorkeylist=1&accountnumberstart=2000&accountnumberend=2999',
  );
  expect(only.lines.filter((found) => found.includes('LineSum'))).toEqual([
    'Vouchers/Voucher/VoucherLine/LineSum "-25,50"',
  ]);
  expect((await call('/accountingledger.nv?startdate=2026-12-01&enddate=2026-12-31')).lines).toEqual([
    'Vouchers',
  ]);
  expect((await call('/accountingledger.nv?startdate=2026-11-01')).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. startdate needs enddate: The two dates are the ends of one window; the table requires both.',
  ]);
});

test('tax is worked out where the voucher is gross, and taken as it stands where it is net', async () => {
  const { call } = inProcess();
  const sums = async (mode: string, lines: string): Promise<readonly (string | undefined)[]> => {
    const { inserted } = await call('/accounting.nv', { body: voucher('2026-11-20', lines, mode) });
    const { lines: found } = await call(`/accountingledger.nv?netvisorkeylist=${inserted[0]}`);
    return found.filter((one) => one.includes('LineSum')).map((one) => /"(.*)"/u.exec(one)?.[1]);
  };
  const tax = line('-100', '3000', '25,5', 'KOMY') + line('-25,50', '2939');
  expect(await sums('net', line('125,50', '1910') + tax)).toEqual(['125,50', '-100,00', '-25,50']);
  const net = line('-100', '3000', '25,5', 'KOMY');
  expect(await sums('Gross', line('125,50', '1910') + net)).toEqual(['125,50', '-100,00', '-25,50']);
  const gross = line('-125,50', '3000', '25,5', 'KOMY', 'gross');
  expect(await sums('gross', line('125,50', '1910') + gross)).toEqual(['125,50', '-100,00', '-25,50']);
});

test('vouchers are chosen by status', async () => {
  const { call } = inProcess();
  await call('/accounting.nv', {
    body: voucher('2026-11-20', line('1', '1910') + line('-1', '3000')),
  });
  await call('/salesinvoice.nv?method=add', { body: invoice({ status: 'open' }) });
  const { lines: list } = await call('/salesinvoicelist.nv');
  const key = list.join('\n').match(/NetvisorKey "(\d+)"/u)?.[1];
  await call(`/deletesalesinvoice.nv?invoiceid=${key}`);
  const statuses = async (query: string): Promise<readonly (string | undefined)[]> => {
    const { lines } = await call(`/accountingledger.nv?startdate=2026-11-01&enddate=2026-11-30${query}`);
    return lines.filter((one) => one.includes('Status=')).map((one) => /Status="(.*)"/u.exec(one)?.[1]);
  };
  expect(await statuses('')).toEqual(['valid', 'invalidated']);
  expect(await statuses('&voucherstatus=1')).toEqual(['valid', 'invalidated']);
  expect(await statuses('&voucherstatus=2')).toEqual(['valid']);
  expect(await statuses('&voucherstatus=3')).toEqual(['invalidated']);
});

test('a voucher names accounts that there are, where it is said which', async () => {
  const body = voucher('2026-11-20', line('1', '1910') + line('-1', '9999'));
  expect((await inProcess().call('/accounting.nv', { body })).outcome).toEqual(['OK']);
  const { call } = inProcess({ fixtures: { accounts: FIXTURES.accounts } });
  expect((await call('/accounting.nv', { body })).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Account not found with Netvisor identifier: 9999',
  ]);
});

test('a voucher that has to balance and does not, or falls into a locked period, is refused and nothing is kept', async () => {
  const { call } = inProcess({ balancedVouchers: true });
  const lopsided = await call('/accounting.nv', {
    body: voucher('2026-11-20', line('1', '1910') + line('-2', '3000')),
  });
  expect(lopsided.outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. The sum of the voucher lines is not zero',
  ]);
  const balanced = line('1', '1910') + line('-1', '3000');
  const locked = await call('/accounting.nv', { body: voucher('2005-12-31', balanced), language: 'FI' });
  expect(locked.outcome).toEqual(['FAILED', 'PERIOD_LOCK :: Kirjanpitokausi on lukittu asti: 2005-12-31']);
  expect((await call('/accountingledger.nv?startdate=2000-01-01&enddate=2030-01-01')).lines).toEqual([
    'Vouchers',
  ]);
  // Keys that were given out during a call that failed are free again.
  expect((await call('/accounting.nv', { body: voucher('2026-11-20', balanced) })).inserted).toEqual(['1']);
});

test('budgets are replaced, changed and read by account and by dimension', async () => {
  const { call } = inProcess();
  const month = (sum: string, number: number): string =>
    `<budgetmonth><sum>${sum}</sum><vat>25,5</vat><month>${number}</month><year>2026</year></budgetmonth>`;
  const account =
    '<accountidentifier><accountnumber>3000</accountnumber><accountname>Myynti</accountname><accountgroup>3</accountgroup></accountidentifier>';
  const byAccount = (method: string, sum: string): string =>
    `<root><accountingbudgetaccountbudget><method>${method}</method><budgetaccount>${account}${month(sum, 1)}</budgetaccount></accountingbudgetaccountbudget></root>`;
  expect(
    (await call('/accountingbudgetaccountbudget.nv', { body: byAccount('replace', '100') })).outcome,
  ).toEqual(['OK']);
  expect(
    (await call('/accountingbudgetaccountbudget.nv', { body: byAccount('change', '20,50') })).outcome,
  ).toEqual(['OK']);
  const { lines } = await call('/accountingbudgetyearbudget.nv?year=2026');
  expect(lines.slice(0, 9)).toMatchSnapshot();
  expect(lines.filter((found) => /sum/i.test(found))).toHaveLength(12);
  const byDimension = `<root><accountingbudgetdimensionbudget><method>replace</method>${account}<budgetdimension><dimensionname>Shop</dimensionname><dimensionitemname>North</dimensionitemname>${month('7', 3)}</budgetdimension></accountingbudgetdimensionbudget></root>`;
  expect((await call('/accountingbudgetdimensionbudget.nv', { body: byDimension })).outcome).toEqual(['OK']);
  const dimension = await call(
    '/accountingbudgetdimensionyearbudget.nv?year=2026&accountid=8&dimensionheaderid=1',
  );
  expect(dimension.lines.slice(0, 12)).toMatchSnapshot();
  const whole =
    '<root><accountingbudget><ratio type="account">4000</ratio><sum>30</sum><year>2026</year><month>2</month><version>1</version><vatclass>0</vatclass><combinations><combination><combinationsum>30</combinationsum><dimension><dimensionname>Shop</dimensionname><dimensionitem>North</dimensionitem></dimension></combination></combinations></accountingbudget></root>';
  expect((await call('/accountingbudget.nv', { body: whole })).outcome).toEqual(['OK']);
  expect((await call('/accountingbudgetaccountlist.nv?year=2026')).lines.slice(0, 7)).toMatchSnapshot();
});

test('accounts and periods are answered from fixtures, with dates day first', async () => {
  const { call } = inProcess();
  const accounts = await call('/accountlist.nv');
  expect([accounts.outcome, accounts.lines.filter((found) => found.endsWith('/Account'))]).toEqual([
    ['OK'],
    Array.from({ length: 10 }, () => 'AccountList/Accounts/Account'),
  ]);
  expect((await call('/accountingperiodlist.nv')).lines.slice(0, 9)).toMatchSnapshot();
});
