import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { WhatsappTemplate } from './template.ts';
import { type TemplateRow, templatesOf, toTemplate } from './template-queries.ts';

/** The templates of an account with these names, in all languages. */
export async function findTemplates(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
  names: readonly string[],
): Promise<WhatsappTemplate[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<TemplateRow>`${templatesOf(workspaceId)}
    and t.integration_id = ${integrationId} and t.name = any(${[...names]})
    order by t.language`.execute(db);
  return rows.map(toTemplate);
}
