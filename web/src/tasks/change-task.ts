// Changes of tasks: each shows at once in every list, a refusal brings the old state back, and the
// toast offers the way back.

import type { ChangeOptions, Task, UpdateTask } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import { mapTasks } from './map-tasks.ts';

interface Change {
  workspace: string;
  task: Task;
  /** The task to show at once; undefined for a deleted one. */
  shown: Partial<Task> | undefined;
  send: (options: ChangeOptions) => Promise<unknown>;
  /** The text of the toast. */
  text: string;
}

async function change({ workspace, task, shown, send, text }: Change): Promise<void> {
  const queryKey = queryKeys.all(workspace, 'tasks');
  await queryClient.cancelQueries({ queryKey });
  const show = (next: Partial<Task> | undefined) =>
    queryClient.setQueriesData({ queryKey }, (data) =>
      mapTasks(data, task.id, (one) => next && { ...one, ...next }),
    );
  show(shown);
  try {
    await send({ onCause: (cause) => offerUndo(workspace, [cause], text) });
  } catch (error) {
    if (shown !== undefined) show(task);
    showFailure(error);
  }
  void queryClient.invalidateQueries({ queryKey });
  void queryClient.invalidateQueries({ queryKey: queryKeys.counts(workspace) });
}

export function tickTask(workspace: string, task: Task): void {
  const { id, title, done } = task;
  const { tasks } = inletOf(workspace);
  void change({
    ...{ workspace, task },
    shown: { done: !done, done_at: done ? null : new Date().toISOString() },
    send: (options) => (done ? tasks.reopen(id, options) : tasks.complete(id, options)),
    text: t(done ? 'tasks.reopened' : 'tasks.completed', { title }),
  });
}

export function updateTask(workspace: string, task: Task, body: UpdateTask, shown: Partial<Task>) {
  void change({
    ...{ workspace, task, shown },
    send: (options) => inletOf(workspace).tasks.update(task.id, body, options),
    text: t('tasks.changed', { title: shown.title ?? task.title }),
  });
}

export function deleteTask(workspace: string, task: Task): void {
  void change({
    ...{ workspace, task, shown: undefined },
    send: (options) => inletOf(workspace).tasks.delete(task.id, options),
    text: t('tasks.deleted', { title: task.title }),
  });
}
