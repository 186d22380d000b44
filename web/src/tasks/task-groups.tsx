// The groups of the list, or what stands in their place: bars, an error, or nothing due.
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { describeError } from '../api/errors.ts';
import type { SearchParams } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { useNow } from '../session/use-now.ts';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { groupsOf } from './due-groups.ts';
import { TaskGroup } from './task-group.tsx';
import classes from './task-groups.module.css';
import { useTaskGroups } from './use-task-groups.ts';
import { useTaskKeys } from './use-task-keys.ts';

interface Props {
  workspace: string;
  params: SearchParams;
  onNew: () => void;
}

export function TaskGroups({ workspace, params, onNew }: Props) {
  const now = useNow();
  const times = useTimes(workspace);
  const mayWrite = useMay(workspace)('write:tasks');
  const isDone = params.done === 'true';
  const groups = useTaskGroups({
    ...{ workspace, now, timeZone: times.timeZone, isDone },
    isMine: params.scope !== 'all',
    leadId: typeof params.lead_id === 'string' ? params.lead_id : undefined,
    groups: isDone ? ['done'] : groupsOf(params.due),
  });
  const list = useRef<HTMLDivElement>(null);
  useTaskKeys(
    workspace,
    list,
    groups.flatMap(({ tasks }) => tasks),
  );
  const failed = groups.find(({ query }) => query.isError && query.data === undefined);
  if (failed !== undefined) {
    const { message, requestId } = describeError(failed.query.error);
    return (
      <div className={classes.place}>
        <ErrorState
          title={t('tasks.notRead')}
          text={message}
          retry={{
            label: t('error.retry'),
            onClick: () => {
              for (const { query } of groups) if (query.isError) void query.refetch();
            },
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
  if (groups.some(({ query }) => query.isPending)) {
    return <SkeletonRows label={t('tasks.loading')} rows={8} />;
  }
  const filled = groups.filter(({ total }) => total > 0);
  if (filled.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState
          title={isDone ? t('tasks.nothingDone') : t('tasks.nothing')}
          text={isDone ? undefined : t('tasks.nothingText')}
          actions={
            <>
              {mayWrite && !isDone && <Button onClick={onNew}>{t('tasks.new')}</Button>}
              {params.scope !== 'all' && (
                <Button
                  tone="quiet"
                  component={Link}
                  to="."
                  search={{ ...params, scope: 'all' } as never}
                >
                  {t('tasks.showAll')}
                </Button>
              )}
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className={classes.list} ref={list}>
      {filled.map((group) => (
        <TaskGroup
          key={group.name}
          workspace={workspace}
          group={group}
          now={now}
          mayWrite={mayWrite}
        />
      ))}
    </div>
  );
}
