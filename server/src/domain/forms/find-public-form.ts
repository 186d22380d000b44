// A form by the address that anybody may open: the only way to one that names no workspace.
import type { ReadDeps } from '../catalog/read-deps.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Form, FormField } from './form.ts';
import { getForm } from './get-form.ts';

/** Undefined where there never was one; null where there was, and is none any more. */
export async function findPublicForm(
  deps: ReadDeps,
  publicId: string,
): Promise<Form | null | undefined> {
  const place = await deps.database.kysely
    .selectFrom('form_addresses')
    .select(['workspace_id', 'form_id'])
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  if (place === undefined) return undefined;
  return (await orUndefined(getForm(deps, place.workspace_id, { id: place.form_id }))) ?? null;
}

/** What a form asked when it was shown: who fills it in while it changes answers to that. */
export async function fieldsAt(
  { database }: ReadDeps,
  form: Form,
  version: number,
): Promise<FormField[] | undefined> {
  if (version === form.fieldsVersion) return form.fields;
  const row = await database.kysely
    .selectFrom('form_versions')
    .select('fields')
    .where('workspace_id', '=', form.workspaceId)
    .where('form_id', '=', form.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.fields as FormField[] | undefined;
}
