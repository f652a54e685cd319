import { expect, test } from 'vitest';
import { inProcess, invoice } from './support.js';
import type { Called } from './support.js';

/** A payment as it is sent. */
function payment(sum: string, target: string, type = 'netvisor', more = ''): string {
  return `<root><salespayment><sum currency="EUR">${sum}</sum><paymentdate>2026-11-21</paymentdate><targetidentifier type="${type}">${target}</targetidentifier><sourcename>Matti Meikäläinen</sourcename><paymentmethod type="alternative">cash</paymentmethod>${more}</salespayment></root>`;
}

/** Status and open sum of the first invoice. */
async function state({ call }: Called): Promise<readonly string[]> {
  const { lines } = await call('/salesinvoicelist.nv');
  return lines.flatMap((line) => /(?:InvoiceStatus|OpenSum).* "([^"]*)"$/.exec(line)?.[1] ?? []);
}

test('a payment of the whole sum makes an invoice paid, and taking it back opens it again', async () => {
  const called = inProcess();
  const { call } = called;
  await call('/salesinvoice.nv?method=add', { body: invoice({ status: 'open', number: '17' }) });
  const { inserted } = await call('/salespayment.nv', { body: payment('251,00', '17', 'invoicenumber') });
  expect(await state(called)).toEqual(['paid', '0,00']);
  expect((await call('/salespaymentlist.nv?invoicenumber=17')).lines).toEqual([
    'SalesPaymentList',
    'SalesPaymentList/SalesPayment',
    `SalesPaymentList/SalesPayment/NetvisorKey "${inserted[0]}"`,
    'SalesPaymentList/SalesPayment/Name "Matti Meikäläinen"',
    'SalesPaymentList/SalesPayment/Date "21.11.2026"',
    'SalesPaymentList/SalesPayment/Sum "251,00"',
    'SalesPaymentList/SalesPayment/ReferenceNumber "1119"',
    'SalesPaymentList/SalesPayment/ForeignCurrencyAmount',
    'SalesPaymentList/SalesPayment/InvoiceNumber "17"',
    'SalesPaymentList/SalesPayment/PaymentAccountName "cash"',
    'SalesPaymentList/SalesPayment/VoucherID "8"',
    'SalesPaymentList/SalesPayment/LastModifiedTimestamp "21.11.2026 12:30:15"',
    'SalesPaymentList/SalesPayment/PaymentAccountNumber',
    'SalesPaymentList/SalesPayment/PaymentSource "99"',
    'SalesPaymentList/SalesPayment/BankStatus "OK"',
  ]);
  expect((await call('/deletesalesinvoice.nv?invoiceid=1')).outcome[1]).toBe(
    'INVALID_DATA :: Data form incorrect:. 1 has payments and cannot be deleted',
  );
  const removed = await call(`/deletesalespayment.nv?paymentid=${inserted[0]}`, { method: 'POST' });
  expect(removed.outcome).toEqual(['OK']);
  expect(await state(called)).toEqual(['open', '251,00']);
  expect((await call('/salespaymentlist.nv')).lines).toEqual(['SalesPaymentList']);
  expect((await call('/deletedsalespayments.nv?deletedsince=2026-11-15')).lines).toEqual([
    'DeletedSalesPayments',
    'DeletedSalesPayments/DeletedSalesPayment',
    `DeletedSalesPayments/DeletedSalesPayment/NetvisorKey "${inserted[0]}"`,
    'DeletedSalesPayments/DeletedSalesPayment/DeleteDate format="ansi" "2026-11-21 12:30"',
  ]);
  expect((await call('/deletedsalespayments.nv?deletedsince=2026-11-14')).lines).toEqual([
    'DeletedSalesPayments',
  ]);
  const ledger = await call('/accountingledger.nv?startdate=2026-11-21&enddate=2026-11-21&voucherstatus=3');
  expect(ledger.lines[1]).toBe('Vouchers/Voucher Status="invalidated"');
});

test('a partial payment goes to an invoice that expects it, and waits for a match with others', async () => {
  const expecting = inProcess();
  const more = '<expectpartialpayments>1</expectpartialpayments>';
  await expecting.call('/salesinvoice.nv?method=add', { body: invoice({ status: 'open', more }) });
  await expecting.call('/salespayment.nv', { body: payment('1,50', '1119', 'reference') });
  expect(await state(expecting)).toEqual(['open', '249,50']);

  const other = inProcess();
  await other.call('/salesinvoice.nv?method=add', { body: invoice({ status: 'open' }) });
  const { inserted } = await other.call('/salespayment.nv', { body: payment('250', '1') });
  const [key] = inserted;
  expect(await state(other)).toEqual(['open', '251,00']);
  const match = (type: string): string =>
    `<root><matchpayment><handlingtype>${type}</handlingtype><paymentnetvisorkey>${key}</paymentnetvisorkey><invoicenetvisorkey>1</invoicenetvisorkey></matchpayment></root>`;
  expect((await other.call('/matchpayment.nv', { body: match('normal') })).outcome).toEqual([
    'FAILED',
    `INVALID_DATA :: Data form incorrect:. payment ${key} is not what is open of invoice 1`,
  ]);
  expect((await other.call('/salespaymentlist.nv?limitlinkedpayments=0')).lines).toHaveLength(15);
  expect((await other.call('/matchpayment.nv', { body: match('discount') })).outcome).toEqual(['OK']);
  expect(await state(other)).toEqual(['paid', '0,00']);
  expect((await other.call('/salespaymentlist.nv?limitlinkedpayments=0')).lines).toEqual([
    'SalesPaymentList',
  ]);
});

test('a payment of an unknown invoice is refused', async () => {
  const { call } = inProcess();
  expect((await call('/salespayment.nv', { body: payment('1', '99') })).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Sales invoice not found with Netvisor identifier: 99',
  ]);
});

test('payments are posted together, or not at all', async () => {
  const called = inProcess();
  const { call } = called;
  const { inserted } = await call('/salespayment.nv', { body: payment('5', '17', 'invoicenumber') });
  const body = (keys: readonly string[], date = ''): string =>
    `<root><masspayments><vouchertype>single</vouchertype>${date}<voucherdescription>Payments</voucherdescription><layoutrulenetvisorkey>1</layoutrulenetvisorkey>${keys.map((key) => `<masspayment><paymentnetvisorkey>${key}</paymentnetvisorkey></masspayment>`).join('')}</masspayments></root>`;
  const key = inserted[0] ?? '';
  const date = '<voucherdate>2026-11-21</voucherdate>';
  expect((await call('/masspayments.nv', { body: body([key]) })).outcome[1]).toBe(
    'INVALID_DATA :: Data form incorrect:. voucherdate: compulsory where all payments are posted on one voucher',
  );
  expect((await call('/masspayments.nv', { body: body([key, '99'], date) })).outcome[0]).toBe('FAILED');
  expect((await call('/masspayments.nv', { body: body([key], date) })).outcome).toEqual(['OK']);
  expect((await call('/masspayments.nv', { body: body([key], date) })).outcome[0]).toBe('FAILED');
});

test('a bank transfer is listed, pays the purchase invoice of its reference, and waits for its day', async () => {
  const { call } = inProcess();
  const body =
    '<root><payment><bankpaymentmessagetype>FinnishReference</bankpaymentmessagetype><bankpaymentmessage>1070</bankpaymentmessage><recipient><organizationcode>1234567-8</organizationcode><name>Vendor Oy</name><address>Street 1</address><postcode>00100</postcode><town>Helsinki</town><country>FI</country></recipient><sourcebankaccountnumber>FI2112345600000785</sourcebankaccountnumber><destinationbankaccount><bankname>Bank</bankname><bankbranch>Branch</bankbranch><destinationbankaccountnumber>FI2112345600000785</destinationbankaccountnumber></destinationbankaccount><duedate>2026-11-30</duedate><amount>12,50</amount></payment></root>';
  const posted = await call('/payment.nv', { body });
  expect(posted.lines).toEqual(['Replies', 'Replies/InsertedDataIdentifier "1"']);
  expect((await call('/paymentlist.nv?limitbegindate=2026-11-30')).lines).toMatchSnapshot();
  expect((await call('/paymentlist.nv?limitabovenetvisorkey=1')).lines).toEqual(['PaymentList']);
  expect((await call('/unprocessedoutgoingpayments.nv?idlist=1,2')).lines).toMatchSnapshot();
  expect((await call('/deletedpurchasepayments.nv?deletedsince=2026-11-20')).lines).toEqual([
    'DeletedPurchasePayments',
  ]);
});
