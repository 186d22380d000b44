// Changes or deletes many leads by one request. Of more than 1,000 the server makes the change in the
// background, and its progress is shown until it has ended.
import type { BulkChange } from '@inlet/sdk';
import { followCause } from '../../../progress/follow-cause.ts';

export interface BulkResult {
  cause: string;
  /** The leads that have changed. */
  count: number;
  /** Those that could not change. */
  skipped: number;
  isCancelled: boolean;
  /** Whether it took so long that others may have changed the list meanwhile. */
  isLarge: boolean;
}

/** `title` says what goes on. */
export async function runBulk(
  workspace: string,
  change: BulkChange,
  title: string,
): Promise<BulkResult> {
  const { cause, count, running } = change;
  if (!running) return { cause, count, skipped: 0, isCancelled: false, isLarge: false };
  const { subjects, skipped, state } = await followCause(workspace, cause, title);
  const isCancelled = state === 'cancelled';
  return { cause, count: subjects.leads ?? 0, skipped, isCancelled, isLarge: true };
}
