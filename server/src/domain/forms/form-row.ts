// The row of a form with its current fields, and its representation in the event log.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type Catalog, itemOf } from '../catalog/catalog.ts';
import type { Language } from '../language.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { Form, FormField } from './form.ts';
import { defaultStyle, type FormStyle } from './form-style.ts';

export interface FormRow {
  workspace_id: string;
  id: string;
  number: number;
  public_id: string;
  name: string;
  title: string | null;
  description: string | null;
  fields_version: number;
  fields: FormField[];
  style: FormStyle;
  redirect_url: string | null;
  message: string | null;
  source: string | null;
  pipeline_id: string | null;
  stage_id: string | null;
  assigned_member_id: string | null;
  tags: string[];
  notified_member_ids: string[];
  rate_limit: number;
  language: Language | null;
  active: boolean;
  submissions: number;
  spam: number;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** The catalog version by which its references are resolved. */
  catalog_version: number;
}

/** The settings of a form, and its fields. */
export type SettingsRow = Omit<
  FormRow,
  'workspace_id' | 'id' | 'number' | 'public_id' | 'submissions' | 'spam' | 'version' | ReadOnly
>;
type ReadOnly = 'created_at' | 'updated_at' | 'catalog_version';

export const formsOf = (workspaceId: string): RawBuilder<FormRow> => sql<FormRow>`
  select f.*, v.fields, c.catalog_version from forms f
  join workspace_counters c on c.workspace_id = f.workspace_id
  join form_versions v on v.workspace_id = f.workspace_id and v.form_id = f.id
    and v.version = f.fields_version
  where f.workspace_id = ${workspaceId}`;

export const findFormRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, formsOf(workspaceId), ref, 'form');

export function toForm(row: FormRow, catalog: Catalog): Form {
  const { id, number, name, title, description, fields, message, source, tags, active } = row;
  return {
    ...{ id, number, name, title, description, fields, message, source, tags, active },
    workspaceId: row.workspace_id,
    publicId: row.public_id,
    fieldsVersion: row.fields_version,
    style: { ...defaultStyle, ...row.style },
    redirectUrl: row.redirect_url,
    pipeline: itemOf(catalog.pipelines, row.pipeline_id),
    stage: itemOf(catalog.stages, row.stage_id),
    assignee: itemOf(catalog.members, row.assigned_member_id),
    notified: row.notified_member_ids
      .map((member) => itemOf(catalog.members, member))
      .filter((member) => member !== null),
    rateLimit: row.rate_limit,
    language: row.language,
    submissions: row.submissions,
    spam: row.spam,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

const columnsOf = (row: SettingsRow) => ({
  name: row.name,
  title: row.title,
  description: row.description,
  fields_version: row.fields_version,
  redirect_url: row.redirect_url,
  message: row.message,
  source: row.source,
  pipeline_id: row.pipeline_id,
  stage_id: row.stage_id,
  assigned_member_id: row.assigned_member_id,
  tags: row.tags,
  notified_member_ids: row.notified_member_ids,
  rate_limit: row.rate_limit,
  language: row.language,
  active: row.active,
});

/** The columns that hold the settings. */
export const settingsOf = (row: SettingsRow) => ({
  ...columnsOf(row),
  style: JSON.stringify(row.style),
});

/** The event log stores the settings and the fields, not the counters. */
export const formFacts = (row: FormRow) => ({
  number: row.number,
  public_id: row.public_id,
  ...columnsOf(row),
  style: row.style,
  fields: row.fields,
});

interface FormVersion {
  workspaceId: string;
  id: string;
  version: number;
  fields: FormField[];
  at: Date;
}

/** Stores the fields as a new version, so that submissions of earlier versions stay readable. */
export async function insertFormVersion(
  db: Kysely<Tables>,
  { workspaceId, id, version, fields, at }: FormVersion,
): Promise<void> {
  await db
    .insertInto('form_versions')
    .values({
      workspace_id: workspaceId,
      form_id: id,
      version,
      fields: JSON.stringify(fields),
      created_at: at,
    })
    .execute();
}
