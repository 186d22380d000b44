// A step that found nobody to assign is done again at once when somebody may have become available.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { mayChangeAvailability } from '../../members/availability-events.ts';
import type { StartingEvent } from './read-events.ts';

/** Waits of other kinds know their beginning, and failures their attempts. */
export async function wakePostponed(
  db: Kysely<Tables>,
  workspaceId: string,
  events: readonly StartingEvent[],
  at: Date,
): Promise<void> {
  if (!events.some(mayChangeAvailability)) return;
  await sql`update automation_runs set wake_at = ${at}
    where workspace_id = ${workspaceId} and state = 'waiting' and waits_since is null
      and attempts = 0 and wake_at > ${at}`.execute(db);
}
