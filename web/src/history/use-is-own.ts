import type { ActorSummary } from '@inlet/sdk';
import { useMe } from '../session/me.ts';

/** Whether this person did it. */
export function useIsOwn(workspace: string): (actor: ActorSummary) => boolean {
  const { user } = useMe(workspace);
  return ({ type, id }) => type === 'user' && id === user?.id;
}
