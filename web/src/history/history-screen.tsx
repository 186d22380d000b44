// The history of changes that concern many records: what each did, how far it is, and its undo. The
// open one stands in a panel.
import type { Cause } from '@inlet/sdk';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { QueryState } from '../lists/query-state.tsx';
import { useRecords } from '../lists/use-records.ts';
import { useMay } from '../session/me.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { CausePanel } from './cause-panel.tsx';
import classes from './history.module.css';
import { type HistoryFilter, HistoryFilters } from './history-filters.tsx';
import { HistoryRow } from './history-row.tsx';
import { useCauseWords } from './use-cause-words.ts';
import { useNewCauses } from './use-new-causes.ts';

export function HistoryScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { cause: openId } = useParams({ strict: false }) as { cause?: string };
  const filter = useSearch({ strict: false }) as HistoryFilter;
  const { kind, actor } = filter;
  const navigate = useNavigate();
  useNewCauses(workspace);
  const words = useCauseWords(workspace);
  const maySeeAll = useMay(workspace)('read:events');
  const { query, items } = useRecords<Cause>(
    queryKeys.list(workspace, 'causes', { kind, actor }),
    (options) =>
      inletOf(workspace).causes.list(
        { per_page: 50, ...(kind && { kind: kind as Cause['kind'] }), ...(actor && { actor }) },
        options,
      ),
  );
  const addressOf = (id: string | undefined) => ({
    to: `/w/${workspace}/history${id === undefined ? '' : `/${id}`}`,
    search: filter as never,
  });
  const open = (id: string | undefined) => void navigate({ ...addressOf(id), replace: true });
  const at = items.findIndex(({ id }) => id === openId);
  const next = items[at + 1];
  const previous = at > 0 ? items[at - 1] : undefined;
  const step = (cause: Cause | undefined) => cause && (() => open(cause.id));
  useShortcuts([
    { keys: 'j', label: 'history.next', group: 'shell.history', run: () => step(next)?.() },
    { keys: 'k', label: 'history.previous', group: 'shell.history', run: () => step(previous)?.() },
  ]);
  const isFiltered = kind !== undefined || actor !== undefined;
  return (
    <>
      <TopBar
        title={t('shell.history')}
        detail={<span className={classes.detail}>{t('history.kept')}</span>}
        live
      />
      <HistoryFilters
        workspace={workspace}
        filter={filter}
        onChange={(search) =>
          void navigate({ ...addressOf(undefined), search: search as never, replace: true })
        }
      />
      <div className={classes.scroll}>
        <QueryState query={query}>
          {items.length === 0 ? (
            <div className={classes.empty}>
              <EmptyState
                title={t(isFiltered ? 'history.filtered' : 'history.empty')}
                text={t(maySeeAll ? 'history.emptyText' : 'history.emptyOwnText')}
                actions={
                  isFiltered && (
                    <Button
                      size="sm"
                      onClick={() => void navigate({ to: '.', search: {} as never })}
                    >
                      {t('history.clear')}
                    </Button>
                  )
                }
              />
            </div>
          ) : (
            <ul className={classes.rows} aria-label={t('shell.history')}>
              {items.map((cause) => (
                <HistoryRow
                  key={cause.id}
                  workspace={workspace}
                  cause={cause}
                  words={words}
                  isOpen={cause.id === openId}
                  to={addressOf(cause.id).to}
                />
              ))}
              {query.hasNextPage && (
                <li>
                  <LoadMore
                    label={t('history.more')}
                    busy={query.isFetchingNextPage ? t('settings.loading') : undefined}
                    onMore={() => void query.fetchNextPage()}
                  />
                </li>
              )}
            </ul>
          )}
        </QueryState>
      </div>
      <CausePanel
        key={openId}
        workspace={workspace}
        id={openId}
        words={words}
        previous={step(previous)}
        next={at < 0 ? undefined : step(next)}
        onClose={() => open(undefined)}
      />
    </>
  );
}
