// Creates another workspace, which then is opened.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { language, t } from '../texts/t.ts';

interface Props {
  workspace: string;
  opened: boolean;
  onClose: () => void;
  onCreated: (slug: string) => void;
}

export function NewWorkspace({ workspace, opened, onClose, onCreated }: Props) {
  const [name, setName] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      inletOf(workspace).workspace.create({ name: name.trim(), language: language() }),
    onSuccess: async ({ slug }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.session() });
      await queryClient.invalidateQueries({ queryKey: queryKeys.me(workspace) });
      setName('');
      onClose();
      onCreated(slug);
    },
  });
  const problem = error === null ? undefined : describeError(error);

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.newWorkspace')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={100}
          label={t('shell.workspaceName')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          error={problem && (problem.fields.name ?? problem.message)}
        />
        <Group justify="flex-end" mt="lg">
          <Button type="submit" variant="filled" loading={isPending}>
            {t('shell.createWorkspace')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
