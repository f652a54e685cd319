import { expect, test } from 'vitest';
import { inProcess } from './support.js';

function vendor(name: string, code: string, more = ''): string {
  return `<root><vendor><vendorbaseinformation><code>${code}</code><name>${name}</name><address>Street 1</address><postcode>00100</postcode><city>Helsinki</city><country type="ISO-3166">FI</country><organizationid>1234567-8</organizationid>${more}</vendorbaseinformation></vendor></root>`;
}

function purchase(number: string, more = ''): string {
  return `<root><purchaseinvoice><invoicenumber>${number}</invoicenumber><invoicedate format="ansi">2026-11-01</invoicedate><valuedate format="ansi">2026-11-01</valuedate><duedate format="ansi">2026-11-30</duedate><vendorcode>V1</vendorcode><vendorname>Vendor Oy</vendorname><amount>125,50</amount><bankreferencenumber>1070</bankreferencenumber><purchaseinvoicelines><purchaseinvoiceline><productname>Paper</productname><deliveredamount>1</deliveredamount><unitprice>100</unitprice><vatpercent>25,5</vatpercent><linesum type="brutto">125,50</linesum><dimension><dimensionname>Shop</dimensionname><dimensionitem>North</dimensionitem></dimension></purchaseinvoiceline></purchaseinvoicelines>${more}</purchaseinvoice></root>`;
}

const attachment =
  '<purchaseinvoiceattachments><purchaseinvoiceattachment><mimetype>application/pdf</mimetype><attachmentdescription>The invoice</attachmentdescription><filename>invoice.pdf</filename><documentdata documenttype="invoiceimage">JVBERi0=</documentdata></purchaseinvoiceattachment></purchaseinvoiceattachments>';

test('a vendor is added, edited in part, and found by key and by change', async () => {
  const { call, clock } = inProcess();
  expect((await call('/vendor.nv?method=Add', { body: vendor('Vendor Oy', 'V1') })).inserted).toEqual(['1']);
  clock.time += 60_000;
  expect((await call('/vendor.nv?method=add', { body: vendor('Other Oy', 'V2') })).inserted).toEqual(['2']);
  expect((await call('/vendor.nv?method=add', { body: vendor('Third Oy', 'V2') })).outcome).toEqual([
    'FAILED',
    'DUPLICATE_DATA :: There is a vendor with the code V2 already',
  ]);
  const edit =
    '<root><vendor><vendorbaseinformation><address></address><name>Vendor Ab</name><organizationid>1234567-8</organizationid></vendorbaseinformation></vendor></root>'.replace(
      '<address></address><name>Vendor Ab</name>',
      '<name>Vendor Ab</name><address></address>',
    );
  expect((await call('/vendor.nv?method=edit&netvisorkey=1', { body: edit })).inserted).toEqual(['1']);
  const one = await call('/getvendor.nv?netvisorkey=1');
  expect(one.lines.slice(0, 9)).toMatchSnapshot();
  const listed = async (query: string): Promise<readonly string[]> =>
    (await call(`/getvendor.nv?${query}`)).lines.filter((line) =>
      /^vendors?(?:\/vendor)?$|netvisorkey/i.test(line),
    );
  expect(await listed('netvisorkeylist=2')).toEqual(['vendor', 'vendor/NetvisorKey "2"']);
  expect(await listed('netvisorkeylist=1,2')).toEqual([
    'vendors',
    'vendors/vendor',
    'vendors/vendor/NetvisorKey "1"',
    'vendors/vendor',
    'vendors/vendor/NetvisorKey "2"',
  ]);
  expect((await call('/getvendor.nv?netvisorkeylist=1,9')).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Vendor not found with Netvisor identifier: 9',
  ]);
  expect(await listed('changedsince=2027-01-01')).toEqual(['vendors']);
});

test('vendors that changed come in pages that headers tell of', async () => {
  const { call } = inProcess();
  for (let count = 0; count < 501; count += 1)
    await call('/vendor.nv?method=add', { body: vendor(`Vendor ${count}`, `V${count}`) });
  const paging = async (page: number): Promise<readonly unknown[]> => {
    const { headers, lines } = await call(`/getvendor.nv?changedsince=2026-01-01&page=${page}`);
    const of = (name: string): string | null => headers.get(`X-Netvisor-Pagination-${name}`);
    return [
      ...['Current-Page', 'Previous-Page', 'Next-Page', 'Limit', 'Total-Count'].map(of),
      lines.filter((line) => line === 'vendors/vendor').length,
    ];
  };
  expect(await paging(1)).toEqual(['1', null, '2', '500', '501', 500]);
  expect(await paging(2)).toEqual(['2', '1', null, '500', '501', 1]);
});

test('a purchase invoice is imported, read with attachments, circulated, approved and posted', async () => {
  const { call } = inProcess();
  await call('/vendor.nv?method=add', { body: vendor('Vendor Oy', 'V1') });
  const { inserted } = await call('/purchaseinvoice.nv', { body: purchase('77', attachment) });
  expect(inserted).toEqual(['2']);
  expect((await call('/purchaseinvoicelist.nv?invoicestatus=Open')).lines).toMatchSnapshot();
  expect(
    (await call('/getpurchaseinvoice.nv?netvisorkey=2&include=invoiceimage&version=2&omitattachments=false'))
      .lines,
  ).toMatchSnapshot();
  expect((await call('/getpurchaseinvoice.nv?netvisorkey=9')).lines).toEqual(['PurchaseInvoice']);
  expect(
    (await call('/getattachments.nv?attachmentsource=purchaseinvoice&netvisorkey=2')).lines,
  ).toMatchSnapshot();
  const circulation = (identifier: string): string =>
    `<purchaseinvoicecirculation><invoiceidentifier>${identifier}</invoiceidentifier><factualverificator><email>verifier@example.com</email></factualverificator><approver><email>approver@example.com</email></approver></purchaseinvoicecirculation>`;
  const sent = (identifiers: readonly string[]): string =>
    `<root><purchaseinvoicecirculations>${identifiers.map(circulation).join('')}</purchaseinvoicecirculations></root>`;
  const half = await call('/purchaseinvoicecirculation.nv', {
    body: sent(['<invoicenumber>77</invoicenumber>', '<netvisorkey>9</netvisorkey>']),
  });
  expect([half.outcome, half.text.includes('<ValidDataIdentifier>2</ValidDataIdentifier>')]).toEqual([
    [
      'FAILED',
      'INVALID_DATA :: Data form incorrect:. Purchase invoice not found with Netvisor identifier: 9',
    ],
    true,
  ]);
  const status = async (): Promise<string | undefined> =>
    (await call('/getpurchaseinvoice.nv?netvisorkey=2')).lines.find((line) =>
      line.includes('ApprovalStatus'),
    );
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "open"');
  await call('/purchaseinvoicecirculation.nv', { body: sent(['<netvisorkey>2</netvisorkey>']) });
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "infactualverification"');
  const accrual =
    '<root><purchaseinvoiceaccrual><invoiceidentifier><netvisorkey>2</netvisorkey></invoiceidentifier><accrualrule><startmonth>11</startmonth><startyear>2026</startyear></accrualrule></purchaseinvoiceaccrual></root>';
  expect((await call('/purchaseinvoiceaccrual.nv', { body: accrual })).outcome).toEqual(['OK']);
  const posting = (more: string): string =>
    `<root><purchaseinvoicepostingdata><purchaseinvoicenetvisorkey>2</purchaseinvoicenetvisorkey>${more}</purchaseinvoicepostingdata></root>`;
  expect(
    (
      await call('/purchaseinvoicepostingdata.nv', {
        body: posting('<status>approved</status><isreadyforaccounting>0</isreadyforaccounting>'),
      })
    ).outcome,
  ).toEqual(['OK']);
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "approved"');
  expect(
    (
      await call('/purchaseinvoicepostingdata.nv', {
        body: posting('<status>accepted</status><isreadyforaccounting>1</isreadyforaccounting>'),
      })
    ).outcome,
  ).toEqual(['OK']);
  const { lines } = await call('/accountingledger.nv?startdate=2026-11-01&enddate=2026-11-01');
  expect(lines.filter((line) => /LineSum|Linked/.test(line))).toEqual([
    'Vouchers/Voucher/LinkedSourceNetvisorKey type="purchaseinvoice" "2"',
    'Vouchers/Voucher/VoucherLine/LineSum "-125,50"',
    'Vouchers/Voucher/VoucherLine/LineSum "100,00"',
    'Vouchers/Voucher/VoucherLine/LineSum "25,50"',
  ]);
});

test('an invoice of an unknown vendor makes the vendor, and finds it again by name, business ID or code', async () => {
  const { call } = inProcess();
  const send = async (parts: string): Promise<readonly string[]> =>
    (
      await call('/purchaseinvoice.nv', {
        body: `<root><purchaseinvoice><invoicenumber>1</invoicenumber><invoicedate>2026-11-01</invoicedate><valuedate>2026-11-01</valuedate><duedate>2026-11-30</duedate>${parts}</purchaseinvoice></root>`,
      })
    ).inserted;
  const amount = '<amount>10,00</amount>';
  const first = `<vendorcode>N1</vendorcode><vendorname>New Oy</vendorname><vendorcity>Turku</vendorcity>${amount}<organizationidentifier>7654321-2</organizationidentifier>`;
  // The vendor takes the key before.
  expect(await send(first)).toEqual(['2']);
  const { lines } = await call('/getvendor.nv?netvisorkey=1');
  expect(lines.filter((line) => /\/(?:code|name|city|organizationid) /u.test(line))).toEqual([
    'vendor/vendorbaseinformation/code "N1"',
    'vendor/vendorbaseinformation/name "New Oy"',
    'vendor/vendorbaseinformation/city "Turku"',
    'vendor/vendorbaseinformation/organizationid "7654321-2"',
  ]);
  for (const parts of [
    `<vendorname>new oy</vendorname>${amount}`,
    `<vendorcode>n1</vendorcode><vendorname>Other</vendorname>${amount}`,
    `<vendorname>Other</vendorname>${amount}<organizationidentifier>7654321-2</organizationidentifier>`,
  ]) {
    const [key] = await send(parts);
    const got = await call(`/getpurchaseinvoice.nv?netvisorkey=${key}`);
    expect(got.lines.filter((line) => line.startsWith('PurchaseInvoice/VendorNetvisorKey'))).toEqual([
      'PurchaseInvoice/VendorNetvisorKey "1"',
    ]);
  }
  await send(`<vendorname>Other</vendorname>${amount}`);
  const all = await call('/getvendor.nv?changedsince=2020-01-01');
  expect(
    all.lines.filter((line) => line.startsWith('vendors/vendor/vendorbaseinformation/name')),
  ).toHaveLength(2);
});

test('what somebody has handled is not circulated again, and nobody named takes the circulation away', async () => {
  const { call } = inProcess();
  await call('/purchaseinvoice.nv', { body: purchase('1', '') });
  await call('/purchaseinvoice.nv', { body: purchase('2', '') });
  const keys = ['2', '4'];
  const circulate = async (...parts: readonly string[]): Promise<readonly string[]> => {
    const sent = parts
      .map((one) => `<purchaseinvoicecirculation>${one}</purchaseinvoicecirculation>`)
      .join('');
    const { text, outcome } = await call('/purchaseinvoicecirculation.nv', {
      body: `<root><purchaseinvoicecirculations>${sent}</purchaseinvoicecirculations></root>`,
    });
    const valid = [...text.matchAll(/<ValidDataIdentifier>(\d+)/gu)].map(([, key]) => key ?? '');
    return [...outcome, ...valid];
  };
  const named = (key: string): string =>
    `<invoiceidentifier><netvisorkey>${key}</netvisorkey></invoiceidentifier>`;
  const verifier = '<factualverificator><email>v@example.com</email></factualverificator>';
  const approver = '<approver><email>a@example.com</email></approver>';
  const statuses = async (): Promise<readonly (string | undefined)[]> => {
    const { lines } = await call(`/getpurchaseinvoice.nv?netvisorkeylist=${keys.join(',')}`);
    const found = lines.filter((line) => /ApprovalStatus|InvoiceStatus/u.test(line));
    return found.map((line) => /"(.*)"/u.exec(line)?.[1]);
  };
  expect(await circulate(named('2') + verifier, named('4') + approver)).toEqual(['OK']);
  expect(await statuses()).toEqual(['Open', 'infactualverification', 'Open', 'approved']);
  expect(await circulate(named('2'))).toEqual(['OK']);
  expect(await statuses()).toEqual(['Open', 'open', 'Open', 'approved']);
  const posting = `<root><purchaseinvoicepostingdata><purchaseinvoicenetvisorkey>2</purchaseinvoicenetvisorkey><status>accepted</status><isreadyforaccounting>1</isreadyforaccounting></purchaseinvoicepostingdata></root>`;
  expect((await call('/purchaseinvoicepostingdata.nv', { body: posting })).outcome).toEqual(['OK']);
  expect(await circulate(named('2') + verifier, named('4') + verifier)).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Somebody has handled purchase invoice 2 already',
    '4',
  ]);
  const accrue = async (key: string, month: string, year: string): Promise<string | undefined> =>
    (
      await call('/purchaseinvoiceaccrual.nv', {
        body: `<root><purchaseinvoiceaccrual>${named(key)}<accrualrule><startmonth>${month}</startmonth><startyear>${year}</startyear></accrualrule></purchaseinvoiceaccrual></root>`,
      })
    ).outcome[1];
  const form = 'INVALID_DATA :: Data form incorrect:.';
  expect(await accrue('2', '12', '2026')).toBe(`${form} Purchase invoice 2 is posted already`);
  expect(await accrue('4', '10', '2026')).toBe(
    `${form} accrualrule: the start is before the month of the invoice`,
  );
  expect(await accrue('4', '12', '2026')).toBeUndefined();
});

test('bank accounts are added, and edited by their key; the last that is marked is the default one', async () => {
  const { call } = inProcess();
  const account = (iban: string, more = ''): string =>
    `<vendordomesticbankaccount>${more}<iban>${iban}</iban><bankname>Bank</bankname><isdefault>True</isdefault></vendordomesticbankaccount>`;
  const body = (accounts: string): string =>
    `<root><vendor><vendorbaseinformation><name>Vendor Oy</name><organizationid>1234567-8</organizationid><vendorbankaccounts><vendordomesticbankaccounts>${accounts}</vendordomesticbankaccounts></vendorbankaccounts></vendorbaseinformation></vendor></root>`;
  const [one, two, three] = ['FI2112345600000785', 'FI4950009420028730', 'FI5542345670000081'] as const;
  expect((await call('/vendor.nv?method=add', { body: body(account(one) + account(two)) })).inserted).toEqual(
    ['1'],
  );
  const edit = body(account(three, '<netvisorkey>2</netvisorkey>') + account(one));
  expect((await call('/vendor.nv?method=edit&netvisorkey=1', { body: edit })).outcome).toEqual(['OK']);
  const { lines } = await call('/getvendor.nv?netvisorkey=1');
  const found = lines.filter((line) => /domesticbankaccount\/(?:netvisorkey|iban|isdefault)/u.test(line));
  const values = found.map((line) => /"(.*)"/u.exec(line)?.[1]);
  expect(values).toEqual(['2', three, 'False', '3', two, 'False', '4', one, 'True']);
});
