import type { Form } from '@inlet/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { t } from '../texts/t.ts';
import { ConfirmByNameDialog } from '../ui/confirm-by-name.tsx';
import { showToast } from '../ui/toasts.ts';

interface Props {
  workspace: string;
  form: Form;
  onClose: () => void;
}

/** Its answers go with it for good, so it asks. */
export function DeleteForm({ workspace, form, onClose }: Props) {
  const queries = useQueryClient();
  const { name, submissions_count: count } = form;
  const removing = useMutation({
    mutationFn: () => inletOf(workspace).forms.delete(form.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'forms') });
      showToast({ kind: 'done', text: t('forms.deleted', { name }) });
      onClose();
    },
    onError: showFailure,
  });
  return (
    <ConfirmByNameDialog
      opened
      title={t('forms.deleteTitle', { name })}
      text={t('forms.deleteText', { count })}
      name={name}
      label={t('settings.typeName', { name })}
      keep={t('settings.keep')}
      remove={t('forms.deleteForGood')}
      busy={removing.isPending ? t('forms.deleting') : undefined}
      onKeep={onClose}
      onRemove={() => removing.mutate()}
    />
  );
}
