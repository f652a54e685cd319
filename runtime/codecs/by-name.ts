import type { Codec } from '../codec.js';
import { base64 } from './base64.js';
import { boolean, booleanDigit, booleanLenient, booleanTitle, booleanYesNo } from './boolean.js';
import { date, dateLenient, dateLoose, dateTime, dateTimeLenient } from './date.js';
import { decimal, decimalComma } from './decimal.js';
import { decimalCommaNumber, decimalNumber } from './decimal-number.js';
import { duration } from './duration.js';
import { double, float } from './float.js';
import { hex } from './hex.js';
import { bigInteger, integer } from './integer.js';
import { month } from './month.js';
import { id, idref, nmtoken, qname, text, token, uri } from './text.js';
import { gDay, gMonth, gMonthDay, gYear, gYearMonth, time } from './time.js';
import { week } from './week.js';

/**
 * Every codec by its name in the model; `list` and `union`, which are made from others, are not among them.
 * For tools that work on a model. Generated code imports the codecs that it needs one by one, so that a bundler
 * drops the rest.
 */
export const codecByName: Readonly<Record<string, Codec>> = {
  text,
  token,
  uri,
  nmtoken,
  id,
  idref,
  qname,
  decimal,
  'decimal-comma': decimalComma,
  'decimal-number': decimalNumber,
  'decimal-comma-number': decimalCommaNumber,
  integer,
  'big-integer': bigInteger,
  float,
  double,
  boolean,
  'boolean-lenient': booleanLenient,
  'boolean-digit': booleanDigit,
  'boolean-title': booleanTitle,
  'boolean-yes-no': booleanYesNo,
  date,
  'date-lenient': dateLenient,
  'date-loose': dateLoose,
  'date-time': dateTime,
  'date-time-lenient': dateTimeLenient,
  time,
  'g-year': gYear,
  'g-year-month': gYearMonth,
  'g-month': gMonth,
  'g-month-day': gMonthDay,
  'g-day': gDay,
  duration,
  week,
  month,
  base64,
  hex,
};
