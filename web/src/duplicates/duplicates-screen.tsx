// Likely duplicates: the queue of groups, and the open one side by side.
import { useParams } from '@tanstack/react-router';
import { ReadError } from '../records/read-error.tsx';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { useCounts } from '../shell/use-counts.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import classes from './duplicates-screen.module.css';
import { GroupPanel } from './group-panel.tsx';
import { Queue } from './queue.tsx';
import { useMergeMany } from './use-merge-many.ts';
import { useQueue } from './use-queue.ts';

export function DuplicatesScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { group: groupId } = useParams({ strict: false });
  const queue = useQueue(workspace, groupId);
  const { query, items, total, behind, selected, open, move, openNext } = queue;
  const merging = useMergeMany(workspace);
  const contacts = useCounts(workspace)?.contacts;
  const amount = (count: number) => formatNumber(language(), count);
  useShortcuts([
    { keys: 'j', label: 'duplicates.next', group: 'shell.duplicates', run: () => move(1) },
    { keys: 'k', label: 'duplicates.previous', group: 'shell.duplicates', run: () => move(-1) },
  ]);
  const isEmpty = query.isSuccess && selected === undefined;
  return (
    <>
      <TopBar
        title={t('shell.duplicates')}
        detail={
          typeof total === 'number' &&
          typeof contacts === 'number' && (
            <span className={classes.detail}>
              {t('duplicates.total', { count: total, contacts: amount(contacts) })}
            </span>
          )
        }
      />
      {query.isPending && <SkeletonRows label={t('duplicates.loading')} rows={8} />}
      {query.isError && <ReadError error={query.error} onRetry={() => void query.refetch()} />}
      {isEmpty && (
        <div className={classes.empty}>
          <EmptyState
            title={
              merging.progress ??
              (behind > 0
                ? t('duplicates.behind', { count: behind })
                : t('duplicates.empty', { contacts: amount(contacts ?? 0) }))
            }
            text={t('duplicates.emptyText')}
          />
        </div>
      )}
      {selected && (
        <div className={classes.screen} data-open={groupId !== undefined || undefined}>
          <Queue
            workspace={workspace}
            merging={merging}
            items={items}
            selected={selected.id}
            behind={behind}
            onOpen={open}
            {...(query.hasNextPage && { onMore: () => void query.fetchNextPage() })}
            isLoadingMore={query.isFetchingNextPage}
          />
          <GroupPanel
            key={selected.contacts.map(({ id }) => id).join()}
            workspace={workspace}
            group={selected}
            onDone={openNext}
            onBack={() => open(undefined)}
            onLater={() => move(1)}
          />
        </div>
      )}
    </>
  );
}
