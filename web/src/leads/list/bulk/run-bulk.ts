// Changes or deletes many leads by one request. Of more than 1,000 the server makes the change in the
// background, and its progress is shown until it has ended.
import type { BulkChange } from '@inlet/sdk';
import { followChange } from '../../../progress/follow-change.ts';

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
  send: () => Promise<BulkChange>,
  title: string,
): Promise<BulkResult> {
  const { response, cause: end } = await followChange(workspace, title, send);
  const { cause, count } = response;
  return {
    cause,
    count: end === undefined ? count : (end.subjects.leads ?? 0),
    skipped: end?.skipped ?? 0,
    isCancelled: end?.state === 'cancelled',
    isLarge: end !== undefined,
  };
}
