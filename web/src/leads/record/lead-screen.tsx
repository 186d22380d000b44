// The page of a lead, whatever became of it.
import { InletError } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { ReadError } from '../../records/read-error.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DeletedLead } from './deleted-lead.tsx';
import { LeadPage } from './lead-page.tsx';
import { useLead } from './use-lead.ts';

export function LeadScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/leads/$id' });
  const { query, loaded } = useLead(workspace, id);
  const { error, refetch } = query;
  // A lead that was deleted while it was open stays in the cache.
  if (error instanceof InletError && error.status === 404) {
    return <DeletedLead workspace={workspace} id={id} />;
  }
  if (loaded !== undefined) return <LeadPage key={loaded.lead.id} record={loaded} />;
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
