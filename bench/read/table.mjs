/**
 * The table of the documents, as a generated module would have it.
 *
 * @param {typeof import('../../runtime/index.js')} runtime
 * @param {object} amount codec of amounts and rates
 */
export function ledgerTable({ dateLenient, integer, text }, amount) {
  const scalar = (codec) => ({ codec });
  const element = (el, is, more = {}) => ({ el, as: el[0].toLowerCase() + el.slice(1), is, min: 0, ...more });
  const withAttribute = (at, is) => ({
    attributes: [{ at, as: at, is: scalar(text) }],
    text: { as: 'value', is },
  });
  const dimension = {
    parts: [element('DimensionName', scalar(text)), element('DimensionItem', scalar(text))],
  };
  const line = {
    parts: [
      element('NetvisorKey', scalar(integer)),
      element('LineSum', scalar(amount)),
      element('Description', scalar(text)),
      element('AccountNumber', scalar(text)),
      element('VatPercent', scalar(amount)),
      element('VatCode', scalar(text)),
      element('Dimension', dimension, { max: Infinity }),
    ],
  };
  const voucher = {
    attributes: [{ at: 'Status', as: 'status', is: scalar(text) }],
    parts: [
      element('NetvisorKey', scalar(integer)),
      element('VoucherDate', withAttribute('format', scalar(dateLenient))),
      element('VoucherNumber', scalar(integer)),
      element('VoucherDescription', scalar(text)),
      element('VoucherClass', scalar(text)),
      element('LinkedSourceNetvisorKey', withAttribute('type', scalar(integer))),
      element('VoucherNetvisorURI', scalar(text)),
      element('VoucherLine', line, { max: Infinity }),
    ],
  };
  return {
    root: {
      el: 'Root',
      is: {
        parts: [
          element('ResponseStatus', {
            parts: [
              element('Status', scalar(text), { max: Infinity }),
              element('TimeStamp', scalar(dateLenient)),
            ],
          }),
          element('Vouchers', { parts: [element('Voucher', voucher, { max: Infinity })] }),
        ],
      },
    },
  };
}
