import { type Insertable, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { newId } from '../../platform/ids.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';

type Columns = Omit<
  Insertable<Tables['webhooks']>,
  'workspace_id' | 'id' | 'created_at' | 'updated_at'
>;

/** It receives neither earlier events nor those of the transaction. Returns its id. */
export async function insertWebhook(
  { db, at, lastEvent }: WorkspaceWrite,
  workspaceId: string,
  columns: Columns,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('webhooks')
    .values({ workspace_id: workspaceId, id, ...columns, created_at: at, updated_at: at })
    .execute();
  await sql`update workspace_counters set notify_until = 'infinity'
    where workspace_id = ${workspaceId}`.execute(db);
  const seq = lastEvent + 1;
  await db
    .insertInto('webhook_checkpoints')
    .values({
      ...{ workspace_id: workspaceId, webhook_id: id },
      ...{ completed_seq: seq, started_seq: seq },
    })
    .execute();
  await notifyDispatchers(db, workspaceId);
  return id;
}
