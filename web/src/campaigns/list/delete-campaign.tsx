import type { Campaign } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { removeItem } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { ConfirmByNameDialog } from '../../ui/confirm-by-name.tsx';

interface Props {
  workspace: string;
  campaign: Campaign;
  onClose: () => void;
}

export function DeleteCampaign({ workspace, campaign: { id, name }, onClose }: Props) {
  function remove() {
    onClose();
    void save({
      key: queryKeys.list(workspace, 'campaigns'),
      update: removeItem<Campaign>(id),
      send: () => inletOf(workspace).campaigns.delete(id),
      done: t('campaigns.deleted', { name }),
    });
  }
  return (
    <ConfirmByNameDialog
      opened
      title={t('campaigns.deleteTitle', { name })}
      text={t('campaigns.deleteText')}
      label={t('settings.typeName', { name })}
      name={name.trim()}
      keep={t('settings.keep')}
      remove={t('campaigns.delete')}
      onKeep={onClose}
      onRemove={remove}
    />
  );
}
