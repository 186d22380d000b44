// How certain it is that two contacts are one person, from 0 to 100, and why. Pure.
import { compareNames, type NameLikeness } from './compare-names.ts';
import type { Person } from './person.ts';

/** The most telling first. */
export const duplicateReasons = [
  'same_email',
  'same_phone',
  'same_name',
  'name_variant',
  'near_name',
  'same_company',
  'same_city',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface Likeness {
  score: number;
  reasons: DuplicateReason[];
}

/** Below it a pair is no duplicate. */
const minScore = 50;
const maxScore = 99;

const byEmail: Record<NameLikeness, number> = {
  ...{ same: 96, variant: 96, near: 94, unknown: 92, different: 74 },
};
// A household or an office shares a phone.
const byPhone: Record<NameLikeness, number> = {
  ...{ same: 90, variant: 88, near: 80, unknown: 72, different: 52 },
};
/** By the name alone, with the same company, the same city, or both. */
const byName: Partial<Record<NameLikeness, { company: number; city: number; both: number }>> = {
  same: { company: 79, city: 70, both: 86 },
  variant: { company: 78, city: 69, both: 85 },
  near: { company: 68, city: 62, both: 76 },
};
const nameReasons: Partial<Record<NameLikeness, DuplicateReason>> = {
  ...{ same: 'same_name', variant: 'name_variant', near: 'near_name' },
};

export function scorePair(one: Person, other: Person): Likeness | undefined {
  const name = compareNames(one, other);
  const isSame = {
    email: shareOne(one.emails, other.emails),
    phone: shareOne(one.phones, other.phones),
    company: one.company !== '' && one.company === other.company,
    city: one.city !== '' && one.city === other.city,
  };
  const score = scoreOf(name, isSame) - (areApart(one, other) ? 6 : 0);
  if (score < minScore) return undefined;
  const found: (DuplicateReason | false | undefined)[] = [
    isSame.email && 'same_email',
    isSame.phone && 'same_phone',
    nameReasons[name],
    isSame.company && 'same_company',
    isSame.city && 'same_city',
  ];
  return { score: Math.min(score, maxScore), reasons: found.filter((reason) => !!reason) };
}

type Same = Record<'email' | 'phone' | 'company' | 'city', boolean>;

function scoreOf(name: NameLikeness, { email, phone, company, city }: Same): number {
  if (email) return byEmail[name] + (phone ? 3 : 0) + (company ? 1 : 0);
  if (phone) {
    // Colleagues and families share these as well.
    const more = name === 'different' ? 0 : (company ? 8 : 0) + (city ? 6 : 0);
    return byPhone[name] + more;
  }
  const place = company && city ? 'both' : company ? 'company' : city ? 'city' : undefined;
  return (place && byName[name]?.[place]) ?? 0;
}

const shareOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((address) => other.includes(address));

/** Both have an e-mail address and a phone, and share none. */
function areApart(one: Person, other: Person): boolean {
  const differ = (kind: 'emails' | 'phones') =>
    one[kind].length > 0 && other[kind].length > 0 && !shareOne(one[kind], other[kind]);
  return differ('emails') && differ('phones');
}
