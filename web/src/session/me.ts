// Who is signed in, with the role and the scopes in a workspace.
import { InletError, type Me } from '@inlet/sdk';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { sessionInlet } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { may } from './abilities.ts';

export const meQuery = (workspace: string) =>
  queryOptions({
    queryKey: queryKeys.me(workspace),
    // A response 401 is for the caller: somebody who opens a workspace may not have signed in yet.
    queryFn: ({ signal }) =>
      sessionInlet.users.getMe({ signal, headers: { 'x-workspace': workspace } }),
  });

/** Undefined when nobody is signed in. */
export async function readSession(): Promise<Me | undefined> {
  try {
    return await queryClient.fetchQuery({
      queryKey: queryKeys.session(),
      queryFn: () => sessionInlet.users.getMe(),
      staleTime: 10_000,
    });
  } catch (error) {
    if (error instanceof InletError && error.status === 401) return undefined;
    throw error;
  }
}

/** In the shell, which shows nothing before this is known. */
export function useMe(workspace: string): Me {
  const { data } = useQuery(meQuery(workspace));
  if (data === undefined) throw new Error('The session is not read yet.');
  return data;
}

export function useMay(workspace: string): (scope: string) => boolean {
  const { scopes } = useMe(workspace);
  return (scope) => may(scopes, scope);
}
