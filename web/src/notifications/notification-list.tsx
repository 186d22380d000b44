// The rows of the notifications, by the pointer or by J, K, ↵ and E.
import type { Notification } from '@inlet/sdk';
import { useRef } from 'react';
import { QueryState } from '../lists/query-state.tsx';
import { useTimes } from '../session/use-times.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { t } from '../texts/t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { moveInRows } from '../ui/move-in-rows.ts';
import { markRead } from './mark-read.ts';
import classes from './notification-center.module.css';
import { NotificationRow } from './notification-row.tsx';
import { type Shown, useNotifications } from './use-notifications.ts';

interface Props {
  workspace: string;
  shown: Shown;
  onClose: () => void;
}

export function NotificationList({ workspace, shown, onClose }: Props) {
  const { query, items } = useNotifications(workspace, shown);
  const list = useRef<HTMLDivElement>(null);
  const times = useTimes(workspace);
  const move = (step: 1 | -1) => moveInRows(list.current, step);
  const toggle = (one: Notification) => void markRead(workspace, one, one.read_at === null);

  useShortcuts([
    {
      ...{ keys: 'j', label: 'notifications.next', group: 'notifications.title' },
      run: () => move(1),
    },
    {
      ...{ keys: 'k', label: 'notifications.previous', group: 'notifications.title' },
      run: () => move(-1),
    },
    {
      ...{ keys: 'e', label: 'notifications.toggle', group: 'notifications.title' },
      run() {
        const row = list.current?.querySelector<HTMLElement>('li:focus-within');
        const focused = items.find(({ id }) => String(id) === row?.dataset.id);
        if (focused === undefined) return;
        // The row leaves the list of the unread ones.
        if (shown === 'unread') move(items.at(-1) === focused ? -1 : 1);
        toggle(focused);
      },
    },
  ]);

  return (
    <div ref={list} className={classes.scroll}>
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState title={t(`notifications.none_${shown}`)} text={t('notifications.noneText')} />
        ) : (
          <ul className={classes.rows}>
            {items.map((one) => (
              <NotificationRow
                key={one.id}
                {...{ workspace, times }}
                notification={one}
                onToggle={() => toggle(one)}
                onOpen={() => {
                  if (one.read_at === null) toggle(one);
                  onClose();
                }}
              />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <LoadMore
            label={t('notifications.more')}
            busy={query.isFetchingNextPage ? t('settings.loading') : undefined}
            onMore={() => void query.fetchNextPage()}
          />
        )}
      </QueryState>
    </div>
  );
}
