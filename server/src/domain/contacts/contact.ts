// A contact: a person, whose leads and deals these are.
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

/** What changes of a contact; null empties what may be empty. */
export interface ContactChanges {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  /** Names, in place of the tags that it has; those that are new are created. */
  tags?: string[];
  /** Field by field; null takes one away, and in place of all takes all away. */
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
