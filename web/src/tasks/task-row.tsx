// One task: tick it, or edit its title, its time and its person in place.
import type { Task } from '@inlet/sdk';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Nobody, Owner } from '../leads/catalog/marks.tsx';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { dueOf } from '../records/due.ts';
import { useTimes } from '../session/use-times.ts';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { deleteTask } from './change-task.ts';
import { TaskCheck } from './task-check.tsx';
import { TaskEditor, type TaskField } from './task-editor.tsx';
import classes from './task-row.module.css';
import { useMayDelete } from './use-may-delete.ts';

interface Props {
  workspace: string;
  task: Task;
  now: Date;
  mayWrite: boolean;
}

export function TaskRow({ workspace, task, now, mayWrite }: Props) {
  const catalog = useCatalog(workspace);
  const times = useTimes(workspace);
  const mayDelete = useMayDelete(workspace)(task);
  const [edited, setEdited] = useState<TaskField>();
  const { title, lead_id, lead_name, assigned_user_id: owner, done } = task;
  const due = task.due_at === null ? undefined : dueOf(task.due_at, { ...times, now });
  const cell = (field: TaskField, label: string, shown: React.ReactNode) => {
    if (edited === field) {
      return (
        <span className={classes[field]} data-editing>
          <TaskEditor
            workspace={workspace}
            task={task}
            field={field}
            label={label}
            onClose={() => setEdited(undefined)}
          >
            {shown}
          </TaskEditor>
        </span>
      );
    }
    if (!mayWrite) return <span className={classes[field]}>{shown}</span>;
    return (
      <button
        type="button"
        className={classes[field]}
        title={label}
        data-edit={field}
        onClick={() => setEdited(field)}
      >
        {shown}
      </button>
    );
  };
  return (
    <li className={classes.row} data-task={task.id} data-done={done || undefined}>
      <TaskCheck workspace={workspace} task={task} mayWrite={mayWrite} />
      {cell('title', t('tasks.editTitle'), <span dir="auto">{title}</span>)}
      <span className={classes.lead}>
        {lead_id !== null && (
          <Link to={addressOf(workspace, { path: `leads/${lead_id}` })} dir="auto">
            {lead_name || t('tasks.lead')}
          </Link>
        )}
      </span>
      {cell(
        'due',
        t('tasks.editDue'),
        <span data-late={(!done && due?.isLate) || undefined}>
          {due?.text ?? t('tasks.noDate')}
        </span>,
      )}
      {cell(
        'person',
        t('tasks.editPerson'),
        <span className={classes.owner}>
          {owner === null ? <Nobody /> : <Owner catalog={catalog} id={owner} />}
        </span>,
      )}
      <span className={classes.end}>
        {mayDelete && (
          <IconButton
            label={t('tasks.delete', { title })}
            icon={<IconTrash />}
            onClick={() => deleteTask(workspace, task)}
          />
        )}
      </span>
    </li>
  );
}
