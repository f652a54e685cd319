// Requests as a bookkeeping program sends them, the same objects every time.

function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const CLASSES = ['Myyntilasku', 'Ostolasku', 'Pankki', 'Kassa', 'Muut', 'Järjestelmän muodostamat'];
const TEXTS = [
  'Myyntilasku 2044, Hämäläinen & Pojat Oy',
  'Toimistotarvikkeet',
  'Vuokra huhtikuu',
  'Puhelinkulut 040 123 4567',
  'Matkakulut, päiväraha',
  'Palkat <brutto>',
  'Kirjanpidon oikaisu tilikauden päättyessä, tosite liitteenä; katso myös edellisen kuukauden muistio',
];
const CODES = ['KOMY', 'KOOS', 'NONE', 'EUOS', 'MUUL'];
const RATES = [24, 0, 14, 10, 25.5];
const UNITS = ['Projekti', 'Kustannuspaikka', 'Osasto', 'Työmaa'];

/**
 * A voucher with as many lines as make about so many bytes of XML.
 *
 * @param {number} size bytes
 * @param {(amount: number) => unknown} amountAs what the caller gives for an amount
 */
export function voucher(size, amountAs = (amount) => amount) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const upTo = (most) => Math.floor(random() * most);
  const line = () => ({
    lineSum: {
      type: random() < 0.8 ? 'net' : 'gross',
      value: amountAs((upTo(900_000) - 450_000) / 100),
    },
    description: pick(TEXTS),
    accountNumber: String(1000 + upTo(9000)),
    vatPercent: { vatCode: pick(CODES), value: amountAs(pick(RATES)) },
    dimension: Array.from({ length: Math.max(0, upTo(5) - 2) }, () => ({
      dimensionName: pick(UNITS),
      dimensionItem: `${pick(UNITS)} ${upTo(99)}`,
    })),
  });
  return {
    voucher: {
      calculationMode: 'net',
      voucherDate: { format: 'ansi', value: '2024-04-27' },
      number: 4711,
      description: 'Tosite 4711, Mäkinen Ky',
      voucherClass: pick(CLASSES),
      voucherLine: Array.from({ length: Math.max(1, Math.round((size - 280) / 300)) }, line),
    },
  };
}
