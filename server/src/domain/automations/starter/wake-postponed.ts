// A step that found nobody to assign is done again at once when somebody may have become available.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { StartingEvent } from './read-events.ts';

export const availabilityEvents: readonly string[] = [
  'member.updated',
  'member.reactivated',
  'team.updated',
];
const ofMember = ['working_hours', 'absences', 'daily_lead_limit', 'time_zone'];

function mayMakeAvailable({ type, after }: Pick<StartingEvent, 'type' | 'after'>): boolean {
  if (type === 'member.updated') return ofMember.some((name) => name in (after ?? {}));
  return availabilityEvents.includes(type);
}

/** Waits of other kinds know their beginning, and failures their attempts. */
export async function wakePostponed(
  db: Kysely<Tables>,
  workspaceId: string,
  events: readonly StartingEvent[],
  at: Date,
): Promise<void> {
  if (!events.some(mayMakeAvailable)) return;
  await sql`update automation_runs set wake_at = ${at}
    where workspace_id = ${workspaceId} and state = 'waiting' and waits_since is null
      and attempts = 0 and wake_at > ${at}`.execute(db);
}
