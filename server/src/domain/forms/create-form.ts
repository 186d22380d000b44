import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/ids.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkLanguage, type Language } from '../language.ts';
import { defaultRateLimit, type Form } from './form.ts';
import {
  findFormRow,
  formFacts,
  insertFormVersion,
  type SettingsRow,
  settingsOf,
  toForm,
} from './form-row.ts';
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

export async function createForm(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Form>,
  input: NewForm,
): Promise<Form> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { db, at } = write;
    const catalog = await catalogUnder(deps, workspaceId, write);
    const { language } = await db
      .selectFrom('workspaces')
      .select('language')
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const defaults = defaultSettings(checkLanguage(language));
    const settings = applyFormChanges({ ...defaults, name: input.name }, input, catalog);
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
