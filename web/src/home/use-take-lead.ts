// Assigns a lead to oneself: it shows at once, and can be undone.

import type { Lead, List } from '@inlet/sdk';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { useMe } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';

type LeadPage = Awaited<ReturnType<List<Lead>['page']>>;

export function useTakeLead(workspace: string, queryKey: QueryKey): (lead: Lead) => void {
  const queries = useQueryClient();
  const { user } = useMe(workspace);

  function show(id: number, owner: number | null): void {
    queries.setQueryData<LeadPage>(queryKey, (page) =>
      page === undefined
        ? undefined
        : {
            ...page,
            data: page.data.map((lead) =>
              lead.id === id ? { ...lead, assigned_user_id: owner } : lead,
            ),
          },
    );
  }

  async function take(lead: Lead): Promise<void> {
    if (user === null) return;
    await queries.cancelQueries({ queryKey });
    show(lead.id, user.id);
    try {
      await inletOf(workspace).leads.assign(
        lead.id,
        { assigned_user_id: user.id },
        {
          onCause: (cause) => offerUndo(workspace, [cause], t('home.taken', { name: lead.name })),
        },
      );
    } catch (error) {
      show(lead.id, lead.assigned_user_id);
      showFailure(error);
    }
    void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'leads') });
  }

  return (lead) => void take(lead);
}
