// Asks what takes the place of a value that leads have.
import { Select } from '@mantine/core';
import { useState } from 'react';
import { WordedError } from '../../api/errors.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

interface Props {
  title: string;
  text: string;
  submit: string;
  choices: { value: string; label: string }[];
  onClose: () => void;
  onSubmit: (target: string) => Promise<unknown>;
}

export function ReplaceDialog({ title, text, submit, choices, onClose, onSubmit }: Props) {
  const [target, setTarget] = useState<string | null>(null);
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={async () => {
        if (target === null) throw new WordedError(t('catalog.chooseTarget'));
        await onSubmit(target);
        onClose();
      }}
    >
      {() => (
        <>
          <p>{text}</p>
          <Select
            data-autofocus
            required
            searchable
            label={t('catalog.target')}
            data={choices}
            value={target}
            onChange={setTarget}
          />
        </>
      )}
    </FormDialog>
  );
}
