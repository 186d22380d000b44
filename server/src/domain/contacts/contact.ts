// A contact is the person behind leads and deals.
import type { Named } from '../catalog/catalog.ts';
import type { Ref } from '../record-ref.ts';
import type { Consent, ConsentChanges } from './consent.ts';
import type { ContactAddress, SecondaryAddress } from './contact-addresses.ts';

export type ContactValue = string | number | boolean | (string | number | boolean)[];

/** Texts without rules of their own, under the same name in rows, events and APIs. */
export const plainTexts = [
  'company',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'country',
] as const;

type PlainTexts = Record<(typeof plainTexts)[number], string | null>;

export interface Contact extends PlainTexts {
  id: string;
  number: number;
  firstName: string;
  lastName: string;
  /** The primary addresses: the first of `emails` and of `phones`. */
  email: string | null;
  phone: string | null;
  emails: ContactAddress[];
  phones: ContactAddress[];
  /** A BCP 47 tag. */
  language: string | null;
  owner: Named | null;
  consent: Consent;
  tags: Named[];
  customFields: Record<string, ContactValue>;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** An absent field keeps its value; null empties it. */
export interface ContactChanges extends Partial<PlainTexts> {
  firstName?: string;
  lastName?: string;
  /** See changeAddresses() in contact-addresses.ts. */
  email?: string | null;
  phone?: string | null;
  emails?: ContactAddress[];
  phones?: ContactAddress[];
  language?: string | null;
  owner?: Ref | null;
  consent?: ConsentChanges | null;
  /** Names that replace the present tags; a new name creates a tag. */
  tags?: string[];
  /** Merged field by field; null as a value removes that field, null for the whole removes all. */
  customFields?: Record<string, ContactValue | null> | null;
}

/** Its columns, and the addresses beside the primary ones, in their order. */
export interface ContactRow extends PlainTexts {
  workspace_id: string;
  id: string;
  number: number;
  first_name: string;
  last_name: string;
  email: string | null;
  email_key: string | null;
  email_label: string | null;
  phone: string | null;
  phone_key: string | null;
  phone_label: string | null;
  secondary: SecondaryAddress[];
  language: string | null;
  owner_member_id: string | null;
  consent: Consent | null;
  custom_fields: Record<string, ContactValue>;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
}
