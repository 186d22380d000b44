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

/** A person who is not there: addresses end in names that nobody can own, numbers reach nobody. */
export function makePerson(random: Random, number: number): Person {
  const culture = cultures[random.weighted(cultureWeights)];
  if (culture === undefined) throw new Error('There are no such names.');
  const firstName = random.pick(culture.first);
  const lastName = random.pick(culture.last);
  const place = random.pick(places);
  const company = random.chance(0.35)
    ? `${random.pick(companyWords.first)} ${random.pick(companyWords.second)}`
    : undefined;
  const domain = company === undefined ? privateDomain(random) : domainOf(company);
  const hasEmail = random.chance(0.94);
  return {
    firstName,
    lastName,
    email: hasEmail ? `${localPart(random, firstName, lastName, number)}@${domain}` : undefined,
    phone: !hasEmail || random.chance(0.85) ? phoneIn(random, place.area) : undefined,
    company,
    website: company !== undefined && random.chance(0.5) ? `https://${domain}` : undefined,
    address: random.chance(0.3) ? `${random.whole(1, 2400)} ${random.pick(streets)}` : undefined,
    city: place.city,
    state: place.state,
    zip: `${place.zip}${String(random.whole(1, 99)).padStart(2, '0')}`,
  };
}

function privateDomain(random: Random): string {
  return random.pick(['example.com', 'example.net', 'example.org', 'mail.example']);
}

function domainOf(company: string): string {
  return `${plain(company)}.example`;
}

/** The number keeps two people of one name apart. */
function localPart(random: Random, firstName: string, lastName: string, number: number): string {
  const first = plain(firstName);
  const last = plain(lastName);
  const forms = [`${first}.${last}`, `${first}${last}`, `${first.charAt(0)}${last}`, last];
  return `${random.pick(forms)}${number}`;
}

function phoneIn(random: Random, area: string): string {
  const last = String(random.whole(0, 99)).padStart(2, '0');
  const forms = [`+1${area}55501${last}`, `(${area}) 555-01${last}`, `${area}-555-01${last}`];
  return random.pick(forms);
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
