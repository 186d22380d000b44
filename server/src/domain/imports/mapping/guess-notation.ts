// How the numbers and dates of a column are written, by its first values, and how to read them. Pure.
import { isDay } from '../../../platform/calendar.ts';

export const decimalMarks = ['.', ','] as const;
export type DecimalMark = (typeof decimalMarks)[number];
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const commaDecimal = /(?:^|\D)\d{1,3}(?:[.\s]\d{3})*,\d{1,2}(?!\d)|\d\.\d{3},|\d\.\d{3}\.\d{3}/;
const dotDecimal = /\d\.\d{1,2}(?!\d)|\d,\d{3}(?!\d)/;
const parts = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/;

/** Texts with a comma for decimals outnumber those with a dot. */
export function guessDecimalMark(samples: readonly string[]): DecimalMark {
  const commas = samples.filter((text) => commaDecimal.test(text)).length;
  const dots = samples.filter((text) => dotDecimal.test(text) && !commaDecimal.test(text)).length;
  return commas > dots ? ',' : '.';
}

/** Where no day is past the 12th, the country decides. */
export function guessDateOrder(samples: readonly string[], country: string): DateOrder {
  let order: DateOrder = 'ymd';
  for (const text of samples) {
    const [, first, second] = parts.exec(text.trim()) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) return 'dmy';
    if (Number(second) > 12) return 'mdy';
    order = country === 'US' && !text.includes('.') ? 'mdy' : 'dmy';
  }
  return order;
}

const digits = /^[+-]?\d+(?:\.\d+)?$/;

/** In the form that fields take: without currency and with a dot. Undefined for no number. */
export function readNumber(text: string, mark: DecimalMark): string | undefined {
  const bare = text.replace(/[\s'’]|\p{Sc}|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  const groups = mark === '.' ? ',' : '.';
  const plain = bare.replaceAll(groups, '').replace(mark, '.');
  return digits.test(plain) ? plain : undefined;
}

const isoDay = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s].*)?$/;
const shortDay = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[T\s].*)?$/;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** As YYYY-MM-DD; undefined for no day. */
export function readDay(text: string, order: DateOrder): string | undefined {
  const iso = isoDay.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const short = shortDay.exec(text);
  if (!short) return undefined;
  const [, first, second, year = ''] = short;
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
  return order === 'mdy' ? checked(full, first, second) : checked(full, second, first);
}

function checked(year?: string, month?: string, day?: string): string | undefined {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : undefined;
}
