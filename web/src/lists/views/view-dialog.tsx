// Names a view and says who sees it: of a new one, or of one that is there.

import type { View } from '@inlet/sdk';
import { Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { savedLayout } from '../board/layout-of.ts';
import type { List } from '../list.ts';
import { savedOf } from './saved-view.ts';

interface Props {
  list: List;
  /** Undefined for a new one. */
  view: View | undefined;
  onClose: () => void;
}

export function ViewDialog({ list, view, onClose }: Props) {
  const { workspace, noun, address, columns } = list;
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const title = view === undefined ? t('leads.saveNew') : t('views.rename');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => {
      const { views } = inletOf(workspace);
      if (view !== undefined) return views.update(view.id, { name: name.trim(), shared });
      const { layout } = columns;
      return views.create({
        ...{ kind: noun, name: name.trim(), shared, ...savedOf(address.state) },
        ...savedLayout(list),
        ...{ columns: [...layout.columns], widths: { ...layout.widths } },
      });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'views') });
      onClose();
      if (view === undefined) address.openView(String(id));
    },
  });
  const problem = error === null ? undefined : describeError(error);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() !== '') mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={100}
          label={t('views.name')}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          error={problem && (problem.fields.name ?? problem.message)}
        />
        <Checkbox
          mt="md"
          label={t('views.shared')}
          checked={shared}
          onChange={({ currentTarget: { checked } }) => setShared(checked)}
        />
        <Group justify="flex-end" mt="lg">
          <Button size="sm" onClick={onClose}>
            {t('views.cancel')}
          </Button>
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={isPending ? t('views.saving') : undefined}
          >
            {t('views.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
