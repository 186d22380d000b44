// Marks notifications as read or unread: at once, and back again when the server refuses.
import type { Notification } from '@inlet/sdk';
import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { updateItems } from '../lists/use-records.ts';
import { showFailure } from '../records/show-failure.ts';

type Update = ReturnType<typeof updateItems<Notification>>;

export async function markRead(
  workspace: string,
  { id }: Notification,
  isRead: boolean,
): Promise<void> {
  const { notifications } = inletOf(workspace);
  const body = { ids: [id] };
  await mark({
    ...{ workspace, isRead },
    isMeant: (one) => one.id === id,
    send: () => (isRead ? notifications.markRead(body) : notifications.markUnread(body)),
  });
}

export const markAllRead = (workspace: string): Promise<void> =>
  mark({
    ...{ workspace, isRead: true },
    isMeant: () => true,
    send: () => inletOf(workspace).notifications.markRead({ all: true }),
  });

interface Marking {
  workspace: string;
  isRead: boolean;
  isMeant: (one: Notification) => boolean;
  send: () => Promise<{ unread: number }>;
}

async function mark({ workspace, isRead, isMeant, send }: Marking): Promise<void> {
  const lists = { queryKey: queryKeys.lists(workspace, 'notifications') };
  await queryClient.cancelQueries(lists);
  const before = queryClient.getQueriesData(lists);
  const read_at = isRead ? new Date().toISOString() : null;
  const update: Update = updateItems((items) =>
    items.map((one) => (isMeant(one) ? { ...one, read_at } : one)),
  );
  queryClient.setQueriesData<Parameters<Update>[0]>(lists, (shown) => shown && update(shown));
  try {
    const { unread } = await send();
    queryClient.setQueryData(queryKeys.unread(workspace), unread);
  } catch (error) {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
    showFailure(error);
  }
}
