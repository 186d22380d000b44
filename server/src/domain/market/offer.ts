// An offer: what suppliers may send leads for. Its pure rules.
import { type FieldProblem, invalidField } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { checkLine } from './check-line.ts';

export interface Offer {
  id: string;
  number: number;
  category: string;
  /** By the names that a supplier sends them under. */
  requiredFields: string[];
  /** For how many days a person's next lead is refused; 0 is not at all. */
  duplicateDays: number;
  active: boolean;
  /** Moves with each change of the terms. */
  version: number;
  createdAt: Date;
}

const maxFields = 50;
const maxDays = 3650;

export function checkCategory(text: string): string {
  return checkLine('category', 'An offer', text);
}

export function checkRequiredFields(names: readonly string[]): string[] {
  const fields = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  for (const name of fields) {
    if (name.length > 100 || /[\p{Cc},]/u.test(name)) {
      throw invalidField('required_fields', `"${name}" is not the name of a field.`);
    }
  }
  if (fields.length > maxFields) {
    throw invalidField('required_fields', `An offer can require ${maxFields} fields at most.`);
  }
  return fields;
}

export function checkDuplicateDays(days: number): number {
  if (!Number.isInteger(days) || days < 0 || days > maxDays) {
    throw invalidField(
      'duplicate_days',
      `The days in which a person's next lead is refused are a whole number from 0 to ${maxDays}.`,
    );
  }
  return days;
}

/** What was sent for a lead, be it right or not. */
export type SentFields = { [Name in keyof LeadDraft]?: unknown } & {
  customFields?: Record<string, unknown>;
  extra?: Record<string, unknown>;
};

// The fields that a lead has of its own, by their plain names.
const ownFields: Record<string, (draft: SentFields) => unknown> = {
  firstname: (draft) => draft.firstName,
  lastname: (draft) => draft.lastName,
  email: (draft) => draft.email,
  phone: (draft) => draft.phone,
  company: (draft) => draft.company,
  website: (draft) => draft.website,
  address: (draft) => draft.address,
  city: (draft) => draft.city,
  state: (draft) => draft.state,
  zip: (draft) => draft.zip,
  zipcode: (draft) => draft.zip,
  source: (draft) => draft.source,
  notes: (draft) => draft.notes,
  eventdate: (draft) => draft.eventDate,
  eventtype: (draft) => draft.eventType,
};

/** Names that differ in capitals and signs alone are of one field. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[_\s-]/g, '');

/** What the offer requires and was not sent. */
export function missingFields(
  offer: Pick<Offer, 'requiredFields'>,
  draft: SentFields,
): FieldProblem[] {
  return offer.requiredFields
    .filter((name) => !isThere(sentValue(draft, name)))
    .map((field) => ({ field, kind: 'missing', message: `The field ${field} is required.` }));
}

function sentValue(draft: SentFields, name: string): unknown {
  for (const bag of [draft.extra, draft.customFields]) {
    if (bag !== undefined && Object.hasOwn(bag, name) && isThere(bag[name])) return bag[name];
  }
  const plain = plainName(name);
  return Object.hasOwn(ownFields, plain) ? ownFields[plain]?.(draft) : undefined;
}

function isThere(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}
