// The input in place of a part of a task.
import type { Task } from '@inlet/sdk';
import type { ReactNode } from 'react';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { SelectCell } from '../ui/inline-cell/select-cell.tsx';
import { TextCell } from '../ui/inline-cell/text-cell.tsx';
import { updateTask } from './change-task.ts';
import { dueFromInput, dueToInput } from './due-input.ts';

export type TaskField = 'title' | 'due' | 'person';

interface Props {
  workspace: string;
  task: Task;
  field: TaskField;
  label: string;
  onClose: () => void;
  /** Below the choices. */
  children: ReactNode;
}

const nobody = 'nobody';

export function TaskEditor({ workspace, task, field, label, onClose, children }: Props) {
  const { timeZone } = useTimes(workspace);
  const catalog = useCatalog(workspace);
  if (field === 'title') {
    return (
      <TextCell
        label={label}
        value={task.title}
        onClose={onClose}
        onSave={(text) => {
          const title = text.trim();
          if (title !== '') updateTask(workspace, task, { title }, { title });
        }}
      />
    );
  }
  if (field === 'due') {
    return (
      <TextCell
        type="datetime-local"
        label={label}
        value={dueToInput(task.due_at, timeZone)}
        onClose={onClose}
        onSave={(text) => {
          const due_at = dueFromInput(text, timeZone);
          updateTask(workspace, task, { due_at }, { due_at });
        }}
      />
    );
  }
  const people = catalog.users.filter(({ status }) => status === 'active');
  return (
    <SelectCell
      label={label}
      value={String(task.assigned_user_id ?? nobody)}
      options={[
        { id: nobody, text: t('leads.nobody'), label: t('leads.nobody') },
        ...people.map(({ id, name }) => ({
          ...{ id: String(id), text: name },
          label: <Person name={name} hue={catalog.people.get(id)?.hue ?? 'gray'} />,
        })),
      ]}
      onClose={onClose}
      onSave={(id) => {
        const assigned_user_id = id === nobody ? null : Number(id);
        updateTask(workspace, task, { assigned_user_id }, { assigned_user_id });
      }}
    >
      {children}
    </SelectCell>
  );
}

function Person({ name, hue }: Pick<Parameters<typeof Avatar>[0], 'hue'> & { name: string }) {
  return (
    <>
      <Avatar name={name} hue={hue} /> {name}
    </>
  );
}
