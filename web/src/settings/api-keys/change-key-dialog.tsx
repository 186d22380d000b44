import type { Key } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { sending } from '../../records/save.ts';
import { t } from '../../texts/t.ts';
import { offerRevert } from '../../undo/undo-stack.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { lookOf } from './contracts.ts';
import { draftOf, toUpdateKey } from './key-draft.ts';
import { KeyFields } from './key-fields.tsx';

interface Props {
  workspace: string;
  apiKey: Key;
  onClose: () => void;
}

export function ChangeKeyDialog({ workspace, apiKey, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(apiKey));
  const { keys } = inletOf(workspace);

  async function change() {
    const changes = toUpdateKey(draft, apiKey);
    if (Object.keys(changes).length === 0) return onClose();
    await keys.update(apiKey.id, changes);
    const queryKey = queryKeys.all(workspace, 'keys');
    void queryClient.invalidateQueries({ queryKey });
    onClose();
    const { name, scopes, limit, expires_at } = apiKey;
    const former = { name, scopes, limit, expires_at };
    const restore = () => keys.update(apiKey.id, former);
    const again = () => keys.update(apiKey.id, changes);
    offerRevert(t('keys.changed', { name: draft.name.trim() }), sending(queryKey, restore, again));
  }

  return (
    <FormDialog
      title={t('keys.changeTitle', { name: apiKey.name })}
      submit={t('settings.save')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={change}
    >
      {(problems) => (
        <KeyFields
          draft={draft}
          problems={problems}
          isFull={lookOf(apiKey.contract).isFull}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      )}
    </FormDialog>
  );
}
