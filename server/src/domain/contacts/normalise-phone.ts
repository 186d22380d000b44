// The match key of a phone number: its E.164 form, or null for a text that is no possible number.
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

// A complete number of the North American plan, where all numbers have the same length, is in E.164
// already. Most leads have one, so they skip the library.
const northAmerican = /^\+1[2-9]\d{9}$/;

export function normalisePhone(phone: string, country: string): string | null {
  if (northAmerican.test(phone)) return phone;
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(phone, { defaultCountry, extract: false });
  return number?.isPossible() ? number.number : null;
}
