import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { type Replay, replaysOf } from './replay.ts';
import { findWebhookRow } from './webhook-row.ts';

/** The newest first. */
export async function listReplays(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
  part: PartAsked,
): Promise<Part<Replay>> {
  const { id } = await findWebhookRow(database.kysely, workspaceId, ref);
  const order = { by: sql`r.number`, type: 'bigint', direction: 'desc' } as const;
  return readPart(database.kysely, { rows: replaysOf(workspaceId, id), order }, part);
}
