// A transaction that changes records of one workspace: takes its counter's lock, runs the change,
// writes the events that the change recorded, and commits.
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { Actor, NewEvent } from './event.ts';
import { type EventListener, recordEvents } from './record-events.ts';

export interface WorkspaceWrite {
  db: Transaction<Tables>;
  at: Date;
  catalogVersion: number;
  record: (
    event: Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after' | 'at'>,
  ) => void;
  /** What programs remember of this workspace is out of date. */
  catalogChanged: () => void;
}

export interface WriteDeps {
  database: { kysely: Kysely<Tables> };
  listeners: readonly EventListener[];
  clock: { now: () => Date };
}

export async function writeInWorkspace<Result>(
  deps: WriteDeps,
  workspaceId: string,
  actor: Actor,
  change: (write: WorkspaceWrite) => Promise<Result>,
): Promise<Result> {
  return deps.database.kysely.transaction().execute(async (db) => {
    const counter = await db
      .selectFrom('workspace_counters')
      .select(['last_event', 'catalog_version'])
      .where('workspace_id', '=', workspaceId)
      .forUpdate()
      .executeTakeFirst();
    if (counter === undefined) throw new DomainError('not_found', 'There is no such workspace.');
    const events: NewEvent[] = [];
    let bump = false;
    const write: WorkspaceWrite = {
      db,
      at: deps.clock.now(),
      catalogVersion: counter.catalog_version,
      record: (event) => events.push({ ...event, workspaceId, actor, causeId: null }),
      catalogChanged: () => {
        bump = true;
      },
    };
    const result = await change(write);
    const execute = (text: string, values: unknown[]) =>
      db.executeQuery(CompiledQuery.raw(text, values));
    await recordEvents(
      execute,
      deps.listeners,
      new Map([[workspaceId, counter.last_event]]),
      events,
      write.at,
    );
    if (bump) {
      await db
        .updateTable('workspace_counters')
        .set({ catalog_version: sql`catalog_version + 1` })
        .where('workspace_id', '=', workspaceId)
        .execute();
    }
    return result;
  });
}
