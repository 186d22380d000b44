// A workspace holds the leads, members and keys of one business. Pure rules.
import { randomInt } from 'node:crypto';
import { isSupportedCountry } from 'libphonenumber-js';
import { checkLine } from '../check-line.ts';
import { invalidField } from '../errors.ts';
import type { Language } from '../language.ts';

export const plans = ['growth', 'pro'] as const;
export type Plan = (typeof plans)[number];

export interface Workspace {
  id: string;
  number: number;
  slug: string;
  /** Eight letters and digits with which suppliers name the workspace. It never changes. */
  sellerCode: string;
  name: string;
  plan: Plan;
  /** The country of phone numbers without a country code. */
  country: string;
  timeZone: string;
  /** The currency of amounts that name none. */
  currency: string;
  language: Language;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** As people enter them; left out, they have a default or stay. */
export interface WorkspaceSettings {
  plan?: string | undefined;
  country?: string | undefined;
  timeZone?: string | undefined;
  currency?: string | undefined;
  language?: string | undefined;
}

const maxSlugLength = 50;
const sellerAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export function checkWorkspaceName(text: string): string {
  return checkLine('name', 'workspace', text);
}

export function checkSlug(slug: string): string {
  if (slug.length < 2 || slug.length > maxSlugLength || !/^[a-z0-9-]+$/.test(slug)) {
    throw invalidField('slug', 'slug_invalid', { value: slug, min: 2, max: maxSlugLength });
  }
  return slug;
}

/** Derives a slug from a name, e.g. "Café Zürich & Co" → "cafe-zurich-co". */
export function slugFromName(name: string): string {
  const hyphenated = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const slug = trimHyphens(trimHyphens(hyphenated).slice(0, maxSlugLength));
  return slug.length < 2 ? trimHyphens(`workspace-${slug}`) : slug;
}

/** The n-th candidate for a slug: acme, acme-2, acme-3 … */
export function numberedSlug(slug: string, n: number): string {
  if (n === 1) return slug;
  const suffix = `-${n}`;
  return `${trimHyphens(slug.slice(0, maxSlugLength - suffix.length))}${suffix}`;
}

function trimHyphens(text: string): string {
  return text.replace(/^-+/, '').replace(/-+$/, '');
}

export function newSellerCode(): string {
  return Array.from({ length: 8 }, () => sellerAlphabet[randomInt(sellerAlphabet.length)]).join('');
}

export function checkPlan(text: string): Plan {
  const plan = plans.find((one) => one === text.toLowerCase());
  if (plan === undefined) {
    throw invalidField('plan', 'plan_unknown', { value: text, allowed: [...plans] });
  }
  return plan;
}

export function checkCountry(text: string): string {
  const country = text.toUpperCase();
  if (!isSupportedCountry(country)) {
    throw invalidField('country', 'country_unknown', { value: text });
  }
  return country;
}

/** Accepts named zones only: an offset such as +01:00 has no daylight saving time. */
export function checkTimeZone(text: string): string {
  const zone = /^[A-Za-z]/.test(text) ? knownZone(text) : undefined;
  if (zone === undefined) {
    throw invalidField('time_zone', 'time_zone_unknown', { value: text });
  }
  return zone;
}

function knownZone(text: string): string | undefined {
  try {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    // An alias is stored as entered: a user who sets Asia/Kolkata expects to read Asia/Kolkata.
    return canonical.toLowerCase() === text.toLowerCase() ? canonical : text;
  } catch {
    return undefined;
  }
}
