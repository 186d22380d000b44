// A transaction that changes records of one workspace: locks its counter, runs the change, writes the
// events that the change recorded, and commits. The hooks of a request run in it.
import { type Kysely, sql, type Transaction } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { Actor, NewEvent } from './event.ts';
import { type EventListener, recordEvents } from './record-events.ts';
import type { WriteHooks } from './write-hooks.ts';

export interface WorkspaceWrite {
  db: Transaction<Tables>;
  at: Date;
  /** Of the request. */
  actor: Actor;
  catalogVersion: number;
  /** The number of the last event before the change. */
  lastEvent: number;
  record: (
    event: Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after' | 'at'> & {
      /** By default the actor of the request; imported history has that of each event. */
      actor?: Actor | undefined;
      /** By default the cause of the request; each run of an automation is one of its own. */
      causeId?: string | null | undefined;
    },
  ) => void;
  /** Invalidates the cached catalog of this workspace in every process. */
  catalogChanged: () => void;
  /** Runs after the commit, and never after a rollback. */
  afterCommit: (effect: () => void) => void;
}

export interface WriteDeps {
  database: { kysely: Kysely<Tables> };
  listeners: readonly EventListener[];
  clock: { now: () => Date };
}

export interface WriteRequest<in Result> {
  workspaceId: string;
  actor: Actor;
  /** Called when the change records an event. Without it the events have no cause. */
  causeId?: (() => string) | undefined;
  /** A use case with several transactions passes them only to the last one. */
  hooks?: WriteHooks<Result> | undefined;
}

export async function writeInWorkspace<Result>(
  deps: WriteDeps,
  { workspaceId, actor, causeId, hooks }: WriteRequest<Result>,
  change: (write: WorkspaceWrite) => Promise<Result>,
): Promise<Result> {
  const effects: (() => void)[] = [];
  const written = await deps.database.kysely.transaction().execute(async (db) => {
    await hooks?.begin(db);
    const counter = await db
      .selectFrom('workspace_counters')
      .select(['last_event', 'catalog_version'])
      .where('workspace_id', '=', workspaceId)
      .forUpdate()
      .executeTakeFirst();
    if (counter === undefined) throw new DomainError('not_found', 'There is no such workspace.');
    const events: NewEvent[] = [];
    let isCatalogChanged = false;
    const write: WorkspaceWrite = {
      db,
      at: deps.clock.now(),
      actor,
      catalogVersion: counter.catalog_version,
      lastEvent: counter.last_event,
      record: (event) =>
        events.push({
          ...event,
          workspaceId,
          actor: event.actor ?? actor,
          causeId: event.causeId === undefined ? (causeId?.() ?? null) : event.causeId,
        }),
      catalogChanged: () => {
        isCatalogChanged = true;
      },
      afterCommit: (effect) => effects.push(effect),
    };
    const result = await change(write);
    await recordEvents(
      queriesOf(db),
      deps.listeners,
      new Map([[workspaceId, counter.last_event]]),
      events,
      write.at,
    );
    if (isCatalogChanged) {
      await db
        .updateTable('workspace_counters')
        .set({ catalog_version: sql`catalog_version + 1` })
        .where('workspace_id', '=', workspaceId)
        .execute();
    }
    await hooks?.complete(db, result);
    return result;
  });
  for (const effect of effects) effect();
  return written;
}
