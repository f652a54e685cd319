import { booleanDigit, booleanTitle, dateLenient, text } from '../runtime/index.js';
import type { Codec, IsoDate, IsoDateTime, MessageTable, Scalar } from '../runtime/index.js';
import { withScalars } from '../runtime/mock/index.js';

/** `2014-02-07T14:24:42` by its parts. */
function partsOf(value: string): { readonly day: string; readonly time: string } {
  const [, year = '', month = '', day = '', hour = '0', rest = ':00:00'] =
    /^(\d+)-(\d\d)-(\d\d)(?:T(\d\d)(:\d\d:\d\d))?/.exec(value) ?? [];
  return { day: `${Number(day)}.${Number(month)}.${year}`, time: `${Number(hour)}${rest}` };
}

function writing(name: string, encode: (value: string) => string): Codec<IsoDate | IsoDateTime, string> {
  return {
    name,
    decode: dateLenient.decode,
    encode: (value) => (dateLenient.decode(value) === undefined ? undefined : encode(value)),
  };
}

/** `7.2.2014`: day first, without zeros in front. */
const dayFirst = writing('day-first', (value) => partsOf(value).day);

/** `7.10.2021 14:24:42`. */
const dayFirstWithTime = writing('day-first-with-time', (value) => {
  const { day, time } = partsOf(value);
  return `${day} ${time}`;
});

/** `2022-06-08 15:14`. */
const minutes = writing('minutes', (value) => value.slice(0, 16).replace('T', ' '));

/**
 * How answers are written where their type leaves several ways: end of the wire path, and the notation. The time of
 * the server, dates of payments, of vouchers and of periods were seen day first; when something was deleted, with a
 * time. Yes and no are 1 and 0 where they are documented as numbers, and words elsewhere.
 */
const SEEN: readonly (readonly [RegExp, Codec<unknown, never>])[] = [
  [/ResponseStatus\/TimeStamp$/, dayFirstWithTime],
  [/^SalesPaymentList\/SalesPayment\/Date$/, dayFirst],
  [/^SalesPaymentList\/SalesPayment\/LastModifiedTimestamp$/, dayFirstWithTime],
  [/^Vouchers\/Voucher\/VoucherDate$/, dayFirst],
  [/^AccountingPeriodList\/.*Date$/, dayFirst],
  [/\/DeleteDate$/, minutes],
  [/\/@isincollection$/, booleanDigit],
  [/^AccountList\/.*\/Is\w+$/, booleanDigit],
  [/^PaymentTermList\/.*\/IsDefault$/, booleanDigit],
  [/\/(?:is|Is|Can|Suggest)\w+$/, booleanTitle],
];

/**
 * The table by which an answer is written: as documented, but for notations that were seen to differ.
 *
 * @param table the response of a resource
 */
export function asSeen(table: MessageTable<unknown, never>): MessageTable<unknown, never> {
  return withScalars(table, (path, scalar) => {
    const seen = SEEN.find(
      ([pattern, codec]) => pattern.test(path) && isBoolean(codec) === isBoolean(scalar.codec),
    );
    return seen === undefined ? scalar : { codec: seen[1] };
  });
}

function isBoolean({ name }: Codec<unknown, never>): boolean {
  return name.startsWith('boolean');
}

/** Elements that must be there and may be empty all the same: the total is calculated then. */
const MAY_BE_EMPTY = /^salesinvoice\/salesinvoiceamount$/;

/**
 * The table by which a request is read. The case of known values does not count, as callers write `Order` for
 * `order`; and what may be left out may be empty, which clears it when something is edited.
 *
 * @param table the request of a resource
 */
export function asTaken<Value, Input>(table: MessageTable<Value, Input>): MessageTable<Value, Input> {
  return withScalars(table, (path, scalar, optional) => {
    const folded =
      scalar.values === undefined || scalar.codec.name !== text.name ? scalar : foldValues(scalar);
    return optional || MAY_BE_EMPTY.test(path) ? orEmpty(folded) : folded;
  });
}

function foldValues(scalar: Scalar): Scalar {
  const { codec, values = [] } = scalar;
  const known = new Map(values.map((value) => [value.toLowerCase(), value]));
  const folding: Codec<unknown, never> = {
    name: codec.name,
    decode: (found) => codec.decode(known.get(found.toLowerCase()) ?? found),
    encode: codec.encode,
    compare: (left, right) => (left.toLowerCase() === right.toLowerCase() ? 0 : undefined),
  };
  return { ...scalar, codec: folding };
}

function orEmpty(scalar: Scalar): Scalar {
  const { codec, minLength: _, length: __, values, ...facets } = scalar;
  const { name, encode, compare, keepsEmpty, whiteSpace } = codec;
  return {
    ...facets,
    ...(values === undefined ? {} : { values: [...values, ''] }),
    codec: {
      name,
      encode,
      decode: (found) => (found === '' ? '' : codec.decode(found)),
      ...(compare === undefined ? {} : { compare }),
      ...(keepsEmpty === undefined ? {} : { keepsEmpty }),
      ...(whiteSpace === undefined ? {} : { whiteSpace }),
    },
  };
}
