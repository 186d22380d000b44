// The settings of a new form: the defaults of its workspace, changed by what the request sends.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { checkLanguage, type Language } from '../language.ts';
import { defaultRateLimit } from './form.ts';
import type { SettingsRow } from './form-row.ts';
import { applyFormChanges, type FormChanges } from './form-settings.ts';
import { defaultStyleIn } from './form-style.ts';

export type NewForm = FormChanges & Required<Pick<FormChanges, 'name' | 'fields'>>;

const defaultSettings = (language: Language): Omit<SettingsRow, 'name'> => ({
  title: null,
  description: null,
  fields_version: 0,
  fields: [],
  style: defaultStyleIn(language),
  redirect_url: null,
  message: null,
  source: null,
  pipeline_id: null,
  stage_id: null,
  assigned_member_id: null,
  tags: [],
  notified_member_ids: [],
  rate_limit: defaultRateLimit,
  language,
  active: true,
});

export async function newSettings(
  db: Kysely<Tables>,
  input: NewForm,
  catalog: Catalog,
): Promise<SettingsRow> {
  const { language } = await db
    .selectFrom('workspaces')
    .select('language')
    .where('id', '=', catalog.workspaceId)
    .executeTakeFirstOrThrow();
  const defaults = defaultSettings(checkLanguage(language));
  return applyFormChanges({ ...defaults, name: input.name }, input, catalog);
}
