// The statements that read leads of one workspace, with the number of their contact, their tags and
// the version of the catalog that resolves their ids.
import { type RawBuilder, sql } from 'kysely';
import type { Ref } from '../record-ref.ts';
import type { KnownLead } from './intake/lead-index.ts';
import type { LeadRow } from './lead.ts';

export interface FoundLead extends KnownLead {
  catalogVersion: number;
}

export interface LeadWithContact extends LeadRow {
  contact_number: number;
  tag_ids: string[];
}

export interface FoundRow extends LeadWithContact {
  catalog_version: number;
}

/** The tags of a lead, aliased `l`. */
export const tagIds: RawBuilder<string[]> = sql`array(select t.tag_id::text from lead_tags t
    where t.workspace_id = l.workspace_id and t.lead_id = l.id order by t.tag_id)`;

/** The number of the contact of a lead, aliased `l`. */
const contactNumber: RawBuilder<number> = sql`(select c.number from contacts c
    where c.workspace_id = l.workspace_id and c.id = l.contact_id)`;

/**
 * `leads` selects whole rows of leads. A subquery for each, since a join reads all contacts of the
 * workspace for each lead while PostgreSQL has no statistics of new tables.
 */
export function withContactAndTags(leads: RawBuilder<unknown>): RawBuilder<LeadWithContact> {
  return sql`select l.*, ${contactNumber} as contact_number, ${tagIds} as tag_ids from (${leads}) l`;
}

export function selectFoundLeads(leads: RawBuilder<unknown>): RawBuilder<FoundRow> {
  return sql<FoundRow>`select l.*, w.catalog_version from (${withContactAndTags(leads)}) l
    join workspace_counters w on w.workspace_id = l.workspace_id`;
}

export function leadByRef(
  workspaceId: string,
  ref: Ref,
  archived: boolean,
): RawBuilder<FoundRow> | undefined {
  // Leads have no key.
  if ('key' in ref) return undefined;
  const which = 'id' in ref ? sql`id = ${ref.id}` : sql`number = ${ref.number}`;
  const notDeleted = archived ? sql`` : sql`and deleted_at is null`;
  return selectFoundLeads(
    sql`select * from leads where workspace_id = ${workspaceId} and ${which} ${notDeleted}`,
  );
}

export function toFound(found: FoundRow): FoundLead {
  const { catalog_version: catalogVersion, ...known } = found;
  return { ...toKnown(known), catalogVersion };
}

export function toKnown(found: LeadWithContact): KnownLead {
  const { contact_number: contactNumber, tag_ids: tagIds, ...row } = found;
  return { row, contactNumber, tagIds };
}
