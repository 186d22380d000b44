import { queriesOf } from '../../platform/database/queries.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { FormContent } from './form.ts';
import { type NewForm, newSettings } from './new-settings.ts';

/** Checks the settings as those of a new form, and stores nothing. */
export async function previewForm(
  { database: { kysely }, catalogs }: ReadDeps,
  workspaceId: string,
  input: NewForm,
): Promise<FormContent> {
  const { catalog_version: version } = await kysely
    .selectFrom('workspace_counters')
    .select('catalog_version')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const catalog = await catalogs.at(workspaceId, Number(version), queriesOf(kysely));
  const { redirect_url: redirectUrl, ...settings } = await newSettings(kysely, input, catalog);
  return { ...settings, redirectUrl };
}
