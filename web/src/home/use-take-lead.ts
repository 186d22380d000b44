// Assigns a lead to oneself: it shows at once, and can be undone.
import type { Page } from '@inlet/sdk';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { showFailure } from '../records/show-failure.ts';
import { useMe } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { offerUndo } from '../undo/offer-undo.ts';

export interface Takeable {
  id: number;
  name: string;
  assigned_user_id: number | null;
}

interface Owned {
  assigned_user_id: number | null;
}

/** The query has a page of items, each about a lead. */
export function useTakeLead<Item extends Owned>(
  workspace: string,
  queryKey: QueryKey,
  leadOf: (item: Item) => number,
): (lead: Takeable) => void {
  const queries = useQueryClient();
  const { user } = useMe(workspace);

  function show(lead: number, owner: number | null): void {
    queries.setQueryData<Page<Item>>(
      queryKey,
      (page) =>
        page && {
          ...page,
          data: page.data.map((item) =>
            leadOf(item) === lead ? { ...item, assigned_user_id: owner } : item,
          ),
        },
    );
  }

  async function take(lead: Takeable): Promise<void> {
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
