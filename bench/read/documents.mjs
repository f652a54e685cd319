// Documents shaped like the answers of an accounting system, the same bytes every time.

function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES = [
  'Virtanen',
  'Mäkinen',
  'Hämäläinen',
  'Laine',
  'Järvinen',
  'Salonen',
  'Heikkilä',
  'Niemi',
  'Björkström',
];
const TRADES = [
  'Rakennus',
  'Kiinteistöhuolto',
  'Kuljetus',
  'Tilitoimisto',
  'Sähköasennus',
  'Ohjelmisto',
  'Kahvila',
];
const FORMS = ['Oy', 'Ky', 'Tmi', 'Oyj', 'Ab'];
const TEXTS = [
  'Myyntilasku',
  'Toimistotarvikkeet',
  'Vuokra huhtikuu',
  'Puhelinkulut',
  'Matkakulut, päiväraha',
  'Palkat',
];
const CLASSES = ['Myyntilasku', 'Ostolasku', 'Pankki', 'Kassa', 'Muut', 'Järjestelmän muodostamat'];
const RATES = ['24', '0', '14', '10', '25,5'];
const CODES = ['NONE', 'KOOS', 'KOMY', 'EUOS', 'MUUL'];
const UNITS = ['Projekti', 'Kustannuspaikka', 'Osasto', 'Työmaa'];

/**
 * A ledger: vouchers with lines.
 *
 * @param {number} size bytes, about
 * @param {number} seed which one
 * @returns {string}
 */
export function ledger(size, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const upTo = (most) => Math.floor(random() * most);
  const two = (number) => String(number).padStart(2, '0');
  const company = () =>
    `${pick(NAMES)} ${random() < 0.12 ? '&amp; Pojat ' : ''}${pick(TRADES)} ${pick(FORMS)}`;
  const amount = () => {
    const cents = Math.floor(random() * random() * 500_000);
    return `${random() < 0.45 ? '-' : ''}${Math.floor(cents / 100)},${two(cents % 100)}`;
  };
  const line = (key) => {
    const rows = [
      `<NetvisorKey>${key}</NetvisorKey>`,
      `<LineSum>${amount()}</LineSum>`,
      `<Description>${random() < 0.1 ? '' : random() < 0.5 ? pick(TEXTS) : `${pick(TEXTS)}, ${company()}`}</Description>`,
      `<AccountNumber>${1000 + upTo(9000)}</AccountNumber>`,
      `<VatPercent>${pick(RATES)}</VatPercent>`,
      `<VatCode>${pick(CODES)}</VatCode>`,
    ];
    for (let more = random(); more < 0.3; more += 0.25) {
      rows.push(
        `<Dimension>\n          <DimensionName>${pick(UNITS)}</DimensionName>\n          <DimensionItem>${pick(NAMES)} ${upTo(99)}</DimensionItem>\n        </Dimension>`,
      );
    }
    return `      <VoucherLine>\n${rows.map((row) => `        ${row}\n`).join('')}      </VoucherLine>\n`;
  };
  const voucher = (key) => {
    const kind = pick(CLASSES);
    const rows = [
      `<NetvisorKey>${key}</NetvisorKey>`,
      `<VoucherDate format="ansi">${2012 + upTo(12)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}</VoucherDate>`,
      `<VoucherNumber>${key - 999}</VoucherNumber>`,
      random() < 0.05
        ? '<VoucherDescription />'
        : `<VoucherDescription>Lasku nro ${100_000 + upTo(900_000)}, ${company()}${random() < 0.2 ? ' &#228;/&#xF6;' : ''}</VoucherDescription>`,
      `<VoucherClass>${kind}</VoucherClass>`,
      ...(random() < 0.7
        ? [
            `<LinkedSourceNetvisorKey type="${kind === 'Ostolasku' ? 'purchaseinvoice' : 'salesinvoice'}">${1 + upTo(99_999)}</LinkedSourceNetvisorKey>`,
          ]
        : []),
      `<VoucherNetvisorURI>https://example.com/showvoucher.aspx?voucherid=${key}&amp;vouchertype=${upTo(9)}</VoucherNetvisorURI>`,
    ];
    let lines = '';
    for (let i = 2 + Math.floor(random() * random() * 9); i > 0; i--) lines += line(key * 10 + i);
    return `    <Voucher Status="${random() < 0.97 ? 'valid' : 'invalidated'}">\n${rows.map((row) => `      ${row}\n`).join('')}${lines}    </Voucher>\n`;
  };
  const parts = [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Root>\n  <ResponseStatus>\n    <Status>OK</Status>\n    <TimeStamp>13.12.2013 12:22:35</TimeStamp>\n  </ResponseStatus>\n  <Vouchers>\n',
  ];
  for (let length = 0, key = 1000; length < size; key++) {
    const made = voucher(key);
    length += made.length;
    parts.push(made);
  }
  return `${parts.join('')}  </Vouchers>\n</Root>\n`;
}
