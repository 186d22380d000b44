// Saves where a received field goes, with undo. A new custom field is made first.
import type { Integration } from '@inlet/sdk';
import { inletOf } from '../../../api/client.ts';
import { customChoice } from '../../../imports/mapping/field-choices.ts';
import { save } from '../../../records/save.ts';
import { showFailure } from '../../../records/show-failure.ts';
import { t } from '../../../texts/t.ts';
import { integrationKey } from '../use-integrations.ts';
import { type Mapping, newTypeOf, withChoice } from './mapping-rows.ts';

interface Choice {
  /** Of the received field. */
  name: string;
  label: string;
  choice: string;
}

const maxLabel = 100;

export async function chooseField(
  workspace: string,
  { id }: Integration,
  mapping: Mapping,
  { name, label, choice }: Choice,
): Promise<void> {
  const { integrations } = inletOf(workspace);
  const target = await targetOf(workspace, label, choice);
  if (target === undefined) return;
  const next = withChoice(mapping, name, target);
  const before = Object.keys(mapping).length === 0 ? null : mapping;
  await save<Integration>({
    key: integrationKey(workspace, id),
    update: ({ settings: { mapping: _, ...settings }, ...shown }) => ({
      ...shown,
      settings: next === null ? settings : { ...settings, mapping: next },
    }),
    send: () => integrations.update(id, { settings: { mapping: next } }),
    undo: () => integrations.update(id, { settings: { mapping: before } }),
    done: t('integrations.mapped', { field: label }),
  });
}

/** Undefined when the new custom field was refused. */
async function targetOf(
  workspace: string,
  label: string,
  choice: string,
): Promise<string | undefined> {
  const type = newTypeOf(choice);
  if (type === undefined) return choice;
  try {
    const { customFields } = inletOf(workspace);
    return customChoice(await customFields.create({ label: label.slice(0, maxLabel), type }));
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}
