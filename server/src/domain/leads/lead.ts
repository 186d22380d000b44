// The lead, its row, and the draft that every way of intake hands over to create one.
import type { Named, Stage, Status } from '../catalog/catalog.ts';
import type { Identified, Ref } from '../record-ref.ts';

export type CustomValue = string | number | boolean | (string | number | boolean)[];
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A sent lead in the terms of the domain. Values are trimmed and valid in form; names and
 * references are not yet looked up.
 */
export interface LeadDraft {
  firstName: string;
  lastName: string;
  /** The id of the lead in the client's own system; several leads may have the same. */
  externalId?: string;
  email?: string;
  phone?: string;
  company?: string;
  website?: string;
  address?: string;
  city?: string;
  state?: string;
  zip?: string;
  eventDate?: string;
  eventType?: string;
  source?: string;
  status?: string;
  pipeline?: Ref;
  stage?: Ref;
  assignee?: Ref;
  notes?: string;
  customFields?: Record<string, CustomValue>;
  /** Set when the sender can correct the request, so that missing required fields are refused. */
  requiresFields?: true;
  consent?: Json;
  /** Names; a new name creates a tag. */
  tags?: string[];
  /** Tags that must exist. */
  tagRefs?: { field: string; ref: Ref }[];
  starred?: boolean;
  /** Fields that the contract does not define, as sent. */
  extra?: Record<string, Json>;
  createdAt?: Date;
}

export interface Lead {
  workspaceId: string;
  id: string;
  number: number;
  externalId: string | null;
  contact: Identified;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  website: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  eventDate: string | null;
  eventType: Named | null;
  source: Named | null;
  status: Status;
  pipeline: (Named & { key: string }) | null;
  stage: Stage | null;
  assignee: Named | null;
  channelId: string | null;
  notes: string | null;
  customFields: Record<string, CustomValue>;
  consent: Json;
  extra: Record<string, Json>;
  tags: Named[];
  starred: boolean;
  score: number;
  /** When a member first touched it: see first-touch.ts. */
  firstTouchAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
}

/** The row of a lead: ids in place of catalog records, and the match keys. */
export interface LeadRow {
  workspace_id: string;
  id: string;
  number: number;
  external_id: string | null;
  contact_id: string;
  first_name: string;
  last_name: string;
  name_key: string;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  phone_key: string | null;
  company: string | null;
  website: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  event_date: string | null;
  event_type_id: string | null;
  source_id: string | null;
  status_id: string;
  pipeline_id: string | null;
  stage_id: string | null;
  assigned_member_id: string | null;
  channel_id: string | null;
  notes: string | null;
  custom_fields: Record<string, CustomValue>;
  consent: Json;
  extra: Record<string, Json>;
  starred: boolean;
  score: number;
  first_touch_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
}

/**
 * The match key of a name. A line break separates the parts, so that Ana María + Núñez differs from
 * Ana + María Núñez.
 */
export function nameKeyOf(firstName: string, lastName: string): string {
  return `${firstName}\n${lastName}`.normalize('NFC').toLowerCase();
}

/** Splits a full name at its first space. */
export function splitName(name: string): { firstName: string; lastName: string } {
  const space = name.search(/\s/);
  if (space < 0) return { firstName: name, lastName: '' };
  return { firstName: name.slice(0, space), lastName: name.slice(space + 1).trim() };
}

export function fullName(lead: { firstName: string; lastName: string }): string {
  return lead.lastName === '' ? lead.firstName : `${lead.firstName} ${lead.lastName}`;
}
