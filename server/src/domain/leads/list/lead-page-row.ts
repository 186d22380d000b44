// The row of a lead in a page. A page is one JSON value, which is faster to parse than rows of
// columns; so times are texts.
import { sql } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Lead } from '../lead.ts';
import { type ShownRow, shownColumns, toLead } from '../to-lead.ts';

type Time = 'created_at' | 'updated_at' | 'deleted_at' | 'first_touch_at';

export interface LeadPageRow extends Omit<ShownRow, Time> {
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  first_touch_at: string | null;
  contact_number: number;
  tag_ids: string[];
}

/** The columns of leads `l` with contact and tags. */
export const shownLead = sql.raw(
  [...shownColumns, 'contact_number', 'tag_ids'].map((column) => `l.${column}`).join(', '),
);

const timeOrNull = (text: string | null) => (text === null ? null : new Date(text));

export function fromPageRow(row: LeadPageRow, catalog: Catalog): Lead {
  const times = {
    created_at: new Date(row.created_at),
    updated_at: new Date(row.updated_at),
    deleted_at: timeOrNull(row.deleted_at),
    first_touch_at: timeOrNull(row.first_touch_at),
  };
  return toLead(Object.assign(row, times), catalog, row.contact_number, row.tag_ids);
}
