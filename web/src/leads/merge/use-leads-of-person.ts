import type { ContactWithLeads } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../session/me.ts';

/** All leads of a contact; undefined until they are read. */
export function useLeadsOfPerson(
  workspace: string,
  contact: number,
): ContactWithLeads['leads'] | undefined {
  const may = useMay(workspace);
  const { data } = useQuery({
    queryKey: [...queryKeys.one(workspace, 'contacts', contact), 'leads'],
    queryFn: async ({ signal }) =>
      (await inletOf(workspace).contacts.get(contact, { signal })).leads,
    enabled: may('read:contacts'),
  });
  return data;
}
