// Shows bars while a query loads, its error, or the children once its data is there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '../api/errors.ts';
import { t } from '../texts/t.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import classes from './query-state.module.css';

type Query = Pick<
  UseQueryResult,
  'isPending' | 'isError' | 'error' | 'data' | 'isFetching' | 'refetch'
>;

export function QueryState({ query, children }: { query: Query; children: ReactNode }) {
  if (query.isError && query.data === undefined) {
    const { message, requestId } = describeError(query.error);
    return (
      <div className={classes.place}>
        <ErrorState
          title={t('settings.notRead')}
          text={message}
          retry={{
            label: t('error.retry'),
            busy: query.isFetching ? t('settings.loading') : undefined,
            onClick: () => void query.refetch(),
          }}
          requestId={
            requestId === null
              ? undefined
              : { id: requestId, copy: t('error.copyId'), copied: t('settings.copied') }
          }
        />
      </div>
    );
  }
  if (query.isPending) {
    return (
      <div className={classes.place}>
        <SkeletonRows label={t('settings.loading')} rows={6} />
      </div>
    );
  }
  return children;
}
