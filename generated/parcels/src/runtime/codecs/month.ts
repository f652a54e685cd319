import type { Codec } from '../codec.js';

const ISO = /^(?<year>[0-9]{4})-?(?<month>0[1-9]|1[0-2])$|^(?<y>[0-9]{4})-(?<m>[1-9])$/;
const LOOSE = /^(?<month>0?[1-9]|1[0-2])[./](?<year>[0-9]{4})$/;

function parse(text: string): string | undefined {
  const fields = (ISO.exec(text) ?? LOOSE.exec(text))?.groups;
  if (fields === undefined) return undefined;
  const { year, month, y = '', m = '' } = fields;
  return `${year ?? y}-${(month ?? m).padStart(2, '0')}`;
}

/**
 * A month of a year as systems write it. Reads `2018-02`, `2018-2`, `201802`, `2/2018` and `02.2018`; writes
 * `2018-02`.
 */
export const month: Codec<string> = {
  name: 'month',
  decode: parse,
  encode: (value) => (typeof value === 'string' && parse(value) === value ? value : undefined),
  compare: (left, right) => {
    const a = parse(left);
    const b = parse(right);
    if (a === undefined || b === undefined) return undefined;
    return a < b ? -1 : a > b ? 1 : 0;
  },
};
