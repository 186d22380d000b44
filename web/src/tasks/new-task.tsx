// Adds a task, with a lead, a time and a person if one likes.
import type { CreateTask } from '@inlet/sdk';
import { Group, Modal, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useMe } from '../session/me.ts';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { PersonSelect } from '../ui/person-select.tsx';
import { offerUndo } from '../undo/offer-undo.ts';
import { dueFromInput } from './due-input.ts';
import { LeadSelect } from './lead-select.tsx';

interface Props {
  workspace: string;
  leadId?: string | undefined;
  onClose: () => void;
}

export function NewTask({ workspace, leadId, onClose }: Props) {
  const { user } = useMe(workspace);
  const { timeZone } = useTimes(workspace);
  const catalog = useCatalog(workspace);
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [person, setPerson] = useState(user === null ? null : String(user.id));
  const [lead, setLead] = useState<string | null>(leadId ?? null);
  const { mutate, error, isPending } = useMutation({
    mutationFn() {
      const body: CreateTask = {
        title: title.trim(),
        ...(day !== '' && {
          due_at: time === '' ? day : dueFromInput(`${day}T${time}`, timeZone),
        }),
        ...(person !== null && { assigned_user_id: Number(person) }),
        ...(lead !== null && { lead_id: lead }),
      };
      return inletOf(workspace).tasks.create(body, {
        onCause: (cause) => offerUndo(workspace, [cause], t('tasks.added', { title: body.title })),
      });
    },
    onSuccess() {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'tasks') });
      onClose();
    },
  });
  const problem = error === null ? undefined : describeError(error);
  const isNamed = Object.keys(problem?.fields ?? {}).length > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tasks.new')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={500}
          label={t('tasks.title')}
          placeholder={t('tasks.titleExample')}
          value={title}
          error={problem?.fields.title ?? (isNamed ? undefined : problem?.message)}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md" spacing="md" verticalSpacing="md">
          <TextInput
            type="date"
            label={t('tasks.day')}
            value={day}
            error={problem?.fields.due_at}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
          <TextInput
            type="time"
            label={t('tasks.time')}
            disabled={day === ''}
            value={time}
            onChange={({ currentTarget: { value } }) => setTime(value)}
          />
          <PersonSelect
            label={t('tasks.person')}
            nobody={t('leads.nobody')}
            people={[...catalog.people.values()].map(({ id, name, hue }) => ({
              ...{ id: String(id), name, hue },
            }))}
            value={person}
            error={problem?.fields.assigned_user_id}
            onChange={setPerson}
          />
          <LeadSelect
            workspace={workspace}
            value={lead}
            error={problem?.fields.lead_id}
            onChange={setLead}
          />
        </SimpleGrid>
        <Group justify="flex-end" mt="lg">
          <Button
            type="submit"
            tone="filled"
            size="sm"
            busy={isPending ? t('tasks.saving') : undefined}
          >
            {t('tasks.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
