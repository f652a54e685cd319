/**
 * The table of the requests, as a generated module has it: with lengths, enumerations and digits to check.
 *
 * @param {typeof import('../../runtime/index.js')} runtime
 */
export function voucherTable({ dateLenient, decimalComma, integer, text }) {
  const element = (el, as, is = { codec: text }, more = {}) => ({ el, as, is, ...more });
  const withAttribute = (attribute, is) => ({ attributes: [attribute], text: { as: 'value', is } });
  const dimension = {
    parts: [element('dimensionname', 'dimensionName'), element('dimensionitem', 'dimensionItem')],
  };
  const sumType = { at: 'type', as: 'type', is: { codec: text, values: ['net', 'gross'] } };
  const vatCode = { codec: text, values: ['NONE', 'KOOS', 'EUOS', 'KOMY', 'MUUL'], open: true };
  const line = {
    parts: [
      element('linesum', 'lineSum', withAttribute(sumType, { codec: decimalComma, fractionDigits: 2 })),
      element('description', 'description', { codec: text, maxLength: 255 }, { min: 0 }),
      element('accountnumber', 'accountNumber'),
      element(
        'vatpercent',
        'vatPercent',
        withAttribute({ at: 'vatcode', as: 'vatCode', is: vatCode }, { codec: decimalComma }),
      ),
      element('dimension', 'dimension', dimension, { min: 0, max: Infinity }),
    ],
  };
  const format = { at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' };
  const voucher = {
    parts: [
      element('calculationmode', 'calculationMode', { codec: text, values: ['net', 'gross'], open: true }),
      element('voucherdate', 'voucherDate', withAttribute(format, { codec: dateLenient })),
      element('number', 'number', { codec: integer }, { min: 0 }),
      element('description', 'description', { codec: text, maxLength: 255 }, { min: 0 }),
      element('voucherclass', 'voucherClass', { codec: text, values: ['Myyntilasku', 'Kassa'], open: true }),
      element('voucherline', 'voucherLine', line, { max: Infinity }),
    ],
  };
  return { root: { el: 'root', is: { parts: [element('voucher', 'voucher', voucher)] } } };
}
