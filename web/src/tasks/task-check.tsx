import type { Task } from '@inlet/sdk';
import { Checkbox } from '@mantine/core';
import { t } from '../texts/t.ts';
import { tickTask } from './change-task.ts';

interface Props {
  workspace: string;
  task: Task;
  mayWrite: boolean;
}

/** Ticks a task off, or opens it again. */
export function TaskCheck({ workspace, task, mayWrite }: Props) {
  return (
    <Checkbox
      aria-label={t('tasks.done', { title: task.title })}
      checked={task.done}
      disabled={!mayWrite}
      onChange={() => tickTask(workspace, task)}
    />
  );
}
