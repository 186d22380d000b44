import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/ids.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Form } from './form.ts';
import { findFormRow, formFacts, insertFormVersion, settingsOf, toForm } from './form-row.ts';
import { type NewForm, newSettings } from './new-settings.ts';

export async function createForm(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Form>,
  input: NewForm,
): Promise<Form> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { db, at } = write;
    const catalog = await catalogUnder(deps, workspaceId, write);
    const settings = await newSettings(db, input, catalog);
    const id = newId();
    const publicId = randomBytes(10).toString('hex');
    await db
      .insertInto('forms')
      .values({
        ...settingsOf(settings),
        workspace_id: workspaceId,
        id,
        public_id: publicId,
        created_at: at,
        updated_at: at,
      })
      .execute();
    const { fields, fields_version: version } = settings;
    await insertFormVersion(db, { workspaceId, id, version, fields, at });
    await db
      .insertInto('form_addresses')
      .values({ public_id: publicId, workspace_id: workspaceId, form_id: id })
      .execute();
    const row = await findFormRow(db, workspaceId, { id });
    write.record({
      type: 'form.created',
      subjectType: 'form',
      subjectId: id,
      before: null,
      after: formFacts(row),
    });
    return toForm(row, catalog);
  });
}
