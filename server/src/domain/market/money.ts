// Amounts of money are decimal strings with two decimals, such as `45.00`. Never a float.
import { invalidField } from '../errors.ts';

const amountFormat = /^\d{1,9}(\.\d{1,2})?$/;

/** Normalises `45`, `45.5` or `45.00`. */
export function checkAmount(field: string, text: string): string {
  const amount = text.trim();
  if (!amountFormat.test(amount)) {
    throw invalidField(field, 'price_invalid', { value: text });
  }
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${decimals.padEnd(2, '0')}`;
}

/** For sorting, smaller amounts first. */
export function compareAmounts(one: string, other: string): number {
  return cents(one) - cents(other);
}

/** A whole number, far below the largest that a float holds exactly. */
function cents(amount: string): number {
  return Number(amount.replace('.', ''));
}
