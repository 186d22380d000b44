import type { Lead } from '@inlet/sdk';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { stringifySearch } from '../../search-params.ts';
import type { LeadList } from './use-lead-list.ts';

/** The query of the list's address, by which a lead knows its neighbours. */
export function fromOf({ address, params }: Pick<LeadList, 'address' | 'params'>): string {
  const { view } = address.state;
  return stringifySearch({ ...(view !== undefined && { view }), ...params }).slice(1);
}

/** Opens the page of a lead, which knows by `from` the list that it was opened from. */
export function useOpenLead(list: LeadList): (lead: Lead) => boolean {
  const { workspace } = list;
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const hasPage = Object.keys(routesByPath).some((path) =>
    path.startsWith('/w/$workspace/leads/$'),
  );
  return ({ id }) => {
    if (!hasPage) return false;
    const search = { from: fromOf(list) };
    void navigate({ to: `/w/${workspace}/leads/${id}`, search: search as never });
    return true;
  };
}
