// Whether a form takes answers. A form that was never published is opened by its first publication.
import type { Form } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { save } from '../records/save.ts';
import { useMay } from '../session/me.ts';
import { t } from '../texts/t.ts';
import type { ReadForm } from './use-form.ts';

export function setActive(workspace: string, form: Form, active: boolean): Promise<boolean> {
  const send = (value: boolean) => inletOf(workspace).forms.update(form.id, { active: value });
  return save<ReadForm>({
    key: queryKeys.one(workspace, 'forms', form.id),
    update: (read) => ({ ...read, form: { ...read.form, active } }),
    send: () => send(active),
    undo: () => send(!active),
    done: t(active ? 'forms.opened' : 'forms.closed', { name: form.name }),
  });
}

export function FormSwitch({ workspace, form }: { workspace: string; form: Form }) {
  const mayWrite = useMay(workspace)('write:forms');
  if (!mayWrite) return null;
  return (
    <Switch
      label={t('forms.isOpen')}
      checked={form.active}
      onChange={(event) => void setActive(workspace, form, event.currentTarget.checked)}
    />
  );
}
