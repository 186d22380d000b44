// Amounts of a deal: decimal strings with up to 15 digits before the point and four behind it, and
// their currencies. Never a float.
import { invalidField } from '../errors.ts';

const form = /^\d{1,15}(?:\.\d{1,4})?$/;

/** The amount as the database takes it, of a text such as `1500.5` or a number. */
export function checkValue(value: string | number, field = 'value'): string {
  const amount = String(value).trim();
  if (form.test(amount)) return shownValue(amount);
  throw invalidField(
    field,
    `The ${field} field must be an amount that is not negative, with at most 15 digits before the ` +
      'point and 4 behind it, such as 1500.00.',
  );
}

/** At least two decimals, and no zeros behind these that say nothing. */
export function shownValue(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const shown = decimals.replace(/0+$/, '').padEnd(2, '0');
  return `${whole.replace(/^0+(?=\d)/, '')}.${shown}`;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A currency of ISO 4217, in capitals. */
export function checkCurrency(currency: string): string {
  const code = currency.toUpperCase();
  if (currencies.has(code)) return code;
  throw invalidField(
    'currency',
    'The currency field must be a currency of ISO 4217, such as USD or EUR.',
  );
}
