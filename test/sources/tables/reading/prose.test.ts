import { describe, expect, it } from 'vitest';
import { readEnumerations } from '../../../../generator/sources/tables/reading/enumeration.js';
import { readHints } from '../../../../generator/sources/tables/reading/hints.js';
import type { RowProse } from '../../../../generator/sources/tables/reading/prose.js';
import { sentences } from '../../../../generator/sources/tables/reading/sentences.js';
import { makeLexicon } from '../../../../generator/sources/tables/vocabulary/lexicon.js';

const lexicon = makeLexicon();

function prose(description: string, example?: string, type: RowProse['type'] = 'text'): RowProse {
  return {
    description,
    sentences: sentences(description, lexicon),
    examples: example === undefined ? [] : [example],
    type,
    ofAttribute: false,
  };
}

/** The enumerated values: plain ones as they are, explained ones as `value: explanation`. */
function values(...row: Parameters<typeof prose>): readonly (readonly string[])[] {
  return readEnumerations(prose(...row), lexicon).map((candidate) =>
    candidate.values.map(({ value, gloss }) => (gloss === null ? value : `${value}: ${gloss}`)),
  );
}

function hints(row: RowProse): readonly string[] {
  return readHints(row, readEnumerations(row, lexicon), lexicon).map((hint) => {
    if (hint.kind === 'limit') return `${hint.of} ${hint.value}`;
    return `${hint.kind} ${'value' in hint ? hint.value : hint.text}`;
  });
}

describe('values are read from prose', () => {
  it.each([
    ['net or gross', ['net', 'gross']],
    ['open, approved or accepted', ['open', 'approved', 'accepted']],
    ['open, approved, eller accepted', ['open', 'approved', 'accepted']],
    ['avoin tai maksettu', ['avoin', 'maksettu']],
    ['True eller False. Visar om kontot har raderats.', ['True', 'False']],
    ['add or edit. With edit everything must be given.', ['add', 'edit']],
    ['Type of voucher: single or multiple. If single, one voucher is made.', ['single', 'multiple']],
    [
      'net (VAT is not included) or gross (VAT is included)',
      ['net: VAT is not included', 'gross: VAT is included'],
    ],
    ['Either "letter" or "parcel"', ['letter', 'parcel']],
    ['Is it late; true or false', ['true', 'false']],
    ['fi|en|se', ['fi', 'en', 'se']],
    ['True/False', ['True', 'False']],
    ['1 = yes, 0 = no. Default 0.', ['1: yes', '0: no']],
    ['Source of it 1 = reference 2 = credit 99 = other', ['1: reference', '2: credit', '99: other']],
    [
      'What it is: account = an account, ratio = a group. So far only account.',
      ['account: an account', 'ratio: a group'],
    ],
    ['Limits 0 - without invoice 1 - with invoice', ['0: without invoice', '1: with invoice']],
    [
      'Status of it\n1 = All\n2 = Valid\n3 = Invalid and deleted',
      ['1: All', '2: Valid', '3: Invalid and deleted'],
    ],
    [
      'Customer=Name of the office\nVendor=Key of the office',
      ['Customer: Name of the office', 'Vendor: Key of the office'],
    ],
    ['Status:\n- open\n- overdue', ['open', 'overdue']],
    ['- open - overdue - paid', ['open', 'overdue', 'paid']],
    ['Kind:\n- a (first)\n- b', ['a: first', 'b']],
    ['Kind:\n- a = first\n- b = second', ['a: first', 'b: second']],
    ['Kind:\n- a: first\n- b: second', ['a: first', 'b: second']],
    ['Kind:\n- a\n(first)\n- b\n(second)', ['a: first', 'b: second']],
    [
      '- Open, Approved = waiting\n- Accepted = done',
      ['Open: waiting', 'Approved: waiting', 'Accepted: done'],
    ],
    ['Empty = invoices\npreinvoice = orders', [': invoices', 'preinvoice: orders']],
    ['Possible values:\napproved\naccepted\npay', ['approved', 'accepted', 'pay']],
    ['Tillåtna värden:\n- code\n- name', ['code', 'name']],
    ['Add Adds a new one\nEdit Changes one', ['Add: Adds a new one', 'Edit: Changes one']],
  ])('%j', (description, expected) => {
    expect(values(description)).toEqual([expected]);
  });

  it('with the example to prove them', () => {
    expect(values('Target of payment, invoice or order', 'invoice')).toEqual([['invoice', 'order']]);
    expect(values('Unit of the length: day, week, month', 'week')).toEqual([['day', 'week', 'month']]);
    expect(values('One of: Pankki, Tuodut tapahtumat or Muut', 'Pankki')).toEqual([
      ['Pankki', 'Tuodut tapahtumat', 'Muut'],
    ]);
    expect(values('ny faktura = open\ngodkänd = accepted', 'open')).toEqual([
      ['open: ny faktura', 'accepted: godkänd'],
    ]);
    expect(values('stängd = closed\nöppen = open', 'open')).toEqual([['closed: stängd', 'open: öppen']]);
    expect(values('Is it in collection', '0 or 1', 'number')).toEqual([['0', '1']]);
  });

  it('in two lists where two lists stand', () => {
    expect(values('Code:\nInvoice: open, paid or rejected\nOrder: archived, delivered, billed')).toEqual([
      ['open', 'paid', 'rejected'],
      ['archived', 'delivered', 'billed'],
    ]);
  });
});

describe('what only looks like values is left alone', () => {
  it.each([
    ['Vouchers added or changed after this day'],
    ['Target of payment, invoice or order'],
    ['Key of that invoice, order or draft', '123'],
    ['Street or box'],
    ['Name or number of the account', '1701'],
    ['first or second', '17'],
    ['net or gross', '5', 'number'],
    ['today or tomorrow', undefined, 'date'],
    ['"vendor" or "vendors"', undefined, 'aggregate'],
    ['idlist = identifier from the other call'],
    ['Due date = invoice date + days'],
    ['Compulsory if method = edit\nNot if method = add'],
    ['- Keys of the invoices\n- open'],
    ['Adds who made it (a user or the system)'],
    ['See orders?year=2018&key=1'],
    ['An ordinary sentence: with a colon'],
    ['Size\n- small - or even smaller\n- large ones'],
    ['a or a'],
    ['X-Page : 2\nX-Next : 3'],
    [''],
  ] as const)('%j', (description, example?: string, type?: RowProse['type']) => {
    expect(values(description, example, type)).toEqual([]);
  });
});

describe('hints are read from prose', () => {
  it.each([
    [prose('Format of the date, always ansi', 'ansi'), ['always ansi']],
    [prose('Alltid netvisor', 'netvisor'), ['always netvisor']],
    [prose('Päivän muoto, aina ansi', 'ansi'), ['always ansi']],
    [prose('Måste vara purchase', 'purchase'), ['always purchase']],
    [{ ...prose('Format, always ansi'), ofAttribute: true }, ['always ansi']],
    [prose('Currency. Default EUR'), ['default EUR']],
    [prose('1 = yes, 0 = no. Default 0.'), ['default 0']],
    [prose('invoice, order or draft.\nDefault is invoice'), ['default invoice']],
    [prose('small (a box) or large (a crate). Small som standard'), ['default small']],
    [prose('1 = outside; default\n2 = inside'), ['default 1']],
    [prose('True = left out\nFalse = sent\nUtan parameter = True'), ['default True']],
    [prose('Date. Compulsory if "type=single"'), ['required-if Compulsory if "type=single"']],
    [prose('Obligatorisk om method = edit'), ['required-if Obligatorisk om method = edit']],
    [prose('Pakollinen, jos laji on 2'), ['required-if Pakollinen, jos laji on 2']],
    [prose('Key of it. Compulsory.'), ['required-if Compulsory']],
    [prose('Pakollinen'), ['required-if Pakollinen']],
    [prose('Nyckel; obligatoriskt'), ['required-if obligatoriskt']],
    [prose('Optional. Key of it'), ['optional-if Optional']],
    [prose('Valinnainen.'), ['optional-if Valinnainen']],
    [prose('Ej obligatorisk'), ['optional-if Ej obligatorisk']],
    [prose('Key (not mandatory if type is none)'), ['optional-if Key (not mandatory if type is none)']],
    [prose('Week. Only for orders'), ['optional-if Only for orders']],
    [prose('Several keys, max. 500 identifiers'), ['items 500']],
    [prose('Max. 500 ID:n'), ['items 500']],
    [prose('It may be up to 7 days back'), ['days 7']],
    [prose('Högst 7 dagar bakåt'), ['days 7']],
    [prose('Sum with two decimals'), ['decimals 2']],
    [prose('Max eight decimals (e.g. 3,5)'), ['decimals 8']],
    [prose('Max. 1000 chars'), ['characters 1000']],
    [prose('Hela URI:n får vara högst 2115 tecken'), ['uri-characters 2115']],
  ])('%j', (row, expected) => {
    expect(hints(row)).toEqual(expected);
  });

  it.each([
    [prose('The status is always returned')],
    [prose('Always given', '5')],
    [prose('The default account of the company is used.')],
    [prose('Moms i procent som standard', '24')],
    [prose('Default account')],
    [prose('A voucher is made only if the status is open')],
    [prose('Returned 7 days later')],
    [prose('The last 4 characters of the name')],
    [prose('must be unique', 'x')],
    [prose('Compulsory for some')],
    [prose('Sum, rounded to two decimals')],
    [prose('Avrundas till två decimaler')],
    [prose('Pyöristetään kahteen desimaaliin')],
  ])('but not from %j', (row) => {
    expect(hints(row).filter((hint) => !hint.startsWith('limit'))).toEqual([]);
  });
});

it('sentences end at full stops, not at abbreviations', () => {
  expect(sentences('Max. 2 decimals, e.g. 3,55. Sum; net\n- of it.', lexicon)).toEqual([
    { text: 'Max. 2 decimals, e.g. 3,55', line: 0 },
    { text: 'Sum', line: 0 },
    { text: 'net', line: 0 },
    { text: 'of it', line: 1 },
  ]);
});
