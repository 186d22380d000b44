// The fields of a new task: its title, when it is due, and for whom.
import { SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { t } from '../texts/t.ts';
import { PersonSelect } from '../ui/person-select.tsx';
import type { NewTaskForm } from './use-new-task.ts';

interface Props {
  workspace: string;
  form: NewTaskForm;
  /** More fields. */
  children?: ReactNode;
}

export function TaskFields({ workspace, form, children }: Props) {
  const { draft, change, problems } = form;
  const { users, people } = useCatalog(workspace);
  const active = users.filter(({ status }) => status !== 'deactivated');
  return (
    <>
      <TextInput
        data-autofocus
        autoFocus
        required
        maxLength={500}
        label={t('tasks.title')}
        placeholder={t('tasks.titleExample')}
        value={draft.title}
        error={problems.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <TextInput
          type="date"
          label={t('tasks.day')}
          value={draft.day}
          error={problems.due_at}
          onChange={({ currentTarget: { value } }) => change({ day: value })}
        />
        <TextInput
          type="time"
          label={t('tasks.time')}
          disabled={draft.day === ''}
          value={draft.time}
          onChange={({ currentTarget: { value } }) => change({ time: value })}
        />
        <PersonSelect
          label={t('tasks.person')}
          nobody={t('leads.nobody')}
          people={active.map(({ id, name }) => ({
            ...{ id: String(id), name, hue: people.get(id)?.hue ?? 'lagoon' },
          }))}
          value={draft.person}
          error={problems.assigned_user_id}
          onChange={(person) => change({ person })}
        />
        {children}
      </SimpleGrid>
    </>
  );
}
