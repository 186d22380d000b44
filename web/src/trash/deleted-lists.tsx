// The deleted leads, or the deleted contacts or deals.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '../api/errors.ts';
import { useMay } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import classes from './deleted-row.module.css';
import { DeletedRow } from './deleted-row.tsx';
import { restoreByCause, restoreLead } from './restore.ts';
import { useDeletedLeads } from './use-deleted-leads.ts';
import { useDeletedRecords } from './use-deleted-records.ts';
import { useMayRestore } from './use-may-restore.ts';

export function DeletedLeads({ workspace }: { workspace: string }) {
  const mayRestore = useMay(workspace)('write:leads');
  const query = useDeletedLeads(workspace, true);
  const leads = query.data?.pages.flatMap(({ data }) => data) ?? [];
  const total = query.data?.pages[0]?.meta.total ?? 0;
  return (
    <Deleted query={query} isEmpty={leads.length === 0}>
      {leads.map((lead) => (
        <DeletedRow
          key={`${lead.id} ${lead.deleted_at}`}
          workspace={workspace}
          name={lead.name}
          about={lead.company ?? lead.email ?? lead.phone ?? ''}
          at={lead.deleted_at}
          by={lead.by}
          onRestore={mayRestore ? () => restoreLead(workspace, lead) : undefined}
        />
      ))}
      {query.hasNextPage && (
        <li>
          <LoadMore
            label={t('trash.more', { count: total - leads.length })}
            busy={query.isFetchingNextPage ? t('trash.loading') : undefined}
            onMore={() => void query.fetchNextPage()}
          />
        </li>
      )}
    </Deleted>
  );
}

interface Props {
  workspace: string;
  kind: 'contact' | 'deal';
}

export function DeletedRecords({ workspace, kind }: Props) {
  const query = useDeletedRecords(workspace, kind, true);
  const records = query.data ?? [];
  const mayRestore = useMayRestore(workspace, kind);
  return (
    <Deleted query={query} isEmpty={records.length === 0}>
      {records.map(({ id, name, at, by, userId, cause }) => (
        <DeletedRow
          key={`${id} ${cause}`}
          workspace={workspace}
          name={name}
          about=""
          at={at}
          by={by}
          onRestore={
            mayRestore(userId) ? () => restoreByCause(workspace, { cause, name }) : undefined
          }
        />
      ))}
    </Deleted>
  );
}

interface DeletedProps {
  query: Pick<
    UseQueryResult,
    'isPending' | 'isError' | 'data' | 'error' | 'refetch' | 'isFetching'
  >;
  isEmpty: boolean;
  children: ReactNode;
}

function Deleted({ query, isEmpty, children }: DeletedProps) {
  if (query.isError && query.data === undefined) {
    const { message, requestId } = describeError(query.error);
    return (
      <div className={classes.place}>
        <ErrorState
          title={t('trash.notRead')}
          text={message}
          retry={{
            label: t('error.retry'),
            busy: query.isFetching ? t('trash.loading') : undefined,
            onClick: () => void query.refetch(),
          }}
          requestId={
            requestId === null
              ? undefined
              : { id: requestId, copy: t('error.copyId'), copied: t('error.copiedId') }
          }
        />
      </div>
    );
  }
  if (query.isPending) return <SkeletonRows label={t('trash.loading')} rows={8} />;
  if (isEmpty) {
    return (
      <div className={classes.empty}>
        <EmptyState title={t('trash.empty')} text={t('trash.emptyText')} />
      </div>
    );
  }
  return <ul className={classes.rows}>{children}</ul>;
}
