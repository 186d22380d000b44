// A contact is the person behind leads and deals.
import type { Named } from '../catalog/catalog.ts';

export type ContactValue = string | number | boolean | (string | number | boolean)[];

export interface Contact {
  id: string;
  number: number;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  tags: Named[];
  customFields: Record<string, ContactValue>;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** An absent field keeps its value; null empties it. */
export interface ContactChanges {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  /** Names that replace the present tags; a new name creates a tag. */
  tags?: string[];
  /** Merged field by field; null as a value removes that field, null for the whole removes all. */
  customFields?: Record<string, ContactValue | null> | null;
}

export interface ContactRow {
  workspace_id: string;
  id: string;
  number: number;
  first_name: string;
  last_name: string;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  phone_key: string | null;
  company: string | null;
  custom_fields: Record<string, ContactValue>;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
}
