// The E.164 twin of a phone number, or null when it has none.
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

// Written out in full in the North American plan, where every number is as long as every other:
// there is nothing left to work out, and it is on the way of most leads.
const northAmerican = /^\+1[2-9]\d{9}$/;

export function normalisePhone(phone: string, country: string): string | null {
  if (northAmerican.test(phone)) return phone;
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(phone, { defaultCountry, extract: false });
  return number?.isPossible() ? number.number : null;
}
