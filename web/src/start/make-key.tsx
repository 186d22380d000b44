// The second step: a key, which is shown this once.
import type { Key } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { IconEyeOff, IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { type Contract, lookOf } from '../settings/api-keys/contracts.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './make-key.module.css';

interface Props {
  workspace: string;
  contract: Contract;
  apiKey: Key | undefined;
  onMade: (key: Key) => void;
}

export function MakeKey({ workspace, contract, apiKey, onMade }: Props) {
  const [supplier, setSupplier] = useState('');
  const needsSupplier = contract === 'leadmarket';
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      inletOf(workspace).keys.create({
        ...{ contract, name: t('start.keyName') },
        ...(lookOf(contract).isFull && { scopes: ['write:leads'] }),
        ...(needsSupplier && { supplier_id: supplier.trim() }),
      }),
    onSuccess(key) {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'keys') });
      onMade(key);
    },
  });
  if (apiKey !== undefined) return <ShownKey text={apiKey.key ?? ''} />;

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }
  const problem = error === null ? undefined : describeError(error);
  const supplierProblem = problem?.fields.supplier_id ?? problem?.fields.supplier;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.text}>{t('start.keyText')}</p>
      {needsSupplier && (
        <TextInput
          required
          label={t('start.supplier')}
          description={t('start.supplierHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={supplier}
          error={supplierProblem}
          onChange={({ currentTarget: { value } }) => setSupplier(value)}
        />
      )}
      <Button
        type="submit"
        tone="filled"
        size="sm"
        icon={<IconKey />}
        busy={isPending ? t('start.making') : undefined}
      >
        {t('start.makeKey')}
      </Button>
      {problem && supplierProblem === undefined && (
        <p className={classes.problem} role="alert">
          {problem.message}
        </p>
      )}
    </form>
  );
}

function ShownKey({ text }: { text: string }) {
  return (
    <>
      <div className={classes.secret}>
        <input
          className={classes.field}
          readOnly
          aria-label={t('start.key')}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={text} label={t('start.copyKey')} copied={t('start.copied')} size="md" />
      </div>
      <p className={classes.warning}>
        <IconEyeOff aria-hidden />
        {t('start.shownOnce')}
      </p>
    </>
  );
}
