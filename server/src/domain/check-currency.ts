import { invalidField } from './errors.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 4217 code in upper case. */
export function checkCurrency(currency: string): string {
  const code = currency.toUpperCase();
  if (currencies.has(code)) return code;
  throw invalidField('currency', 'currency_invalid');
}
