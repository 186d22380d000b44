// Finds a form by its public URL, which names no workspace.
import type { ReadDeps } from '../catalog/read-deps.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Form, FormField } from './form.ts';
import { getForm } from './get-form.ts';

/** Undefined when there never was such a form, null when it was deleted. */
export async function findPublicForm(
  deps: ReadDeps,
  publicId: string,
): Promise<Form | null | undefined> {
  const address = await deps.database.kysely
    .selectFrom('form_addresses')
    .select(['workspace_id', 'form_id'])
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  if (address === undefined) return undefined;
  return (await orUndefined(getForm(deps, address.workspace_id, { id: address.form_id }))) ?? null;
}

/** The fields of an earlier version, for visitors who opened the form before it changed. */
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
