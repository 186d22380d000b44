import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { FormField } from './form.ts';

interface FieldsOfForm {
  workspaceId: string;
  id: string;
  version: number;
  fields: FormField[];
  at: Date;
}

/** What a form asks from now on, beside what it asked before. */
export async function keepFields(
  db: Kysely<Tables>,
  { workspaceId, id, version, fields, at }: FieldsOfForm,
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
