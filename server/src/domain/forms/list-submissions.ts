import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Answers } from './check-answers.ts';
import { findFormRow } from './form-row.ts';
import type { Origin } from './origin.ts';
import type { StoredSubmission } from './submission.ts';

interface Row {
  id: string;
  number: number;
  form_version: number;
  lead_id: string;
  lead_number: number;
  is_duplicate: boolean;
  answers: Answers;
  origin: Origin;
  created_at: Date;
}

/** Newest first. */
export async function listSubmissions(
  { database }: ReadDeps,
  workspaceId: string,
  form: Ref,
  page: PageParams,
): Promise<Page<StoredSubmission>> {
  const { id } = await findFormRow(database.kysely, workspaceId, form);
  const rows = sql<Row>`
    select id, number, form_version, lead_id, lead_number, is_duplicate, answers, origin, created_at
    from form_submissions where workspace_id = ${workspaceId} and form_id = ${id}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toSubmission), ...rest };
}

const toSubmission = (row: Row): StoredSubmission => ({
  id: row.id,
  number: row.number,
  formVersion: row.form_version,
  lead: { id: row.lead_id, number: row.lead_number },
  isDuplicate: row.is_duplicate,
  answers: row.answers,
  origin: row.origin,
  version: 1,
  createdAt: row.created_at,
});
