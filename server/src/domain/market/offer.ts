// An offer is a category of leads that suppliers may sell. Pure rules.
import { checkLine } from '../check-line.ts';
import { type FieldProblem, fieldProblem, invalidField } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';

export interface Offer {
  id: string;
  number: number;
  category: string;
  /** By the names that suppliers use. */
  requiredFields: string[];
  /** The number of days in which another lead of the same person is refused; 0 refuses none. */
  duplicateDays: number;
  active: boolean;
  /** Increases with each change of the terms. */
  version: number;
  createdAt: Date;
}

const maxFields = 50;
const maxDays = 3650;

export function checkCategory(text: string): string {
  return checkLine('category', 'offer', text.normalize('NFC'));
}

export function checkRequiredFields(names: readonly string[]): string[] {
  const fields = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  for (const name of fields) {
    if (name.length > 100 || /[\p{Cc},]/u.test(name)) {
      throw invalidField('required_fields', 'field_name_invalid', { value: name });
    }
  }
  if (fields.length > maxFields) {
    throw invalidField('required_fields', 'too_many_required_fields', { max: maxFields });
  }
  return fields;
}

export function checkDuplicateDays(days: number): number {
  if (!Number.isInteger(days) || days < 0 || days > maxDays) {
    throw invalidField('duplicate_days', 'duplicate_days_invalid', { max: maxDays });
  }
  return days;
}

/** The fields of a lead as a supplier sends them, valid or not. */
export type LeadFields = { [Name in keyof LeadDraft]?: unknown } & {
  customFields?: Record<string, unknown>;
  extra?: Record<string, unknown>;
};

// The standard fields of a lead, by their normalised names.
const standardFields: Record<string, (draft: LeadFields) => unknown> = {
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

/** Names that differ only in case and separators mean the same field. */
export const normaliseFieldName = (name: string): string =>
  name.toLowerCase().replaceAll(/[_\s-]/g, '');

/** The fields that the offer requires and the lead lacks. */
export function missingFields(
  offer: Pick<Offer, 'requiredFields'>,
  draft: LeadFields,
): FieldProblem[] {
  return offer.requiredFields
    .filter((name) => !isPresent(fieldValue(draft, name)))
    .map((field) => fieldProblem(field, 'required'));
}

function fieldValue(draft: LeadFields, name: string): unknown {
  for (const fields of [draft.extra, draft.customFields]) {
    if (fields !== undefined && Object.hasOwn(fields, name) && isPresent(fields[name])) {
      return fields[name];
    }
  }
  const key = normaliseFieldName(name);
  return Object.hasOwn(standardFields, key) ? standardFields[key]?.(draft) : undefined;
}

function isPresent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}
