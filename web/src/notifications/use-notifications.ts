// The notifications of the person who is signed in. The stream says when they change.
import type { Notification } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useRecords } from '../lists/use-records.ts';

export type Shown = 'all' | 'unread';

const perPage = 50;

export function useUnread(workspace: string): number {
  const { data } = useQuery({
    queryKey: queryKeys.unread(workspace),
    queryFn: async ({ signal }) => {
      const { notifications } = inletOf(workspace);
      const { meta } = await notifications.list({ per_page: 1 }, { signal }).page();
      return meta.unread;
    },
  });
  return data ?? 0;
}

export function useNotifications(workspace: string, shown: Shown) {
  const filter = { per_page: perPage, ...(shown === 'unread' && { unread: true }) };
  return useRecords<Notification>(queryKeys.list(workspace, 'notifications', filter), (options) =>
    inletOf(workspace).notifications.list(filter, options),
  );
}
