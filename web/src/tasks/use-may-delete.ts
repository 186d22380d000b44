// Who may delete a task: agents only what they created themselves, as the server has it.
import type { Task } from '@inlet/sdk';
import { useMay, useMe } from '../session/me.ts';

export function useMayDelete(workspace: string): (task: Task) => boolean {
  const may = useMay(workspace)('delete:tasks');
  const { role, user } = useMe(workspace);
  const ownOnly = role === 'agent';
  return ({ author }) =>
    may && (!ownOnly || (author.type === 'user' && author.id === (user?.id ?? null)));
}
