// Saves a change at once: it shows before the server responds, a refusal brings the old state back,
// and the toast offers the way back where there is one.
import type { QueryKey } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { showToast } from '../ui/toasts.ts';
import { offerRevert, type Revert } from '../undo/undo-stack.ts';
import { showFailure } from './show-failure.ts';

interface Change<Data> {
  /** The query that shows it. All queries of its noun are read again afterwards. */
  key: QueryKey;
  /** The data to show at once. */
  update?: (data: Data) => Data;
  send: Send;
  /** Sends the former values again. */
  undo?: Send;
  /** The toast; without one, the change shows by itself. */
  done?: string;
}

/** Whether the server accepted it. */
export async function save<Data>({
  key,
  update,
  send,
  undo,
  done,
}: Change<Data>): Promise<boolean> {
  await queryClient.cancelQueries({ queryKey: key });
  const before = queryClient.getQueryData<Data>(key);
  if (update && before !== undefined) queryClient.setQueryData<Data>(key, update(before));
  try {
    await send();
  } catch (error) {
    queryClient.setQueryData(key, before);
    showFailure(error);
    return false;
  } finally {
    void queryClient.invalidateQueries({ queryKey: key.slice(0, 2) });
  }
  if (done !== undefined) {
    if (undo === undefined) showToast({ kind: 'done', text: done });
    else offerRevert(done, sending(key, undo, send));
  }
  return true;
}

type Send = () => Promise<unknown>;

/** Undone by one call, and made again by the other. */
export const sending =
  (key: QueryKey, send: Send, again: Send): Revert =>
  async () =>
    (await save({ key, send })) && sending(key, again, send);
