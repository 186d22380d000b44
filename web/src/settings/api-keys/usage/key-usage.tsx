// How a key is used: the last refused request first, since that is what one comes for.
import type { Key } from '@inlet/sdk';
import { QueryState } from '../../../lists/query-state.tsx';
import { t } from '../../../texts/t.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LastRefusal } from './last-refusal.tsx';
import { RequestsChart } from './requests-chart.tsx';
import { StatusList } from './status-list.tsx';
import { totalsByStatus } from './status-words.ts';
import classes from './usage.module.css';
import { useKeyUsage } from './use-key-usage.ts';

export function KeyUsageReport({ workspace, apiKey }: { workspace: string; apiKey: Key }) {
  const query = useKeyUsage(workspace, apiKey.id);
  const { data: usage } = query;
  return (
    <QueryState query={query}>
      {usage?.requests === 0 && <EmptyState title={t('keys.unused')} text={t('keys.unusedText')} />}
      {usage && usage.requests > 0 && (
        <div className={classes.usage}>
          {usage.last_refusal && <LastRefusal refusal={usage.last_refusal} />}
          <RequestsChart name={apiKey.name} days={usage.days} />
          <StatusList totals={totalsByStatus(usage.days)} />
        </div>
      )}
    </QueryState>
  );
}
