import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Template } from './template.ts';
import { type TemplateRow, templatesOf, toTemplate } from './template-queries.ts';

/** By id; those that are gone are absent. */
export async function findTemplates(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Template>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<TemplateRow>`${templatesOf(workspaceId)}
    and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, toTemplate(row)]));
}
