// In the place of a record that is not there yet: bars while it is read, or the error.
import type { UseQueryResult } from '@tanstack/react-query';
import { t } from '../texts/t.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { ReadError } from './read-error.tsx';
import page from './record-page.module.css';

interface Props {
  query: Pick<UseQueryResult, 'error' | 'refetch'>;
  rows?: number;
}

export function RecordPlaceholder({ query: { error, refetch }, rows = 8 }: Props) {
  return (
    <div className={page.column}>
      {error === null ? (
        <SkeletonRows label={t('record.loading')} rows={rows} />
      ) : (
        <ReadError error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
