// Replaces the templates of an account by those that the API listed; one that stays keeps its id.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { toStorable } from '../../../platform/storable-text.ts';
import type { ListedTemplate } from './template.ts';

export async function storeTemplates(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
  templates: readonly ListedTemplate[],
  at: Date,
): Promise<void> {
  // A name and a language are one template.
  const unique = new Map(templates.map((one) => [`${one.name}\n${one.language}`, one]));
  const rows = [...unique.values()].map((one) => ({ id: newId(), ...one }));
  await sql`insert into whatsapp_templates (workspace_id, id, integration_id, name, language,
      category, status, components, synced_at)
    select ${workspaceId}, id, ${integrationId}, name, language, category, status, components, ${at}
    from jsonb_to_recordset(${toStorable(JSON.stringify(rows))}::jsonb)
      as t(id uuid, name text, language text, category text, status text, components jsonb)
    on conflict (workspace_id, integration_id, name, language) do update set
      category = excluded.category, status = excluded.status, components = excluded.components,
      synced_at = excluded.synced_at`.execute(db);
  await sql`delete from whatsapp_templates where workspace_id = ${workspaceId}
    and integration_id = ${integrationId} and synced_at < ${at}`.execute(db);
}
