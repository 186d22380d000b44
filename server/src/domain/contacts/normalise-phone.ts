// The E.164 twin of a phone number, or null when it has none.
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

export function normalisePhone(phone: string, country: string): string | null {
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(phone, { defaultCountry, extract: false });
  return number?.isPossible() ? number.number : null;
}
