// Asks for what a new key is.

import type { Key } from '@inlet/sdk';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { type Contract, contractLooks, isContract, lookOf } from './contracts.ts';
import { newDraft, toCreateKey } from './key-draft.ts';
import { KeyFields } from './key-fields.tsx';

interface Props {
  workspace: string;
  initial: Contract;
  onClose: () => void;
  onCreated: (key: Key) => void;
}

export function NewKeyDialog({ workspace, initial, onClose, onCreated }: Props) {
  const [contract, setContract] = useState(initial);
  const [draft, setDraft] = useState(newDraft);
  const { isFull } = lookOf(contract);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  async function create() {
    const key = await inletOf(workspace).keys.create(toCreateKey(draft, { contract, isFull }));
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'keys') });
    onCreated(key);
  }

  return (
    <FormDialog
      title={t('keys.new')}
      submit={t('keys.make')}
      busy={t('keys.making')}
      onClose={onClose}
      onSubmit={create}
    >
      {(problems) => (
        <>
          <Select
            label={t('keys.api')}
            description={t(`keys.about_${contract}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDeselect={false}
            data={contractLooks.map(({ contract: value, name }) => ({ value, label: name }))}
            value={contract}
            error={problems.contract}
            onChange={(value) => isContract(value) && setContract(value)}
          />
          {contract === 'leadmarket' && (
            <TextInput
              required
              label={t('keys.supplier')}
              description={t('keys.supplierHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={draft.supplier}
              error={problems.supplier_id}
              onChange={({ currentTarget: { value } }) => change({ supplier: value })}
            />
          )}
          <KeyFields draft={draft} problems={problems} isFull={isFull} onChange={change} />
        </>
      )}
    </FormDialog>
  );
}
