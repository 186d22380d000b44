import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { findReplay, type Replay } from './replay.ts';
import { findWebhookRow } from './webhook-row.ts';

export async function getReplay(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  webhook: Ref,
  ref: Ref,
): Promise<Replay> {
  const { id } = await findWebhookRow(database.kysely, workspaceId, webhook);
  return findReplay(database.kysely, workspaceId, id, ref);
}
