import type { UpdateView, View } from '@inlet/sdk';
import { useMe } from '../../session/me.ts';
import { paramsOf } from '../condition.ts';
import type { Selection } from '../list-state.ts';

/** A selection as a view keeps it. */
export function savedOf({ conditions, search, sort, direction }: Selection): UpdateView {
  const filter = paramsOf(conditions);
  return { filter, search: search === '' ? null : search, sort, direction };
}

/** The owner of a view changes it; managers and above change shared ones of others, too. */
export function useMayChange(workspace: string): (view: View) => boolean {
  const { user, role, scopes } = useMe(workspace);
  const mayWrite = scopes.includes('*') || scopes.includes('write:views');
  return ({ owner_id, shared }) =>
    mayWrite && (owner_id === user?.id || (shared && role !== 'agent'));
}
