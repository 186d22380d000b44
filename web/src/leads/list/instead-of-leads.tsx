import { Link } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { InsteadOfRows } from '../../lists/instead-of-rows.tsx';
import { useCounts } from '../../shell/use-counts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LeadList } from './use-lead-list.ts';

export function InsteadOfLeads({ list }: { list: LeadList }) {
  const { workspace } = list;
  const count = useCounts(workspace)?.leads;
  return (
    <InsteadOfRows
      list={list}
      empty={
        <EmptyState
          title={t('leads.empty')}
          text={t('leads.emptyText')}
          actions={
            <Button component={Link} {...({ to: `/w/${workspace}/settings/api-keys` } as object)}>
              {t('leads.makeKey')}
            </Button>
          }
        />
      }
      filtered={(filters) => t('leads.filteredToNothing', { filters })}
      filteredText={
        count
          ? t('leads.withoutFilters', { count, shown: formatNumber(language(), count) })
          : undefined
      }
      onRetry={() =>
        void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'leads') })
      }
    />
  );
}
