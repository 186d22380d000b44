// The cause of events: everything that one request changed. A cause of one change has no row; its
// events are all that is known of it.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Actor } from './event.ts';

/** `change`: a request that changed a record by itself, and that was undone later. */
type CauseKind = 'batch' | 'bulk_edit' | 'bulk_delete' | 'change' | 'import' | 'merge' | 'undo';

export interface NewCause {
  workspaceId: string;
  id: string;
  kind: CauseKind;
  actor: Actor;
  at: Date;
  /** The number of changed records. */
  count: number;
  /** Facts for a list of causes, such as the fields that a bulk edit set. */
  summary?: object;
  undoes?: string;
  undoneBy?: string;
  /** No webhook delivers its events. */
  silent?: boolean;
}

export async function recordCause(db: Kysely<Tables>, cause: NewCause): Promise<void> {
  const {
    workspaceId,
    id,
    kind,
    actor,
    at,
    count,
    summary = {},
    undoes,
    undoneBy,
    silent = false,
  } = cause;
  await db
    .insertInto('causes')
    .values({
      workspace_id: workspaceId,
      id,
      kind,
      actor_type: actor.type,
      actor_id: actor.id,
      at,
      count,
      summary: JSON.stringify(summary),
      undoes: undoes ?? null,
      undone_by: undoneBy ?? null,
      silent,
    })
    .execute();
}

/** For a cause whose changes continue after its row was written. */
export async function setCauseCount(
  db: Kysely<Tables>,
  { workspaceId, id, count }: Pick<NewCause, 'workspaceId' | 'id' | 'count'>,
): Promise<void> {
  await db
    .updateTable('causes')
    .set({ count })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
