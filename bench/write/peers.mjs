import { XMLBuilder } from 'fast-xml-parser';

// What others need to write the same bytes. None of them checks anything beside markup.

const decimal = (value) => String(value).replace('.', ',');

/** The shape that XMLBuilder takes, and its best configuration for it. */
export function xmlBuilder() {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: true,
    processEntities: true,
  });
  const shape = ({ voucher }) => ({
    root: {
      voucher: {
        calculationmode: voucher.calculationMode,
        voucherdate: { '@format': voucher.voucherDate.format, '#text': voucher.voucherDate.value },
        number: voucher.number,
        description: voucher.description,
        voucherclass: voucher.voucherClass,
        voucherline: voucher.voucherLine.map((line) => ({
          linesum: { '@type': line.lineSum.type, '#text': decimal(line.lineSum.value) },
          description: line.description,
          accountnumber: line.accountNumber,
          vatpercent: { '@vatcode': line.vatPercent.vatCode, '#text': decimal(line.vatPercent.value) },
          dimension: line.dimension.map(({ dimensionName, dimensionItem }) => ({
            dimensionname: dimensionName,
            dimensionitem: dimensionItem,
          })),
        })),
      },
    },
  });
  return (value) => Buffer.from(builder.build(shape(value)));
}

const MARKUP = /[&<>]/;
const MARKUP_OR_QUOTE = /[&<>"]/;
const REFERENCES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => (MARKUP.test(text) ? text.replace(/[&<>]/g, (sign) => REFERENCES[sign]) : text);
const escapeQuoted = (text) =>
  MARKUP_OR_QUOTE.test(text) ? text.replace(/[&<>"]/g, (sign) => REFERENCES[sign]) : text;

const dimensionByHand = ({ dimensionName, dimensionItem }) =>
  `<dimension><dimensionname>${escape(dimensionName)}</dimensionname><dimensionitem>${escape(dimensionItem)}</dimensionitem></dimension>`;

const lineByHand = (line) =>
  `<voucherline><linesum type="${escapeQuoted(line.lineSum.type)}">${decimal(line.lineSum.value)}</linesum><description>${escape(line.description)}</description><accountnumber>${escape(line.accountNumber)}</accountnumber><vatpercent vatcode="${escapeQuoted(line.vatPercent.vatCode)}">${decimal(line.vatPercent.value)}</vatpercent>${line.dimension.map(dimensionByHand).join('')}</voucherline>`;

/** What a careful person writes for this one message. */
export function byHand({ voucher }) {
  return `<root><voucher><calculationmode>${escape(voucher.calculationMode)}</calculationmode><voucherdate format="${escapeQuoted(voucher.voucherDate.format)}">${escape(voucher.voucherDate.value)}</voucherdate><number>${voucher.number}</number><description>${escape(voucher.description)}</description><voucherclass>${escape(voucher.voucherClass)}</voucherclass>${voucher.voucherLine.map(lineByHand).join('')}</voucher></root>`;
}
