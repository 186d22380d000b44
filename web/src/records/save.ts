// Saves a change at once: it shows before the server responds, a refusal brings the old state back,
// and the toast offers the way back where there is one.
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '../api/errors.ts';
import { queryClient } from '../api/query-client.ts';
import { t } from '../texts/t.ts';
import { showToast } from '../ui/toasts.ts';

interface Change<Data> {
  /** The query that shows it. All queries of its noun are read again afterwards. */
  key: QueryKey;
  /** The data to show at once. */
  update?: (data: Data) => Data;
  send: () => Promise<unknown>;
  /** Sends the former values again. */
  undo?: () => Promise<unknown>;
  /** The toast; without one, the change shows by itself. */
  done?: ReactNode;
}

/** Whether the server accepted it. */
export async function save<Data>({ key, update, send, undo, done }: Change<Data>) {
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
  if (done !== undefined) showToast({ kind: 'done', text: done, ...actionsOf(key, undo) });
  return true;
}

function actionsOf(key: QueryKey, undo: (() => Promise<unknown>) | undefined) {
  if (undo === undefined) return {};
  const onClick = () => void save({ key, send: undo, done: t('settings.undone') });
  return { actions: [{ label: t('settings.undo'), onClick }] };
}

export function showFailure(error: unknown): void {
  const { message, fields } = describeError(error);
  showToast({ kind: 'failed', text: Object.values(fields)[0] ?? message });
}
