// Reads the next events of a workspace and notifies people. Their notifications, the deliveries of
// those and the position in the log are one transaction, so each is notified once.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { announceUnread } from '../announce-unread.ts';
import { queueDeliveries } from '../deliveries/queue-deliveries.ts';
import { readEvents, readFacts } from './read-events.ts';
import { readPeople } from './read-people.ts';
import { decide } from './rules.ts';
import { writeNotifications } from './write-notifications.ts';

export interface NotifyDeps {
  database: Pick<Database, 'kysely'>;
  clock: { now: () => Date };
  /** Whether the installation sends mails. */
  sendsMail: boolean;
}

/** Returns whether there are more events. */
export async function notifyNext(
  { database: { kysely }, clock, sendsMail }: NotifyDeps,
  workspaceId: string,
): Promise<boolean> {
  const state = await readState(kysely, workspaceId);
  if (state === undefined || state.readTo >= state.lastEvent) return false;
  const { events, upTo } = await readEvents(kysely, workspaceId, state);
  const at = clock.now();
  const decided =
    events.length === 0
      ? []
      : decide(
          events,
          {
            ...(await readFacts(kysely, workspaceId, events, at)),
            people: await readPeople(kysely, workspaceId),
          },
          at,
        );
  await kysely.transaction().execute(async (db) => {
    if (!(await move(db, workspaceId, state.readTo, upTo))) return;
    const written = await writeNotifications(db, workspaceId, decided, at);
    await queueDeliveries(db, workspaceId, written, { at, sendsMail });
    const inApp = decided.filter(({ channels }) => channels.in_app);
    await announceUnread(db, workspaceId, [...new Set(inApp.map(({ memberId }) => memberId))]);
  });
  return upTo < state.lastEvent;
}

async function readState(db: Kysely<Tables>, workspaceId: string) {
  const { rows } = await sql<{ readTo: number; lastEvent: number }>`
    select coalesce(s.read_to, 0) as "readTo", c.last_event as "lastEvent"
    from workspace_counters c left join notification_state s on s.workspace_id = c.workspace_id
    where c.workspace_id = ${workspaceId}`.execute(db);
  return rows[0];
}

/** False when another process has read these events. */
async function move(
  db: Kysely<Tables>,
  workspaceId: string,
  from: number,
  to: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into notification_state (workspace_id, read_to) values (${workspaceId}, ${to})
    on conflict (workspace_id) do update set read_to = excluded.read_to
      where notification_state.read_to = ${from}`.execute(db);
  return numAffectedRows === 1n;
}
