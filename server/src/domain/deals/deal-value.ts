// Amounts of a deal, as decimal strings with up to 15 digits before the point and 4 after it. Never a
// float.
import { invalidField } from '../errors.ts';

const amountFormat = /^\d{1,15}(?:\.\d{1,4})?$/;

/** The normalised amount, from a text such as `1500.5` or a number. */
export function checkValue(value: string | number, field = 'value'): string {
  const amount = String(value).trim();
  if (amountFormat.test(amount)) return normaliseValue(amount);
  throw invalidField(field, 'amount_invalid', { max_digits: 15, max_decimals: 4 });
}

/** At least two decimals, and no further trailing zeros. */
export function normaliseValue(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const padded = decimals.replace(/0+$/, '').padEnd(2, '0');
  return `${whole.replace(/^0+(?=\d)/, '')}.${padded}`;
}
