// A new task for the lead.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { useMe } from '../../../session/me.ts';
import { t } from '../../../texts/t.ts';
import { PersonSelect } from '../../../ui/person-select.tsx';
import { useCatalog } from '../../catalog/use-catalog.ts';
import { useSend } from './use-send.ts';
import classes from './work.module.css';
import { WorkForm } from './work-form.tsx';

interface Props {
  workspace: string;
  lead: number;
  onClose: () => void;
}

export function TaskForm({ workspace, lead, onClose }: Props) {
  const { user } = useMe(workspace);
  const { users, people } = useCatalog(workspace);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [owner, setOwner] = useState(user === null ? null : String(user.id));
  const { mutate, isPending } = useSend<string>({
    ...{ workspace, noun: 'tasks', text: (name) => t('lead.taskMade', { title: name }) },
    send: (name, options) =>
      inletOf(workspace).leadTasks.create(
        lead,
        {
          title: name,
          due_at: due === '' ? null : due,
          assigned_user_id: owner === null ? null : Number(owner),
        },
        options,
      ),
    onSent: onClose,
  });
  const active = users.filter(({ status }) => status !== 'deactivated');
  return (
    <WorkForm
      label={t('lead.newTask')}
      save={t('lead.makeTask')}
      isPending={isPending}
      isComplete={title.trim() !== ''}
      onSave={() => mutate(title.trim())}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label={t('lead.newTask')}
        maxLength={500}
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
      />
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('lead.due')}
          value={due}
          onChange={({ currentTarget: { value } }) => setDue(value)}
        />
        <PersonSelect
          label={t('lead.taskOwner')}
          nobody={t('record.nobody')}
          people={active.map(({ id, name }) => ({
            ...{ id: String(id), name, hue: people.get(id)?.hue ?? 'lagoon' },
          }))}
          value={owner}
          onChange={setOwner}
        />
      </div>
    </WorkForm>
  );
}
