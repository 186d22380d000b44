import type { Automation } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { removeItem } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';

interface Props {
  workspace: string;
  automation: Automation;
  onClose: () => void;
}

export function DeleteAutomation({ workspace, automation: { id, name }, onClose }: Props) {
  function remove() {
    onClose();
    void save({
      key: queryKeys.list(workspace, 'automations'),
      update: removeItem<Automation>(id),
      send: () => inletOf(workspace).automations.delete(id),
      done: t('automations.deleted', { name }),
    });
  }
  return (
    <ConfirmByNameDialog
      opened
      title={t('automations.deleteTitle', { name })}
      text={t('automations.deleteText')}
      label={t('settings.typeName', { name })}
      name={name.trim()}
      keep={t('settings.keep')}
      remove={t('automations.delete')}
      onKeep={onClose}
      onRemove={remove}
    />
  );
}
