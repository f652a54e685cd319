import { expect, test } from 'vitest';
import { inProcess, invoice, productLine } from './support.js';
import type { Called } from './support.js';

async function add(called: Called, body: string): Promise<string> {
  const { inserted, outcome } = await called.call('/salesinvoice.nv?method=add', { body });
  expect(outcome).toEqual(['OK']);
  return inserted[0] ?? '';
}

async function rows(called: Called, query = ''): Promise<readonly string[]> {
  const { lines } = await called.call(`/salesinvoicelist.nv${query}`);
  const of = (name: string): readonly string[] =>
    lines.flatMap((line) => {
      const [, text] = new RegExp(`/SalesInvoice/${name}(?: [^"]*"[^"]*")*? "([^"]*)"$`).exec(line) ?? [];
      return text === undefined ? [] : [text];
    });
  return of('NetvisorKey').map(
    (key, index) => `${key} ${of('InvoiceStatus')[index]} ${of('OpenSum')[index]}`,
  );
}

test('an invoice is read with everything that was sent and everything that was calculated', async () => {
  const called = inProcess();
  const more = '<expectpartialpayments>1</expectpartialpayments>';
  const lines =
    productLine('6,90', '2', '22', 'net') +
    productLine(
      '12,20',
      '1',
      '22',
      'gross',
      '<salesinvoiceproductlinediscountpercentage>10</salesinvoiceproductlinediscountpercentage>',
    ) +
    '<invoiceline><salesinvoicecommentline><comment>Picked in the morning</comment></salesinvoicecommentline></invoiceline>';
  await add(called, invoice({ lines, more, status: 'open' }));
  const { lines: got } = await called.call('/getsalesinvoice.nv?netvisorkey=1&showcommentlines=1');
  expect(got).toMatchSnapshot();
  expect((await called.call('/getsalesinvoice.nv?netvisorkeylist=1%2C99')).lines.slice(0, 3)).toEqual([
    'SalesInvoices',
    'SalesInvoices/SalesInvoice',
    'SalesInvoices/SalesInvoice/SalesInvoiceNetvisorKey "1"',
  ]);
});

test('a list honours its filters', async () => {
  const called = inProcess();
  await add(called, invoice({ date: '2026-11-01', number: '77', status: 'open' }));
  called.clock.time += 3_600_000;
  await add(called, invoice({ date: '2026-11-10' }));
  await add(called, invoice({ type: 'order', status: 'undelivered' }));
  const keys = async (query: string): Promise<readonly string[]> =>
    (await rows(called, query)).map((row) => row.split(' ')[0] ?? '');
  const [first = '', second = '', order = ''] = ['1', '7', '9'];
  expect(await keys('')).toEqual([first, second]);
  expect(await keys('?listtype=preinvoice')).toEqual([order]);
  expect(await keys(`?invoicesabovenetvisorkey=${first}`)).toEqual([second]);
  expect(await keys('?begininvoicedate=2026-11-02&endinvoicedate=2026-11-10')).toEqual([second]);
  expect(await keys('?invoicenumber=77')).toEqual([first]);
  expect(await keys('?invoicestatus=unsent')).toEqual([second]);
  expect(await keys('?invoicestatus=Overdue')).toEqual([first]);
  expect(await keys('?lastmodifiedstart=2026-11-21T13:00:00')).toEqual([second]);
  expect(await keys('?lastmodifiedend=2026-11-21T12:59:59')).toEqual([first]);
  expect(await keys('?customernetvisorkey=1')).toEqual([first, second]);
  expect(await keys('?customercode=MM')).toEqual([]);
  expect((await called.call('/salesinvoicelist.nv?replyoption=3&invoicenumber=77')).lines.slice(-4)).toEqual([
    'SalesInvoiceList/SalesInvoice/AdditionalInformation',
    'SalesInvoiceList/SalesInvoice/AdditionalInformation/PrivateComment',
    'SalesInvoiceList/SalesInvoice/AdditionalInformation/InvoiceCurrencySum currencycode="EUR" type="ISO-4217" "251,00"',
    'SalesInvoiceList/SalesInvoice/AdditionalInformation/OpenCurrencySum currencycode="EUR" type="ISO-4217" "251,00"',
  ]);
});

test('statuses are set for all invoices of a list, or for none', async () => {
  const called = inProcess();
  await add(called, invoice());
  await add(called, invoice());
  const failed = await called.call('/updatesalesinvoicestatus.nv?netvisorkeylist=1,99&status=open', {
    method: 'POST',
  });
  expect(failed.outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Sales invoice not found with Netvisor identifier: 99',
  ]);
  expect(await rows(called)).toEqual(['1 unsent 251,00', '3 unsent 251,00']);
  const done = await called.call('/updatesalesinvoicestatus.nv?netvisorkeylist=1,3&status=reminded', {
    method: 'POST',
  });
  expect(done.outcome).toEqual(['OK']);
  expect(await rows(called, '?invoicestatus=reminded')).toEqual(['1 open 251,00', '3 open 251,00']);
});

test('an order is delivered in parts, billed, and its prepayment goes along', async () => {
  const called = inProcess();
  const { call } = called;
  const order = await add(called, invoice({ type: 'order', status: 'undelivered' }));
  await call('/salespayment.nv', {
    body: `<root><salespayment><sum currency="EUR">51</sum><paymentdate>2026-11-20</paymentdate><targetidentifier type="netvisor" targettype="order">${order}</targetidentifier><sourcename>Matti</sourcename><paymentmethod type="alternative" overridesalesreceivableaccountnumber="2990">cash</paymentmethod></salespayment></root>`,
  });
  const body = (amount: string): string =>
    `<root><salesorderinvoicing><invoicingcustomer><netvisorkey>${order}</netvisorkey><invoicedate>2026-11-21</invoicedate><invoicingproductlines><invoicingproductline><netvisorkey>2</netvisorkey><deliverydate>2026-11-21</deliverydate><deliveryamount ispostdelivery="0">${amount}</deliveryamount></invoicingproductline></invoicingproductlines></invoicingcustomer></salesorderinvoicing></root>`;
  expect((await call('/salesorderinvoicing.nv?method=deliveryonly', { body: body('1') })).outcome).toEqual([
    'OK',
  ]);
  expect(await rows(called, '?listtype=preinvoice')).toEqual([`${order} undelivered 200,00`]);
  expect((await call('/salesorderinvoicing.nv?method=deliveryonly', { body: body('1,5') })).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. deliveryamount: 1.5 of line 2 is more than is left to deliver',
  ]);
  const billed = await call('/salesorderinvoicing.nv?method=billanddelivery', { body: body('1') });
  expect(await rows(called, '?listtype=preinvoice')).toEqual([`${order} billed 251,00`]);
  expect(await rows(called)).toEqual([`${billed.inserted[0]} unsent 74,50`]);
  const got = await call(`/getorder.nv?netvisorkey=${order}&includedocuments=1`);
  expect(got.lines.slice(-3)).toEqual([
    'SalesInvoice/documents/salesinvoice',
    `SalesInvoice/documents/salesinvoice/netvisorkey "${billed.inserted[0]}"`,
    'SalesInvoice/documents/salesinvoice/invoicenumber "1"',
  ]);
});

test('a credit note is matched to an invoice', async () => {
  const called = inProcess();
  const note = await add(called, invoice({ status: 'open', lines: productLine('-100', '1', '0') }));
  const bill = await add(called, invoice({ status: 'open', lines: productLine('250', '1', '0') }));
  const body = `<root><matchcreditnote><creditnotenetvisorkey>${note}</creditnotenetvisorkey><invoicenetvisorkey>${bill}</invoicenetvisorkey></matchcreditnote></root>`;
  expect((await called.call('/matchcreditnote.nv', { body })).outcome).toEqual(['OK']);
  expect(await rows(called)).toEqual([`${note} paid 0,00`, `${bill} open 150,00`]);
  expect((await called.call('/matchcreditnote.nv', { body })).outcome).toEqual([
    'FAILED',
    `INVALID_DATA :: Data form incorrect:. ${note} has nothing left to credit`,
  ]);
});

test('comments are added to what exists', async () => {
  const called = inProcess();
  await add(called, invoice());
  const body = (key: string, type: string): string =>
    `<root><salesinvoicecomments><salesinvoicecomment><invoicetype>${type}</invoicetype><invoicenetvisorkey>${key}</invoicenetvisorkey><comment>Call back</comment></salesinvoicecomment></salesinvoicecomments></root>`;
  expect((await called.call('/salesinvoicecomment.nv', { body: body('1', 'invoice') })).outcome).toEqual([
    'OK',
  ]);
  expect((await called.call('/salesinvoicecomment.nv', { body: body('1', 'order') })).outcome[0]).toBe(
    'FAILED',
  );
});

test('payment terms, sellers and contracts are answered from fixtures', async () => {
  const { call } = inProcess();
  expect((await call('/paymenttermlist.nv')).lines).toMatchSnapshot();
  expect((await call('/salespersonnellist.nv')).lines).toMatchSnapshot();
  const report = await call('/contractinvoicingreport.nv?year=2026');
  expect(report.lines.slice(0, 6)).toEqual([
    'ContractInvoicing',
    'ContractInvoicing/ServiceCollection',
    'ContractInvoicing/ServiceCollection/Name Netvisorkey="1" "Huoltosopimukset"',
    'ContractInvoicing/ServiceCollection/BeginDate Format="ansi" "2010-01-01"',
    'ContractInvoicing/ServiceCollection/EndDate Format="ansi" "2029-12-31"',
    'ContractInvoicing/ServiceCollection/PeriodInterval Type="month" "1"',
  ]);
  expect(report.lines.slice(-4)).toEqual([
    'ContractInvoicing/ServiceCollection/Periods/Period/Month "2026-12"',
    'ContractInvoicing/ServiceCollection/Periods/Period/Invoiced "0,00"',
    'ContractInvoicing/ServiceCollection/Periods/Period/Forecast "1168,00"',
    'ContractInvoicing/ServiceCollection/Periods/Period/Total "1168,00"',
  ]);
});

test('an edit replaces what was sent, and keys, number and comments stay', async () => {
  const called = inProcess();
  await add(called, invoice({ lines: productLine() + productLine('5') }));
  const edited = await called.call('/salesinvoice.nv?method=edit&id=1', {
    body: invoice({ name: 'Maija', lines: productLine('7', '1', '0'), amount: '7,00' }),
  });
  expect(edited.outcome).toEqual(['OK']);
  const { lines } = await called.call('/getsalesinvoice.nv?netvisorkey=1');
  expect(lines.filter((line) => /(?:NetvisorKey|Number|Amount|Sum) .*"/.test(line))).toEqual([
    'SalesInvoice/SalesInvoiceNetvisorKey "1"',
    'SalesInvoice/SalesInvoiceNumber "1"',
    'SalesInvoice/SalesInvoiceAmount currencyrate="1" iso4217currencycode="EUR" "7,00"',
    'SalesInvoice/InvoicingCustomerNetvisorKey "1"',
    'SalesInvoice/InvoiceLines/InvoiceLine/SalesInvoiceProductLine/NetvisorKey "2"',
    'SalesInvoice/InvoiceLines/InvoiceLine/SalesInvoiceProductLine/SalesInvoiceProductLineVatSum "0,00"',
    'SalesInvoice/InvoiceLines/InvoiceLine/SalesInvoiceProductLine/SalesInvoiceProductLineSum "7,00"',
  ]);
});

test('numbers and reference numbers are held to what is known of them', async () => {
  const called = inProcess();
  await add(called, invoice({ number: '5' }));
  const post = (body: string): Promise<readonly string[]> =>
    called.call('/salesinvoice.nv?method=add', { body }).then(({ outcome }) => outcome);
  expect(await post(invoice({ number: '5' }))).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. salesinvoicenumber: 5 is taken',
  ]);
  expect(await post(invoice({ number: '6', type: 'invoicedraft' }))).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. salesinvoicenumber: a draft has no number',
  ]);
  expect(await post(invoice({ number: '6', status: 'invoicedraft' }))).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. salesinvoicenumber: a draft has no number',
  ]);
  const reference = '<salesinvoicereferencenumber>1071</salesinvoicereferencenumber>';
  expect(await post(invoice().replace('<salesinvoiceamount>', `${reference}<salesinvoiceamount>`))).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. salesinvoicereferencenumber: 1071 has a wrong check digit',
  ]);
});

test('orders take payments with an account for them, at once or matched later; what was not sent is not credited', async () => {
  const called = inProcess();
  const { call } = called;
  const order = await add(called, invoice({ type: 'order', status: 'undelivered' }));
  const pay = (target: string, more = ''): string =>
    `<root><salespayment><sum currency="EUR">51</sum><paymentdate>2026-11-20</paymentdate>${target}<sourcename>Matti</sourcename><paymentmethod type="alternative"${more}>cash</paymentmethod></salespayment></root>`;
  const own = `<targetidentifier type="netvisor" targettype="order">${order}</targetidentifier>`;
  const form = 'INVALID_DATA :: Data form incorrect:.';
  expect((await call('/salespayment.nv', { body: pay(own) })).outcome[1]).toBe(
    `${form} paymentmethod/@overridesalesreceivableaccountnumber: compulsory for the payment of an order`,
  );
  const unknown = '<targetidentifier type="reference">1070</targetidentifier>';
  const [payment = ''] = (await call('/salespayment.nv', { body: pay(unknown) })).inserted;
  const match = `<root><matchpayment><handlingtype>normal</handlingtype><paymentnetvisorkey>${payment}</paymentnetvisorkey><invoicenetvisorkey>${order}</invoicenetvisorkey></matchpayment></root>`;
  expect((await call('/matchpayment.nv', { body: match })).outcome).toEqual(['OK']);
  expect(await rows(called, '?listtype=preinvoice')).toEqual([`${order} undelivered 200,00`]);
  const note = await add(called, invoice({ lines: productLine('-100', '1', '0') }));
  const bill = await add(called, invoice({ status: 'open', lines: productLine('250', '1', '0') }));
  const credit = `<root><matchcreditnote><creditnotenetvisorkey>${note}</creditnotenetvisorkey><invoicenetvisorkey>${bill}</invoicenetvisorkey></matchcreditnote></root>`;
  expect((await call('/matchcreditnote.nv', { body: credit })).outcome[1]).toBe(
    `${form} ${note} has not been sent and posted yet`,
  );
  const post = (date: string): string =>
    `<root><masspayments><vouchertype>single</vouchertype><voucherdate>${date}</voucherdate><voucherdescription>Payments</voucherdescription><layoutrulenetvisorkey>1</layoutrulenetvisorkey><masspayment><paymentnetvisorkey>${payment}</paymentnetvisorkey></masspayment></masspayments></root>`;
  expect((await call('/masspayments.nv', { body: post('2005-12-31') })).outcome[1]).toBe(
    'PERIOD_LOCK :: The accounting period is locked until 2005-12-31',
  );
  expect((await call('/masspayments.nv', { body: post('2026-11-21') })).outcome).toEqual(['OK']);
});
