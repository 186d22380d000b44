// People who do not exist: addresses end in names that nobody can own, numbers reach nobody.
import { companyWords, cultures, cultureWeights } from './names.ts';
import { places, streets } from './places.ts';
import type { Random } from './random.ts';

export interface Person {
  firstName: string;
  lastName: string;
  email: string | undefined;
  phone: string | undefined;
  company: string | undefined;
  website: string | undefined;
  address: string | undefined;
  city: string;
  state: string;
  zip: string;
}

const privateDomains = ['example.com', 'example.net', 'example.org', 'mail.example'];

/** Makes one person after the other. No two share an address, and few share a phone. */
export function createPersonMaker(random: Random) {
  const emails = new Set<string>();
  const phones = new Set<string>();

  function freeEmail(firstName: string, lastName: string, domain: string): string {
    const [first, last] = [plain(firstName), plain(lastName)];
    const forms = [`${first}.${last}`, `${first}${last}`, `${first.charAt(0)}${last}`, first];
    const form = random.pick(forms);
    let email = `${form}@${domain}`;
    for (let number = 2; emails.has(email); number += 1) email = `${form}${number}@${domain}`;
    emails.add(email);
    return email;
  }

  /** There are a hundred fictional numbers to an area. */
  function freePhone(areas: readonly string[]): string {
    let digits = '';
    for (let tries = 0; digits === '' || (phones.has(digits) && tries < 20); tries += 1) {
      digits = `${random.pick(areas)}55501${String(random.whole(0, 99)).padStart(2, '0')}`;
    }
    phones.add(digits);
    return digits;
  }

  return {
    make(): Person {
      const culture = cultures[random.weighted(cultureWeights)];
      if (culture === undefined) throw new Error('There are no such names.');
      const firstName = random.pick(culture.first);
      const lastName = random.pick(culture.last);
      const place = random.pick(places);
      const company = random.chance(0.35)
        ? `${random.pick(companyWords.first)} ${random.pick(companyWords.second)}`
        : undefined;
      const domain =
        company === undefined ? random.pick(privateDomains) : `${plain(company)}.example`;
      const email = random.chance(0.94) ? freeEmail(firstName, lastName, domain) : undefined;
      const hasPhone = email === undefined || random.chance(0.85);
      return {
        firstName,
        lastName,
        email,
        phone: hasPhone ? written(random, freePhone(place.areas)) : undefined,
        company,
        website: company !== undefined && random.chance(0.5) ? `https://${domain}` : undefined,
        address: random.chance(0.3)
          ? `${random.whole(1, 2400)} ${random.pick(streets)}`
          : undefined,
        city: place.city,
        state: place.state,
        zip: `${place.zip}${String(random.whole(1, 99)).padStart(2, '0')}`,
      };
    },
    /** The same person with a second address, which makes a second contact. */
    double({ company: _, website: __, ...person }: Person): Person {
      const { firstName, lastName, phone } = person;
      return {
        ...person,
        email: freeEmail(firstName, lastName, random.pick(privateDomains)),
        phone: phone && written(random, phone.replaceAll(/\D/g, '').slice(-10)),
        company: undefined,
        website: undefined,
      };
    },
  };
}

function written(random: Random, digits: string): string {
  const [area, last] = [digits.slice(0, 3), digits.slice(6)];
  return random.pick([`+1${digits}`, `(${area}) 555-${last}`, `${area}-555-${last}`]);
}

function plain(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}
