// The keys of the list of tasks.
import type { Task } from '@inlet/sdk';
import type { RefObject } from 'react';
import { useMay } from '../session/me.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { deleteTask, tickTask } from './change-task.ts';
import { useMayDelete } from './use-may-delete.ts';

export function useTaskKeys(
  workspace: string,
  list: RefObject<HTMLElement | null>,
  tasks: readonly Task[],
): void {
  const mayWrite = useMay(workspace)('write:tasks');
  const mayDelete = useMayDelete(workspace);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
  const current = () => rows().findIndex((row) => row.matches(':focus-within'));

  function move(step: 1 | -1): void {
    const at = current();
    const next = at === -1 ? rows().at(step === 1 ? 0 : -1) : rows()[at + step];
    next?.querySelector<HTMLElement>('input, button, a')?.focus();
  }

  function withTask(act: (task: Task) => void): void {
    const id = rows()[current()]?.dataset.task;
    const task = tasks.find((one) => String(one.id) === id);
    if (task !== undefined) act(task);
  }

  useShortcuts([
    { keys: 'j', label: 'tasks.nextRow', group: 'tasks.keys', run: () => move(1) },
    { keys: 'k', label: 'tasks.previousRow', group: 'tasks.keys', run: () => move(-1) },
    ...(mayWrite
      ? [
          {
            ...({ keys: 'x', label: 'tasks.tick', group: 'tasks.keys' } as const),
            run: () => withTask((task) => tickTask(workspace, task)),
          },
          {
            ...({ keys: 'Backspace', label: 'tasks.deleteKey', group: 'tasks.keys' } as const),
            run: () => withTask((task) => mayDelete(task) && deleteTask(workspace, task)),
          },
        ]
      : []),
  ]);
}
