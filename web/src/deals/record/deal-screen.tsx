// The page of a deal, whatever became of it.
import { useParams } from '@tanstack/react-router';
import { ReadError } from '../../records/read-error.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DealPage } from './deal-page.tsx';
import { useDeal } from './use-deal.ts';

export function DealScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/deals/$id' });
  const { query, loaded } = useDeal(workspace, id);
  const { error, refetch } = query;
  if (loaded !== undefined) return <DealPage key={loaded.deal.id} record={loaded} />;
  return (
    <div className={page.column}>
      {error === null ? (
        <SkeletonRows label={t('record.loading')} rows={8} />
      ) : (
        <ReadError error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
