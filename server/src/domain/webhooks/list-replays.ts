import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { type Replay, replaysOf } from './replay.ts';
import { findWebhookRow } from './webhook-row.ts';

/** Newest first. */
export async function listReplays(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
  page: PageParams,
): Promise<Page<Replay>> {
  const { id } = await findWebhookRow(database.kysely, workspaceId, ref);
  return paginate(database.kysely, { rows: replaysOf(workspaceId, id), order: newestFirst }, page);
}
