// One task: tick it, change its title or its day, delete it.

import type { Task, UpdateTask } from '@inlet/sdk';
import { Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { dueOf } from '../../../records/due.ts';
import { useMay, useMe } from '../../../session/me.ts';
import { useTimes } from '../../../session/use-times.ts';
import { t } from '../../../texts/t.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextCell } from '../../../ui/inline-cell/text-cell.tsx';
import { useSend } from './use-send.ts';
import classes from './work.module.css';

interface Props {
  workspace: string;
  task: Task;
}

type Change = { text: string } & ({ update: UpdateTask } | { delete: true });

export function TaskLine({ workspace, task }: Props) {
  const { id, title, done } = task;
  const may = useMay(workspace);
  const { user } = useMe(workspace);
  const [editing, setEditing] = useState<'title' | 'due'>();
  const { mutate, isPending, variables } = useSend<Change>({
    ...{ workspace, noun: 'tasks', text: ({ text }) => text },
    send: (change, options) =>
      'delete' in change
        ? inletOf(workspace).tasks.delete(id, options)
        : inletOf(workspace).tasks.update(id, change.update, options),
  });
  const changed = isPending && variables && 'update' in variables ? variables.update : {};
  const shown = { title, done, ...changed } as Pick<Task, 'title' | 'done'>;
  const mayWrite = may('write:tasks');
  const ownsIt = task.author.type === 'user' && task.author.id === user?.id;
  const mayDelete = may('delete:tasks') && (ownsIt || may('delete:leads'));
  if (isPending && variables && 'delete' in variables) return null;
  const close = () => setEditing(undefined);
  const tick = (next: boolean) =>
    mutate({
      update: { done: next },
      text: t(next ? 'lead.taskDone' : 'lead.taskReopened', { title }),
    });
  const edit = (update: UpdateTask) =>
    mutate({ update, text: t('lead.taskChanged', { title: update.title ?? title }) });
  if (editing !== undefined) {
    const isDue = editing === 'due';
    return (
      <li className={classes.task}>
        <span className={classes.editor}>
          <TextCell
            label={t(isDue ? 'lead.due' : 'lead.task')}
            type={isDue ? 'date' : 'text'}
            value={isDue ? (task.due_at?.slice(0, 10) ?? '') : title}
            onSave={(text) => {
              if (isDue) edit({ due_at: text === '' ? null : text });
              else if (text.trim() !== '') edit({ title: text.trim() });
            }}
            onClose={close}
          />
        </span>
      </li>
    );
  }
  return (
    <li className={classes.task} data-done={shown.done || undefined}>
      <Checkbox
        size="xs"
        mt={2}
        aria-label={title}
        checked={shown.done}
        disabled={!mayWrite}
        onChange={({ currentTarget: { checked } }) => tick(checked)}
      />
      {mayWrite ? (
        <button
          type="button"
          className={classes.taskTitle}
          dir="auto"
          onClick={() => setEditing('title')}
        >
          {shown.title}
        </button>
      ) : (
        <span className={classes.taskTitle} dir="auto">
          {shown.title}
        </span>
      )}
      <DueButton
        workspace={workspace}
        at={task.due_at}
        done={shown.done}
        onEdit={mayWrite ? () => setEditing('due') : undefined}
      />
      {mayDelete && shown.done && (
        <IconButton
          label={t('record.delete')}
          icon={<IconTrash />}
          onClick={() => mutate({ delete: true, text: t('lead.taskDeleted', { title }) })}
        />
      )}
    </li>
  );
}

interface DueProps {
  workspace: string;
  at: string | null;
  done: boolean;
  onEdit: (() => void) | undefined;
}

function DueButton({ workspace, at, done, onEdit }: DueProps) {
  const when = useTimes(workspace);
  if (at === null && onEdit === undefined) return null;
  const due = at === null ? undefined : dueOf(at, { ...when, now: new Date() });
  const late = (!done && (due?.isLate || due?.isToday)) || undefined;
  const text = due?.text ?? t('lead.setDue');
  if (onEdit === undefined) {
    return (
      <span className={classes.due} data-late={late}>
        {text}
      </span>
    );
  }
  return (
    <button type="button" className={classes.due} data-late={late} onClick={onEdit}>
      {text}
    </button>
  );
}
