// Events end the waits that wait for them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { triggerEvents } from '../definition/trigger-events.ts';
import type { StartingEvent } from './read-events.ts';

/** By a look into the index for each type: very many runs may wait. */
export async function awaitedTypes(db: Kysely<Tables>, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select t.type from unnest(${[...triggerEvents]}::text[]) as t(type)
    where exists (select from automation_runs r where r.workspace_id = ${workspaceId}
      and r.state = 'waiting' and r.waits_for = t.type)`.execute(db);
  return rows.map(({ type }) => type);
}

/** A run's own changes do not end its waits. */
export async function endWaits(
  db: Kysely<Tables>,
  workspaceId: string,
  events: readonly StartingEvent[],
  at: Date,
): Promise<void> {
  const ofLeads = events.filter(({ lead }) => lead !== null);
  if (ofLeads.length === 0) return;
  await sql`
    update automation_runs r set state = 'ready', wake_at = ${at}, updated_at = ${at},
      results = r.results || jsonb_build_object(r.step_id, jsonb_build_object(
        'result', 'event', 'event', e.type, 'sequence', e.seq))
    from (
      select distinct on (lead, type) lead, type, seq, cause from unnest(
        ${ofLeads.map(({ lead }) => lead)}::uuid[], ${ofLeads.map(({ type }) => type)}::text[],
        ${ofLeads.map(({ seq }) => seq)}::bigint[], ${ofLeads.map(({ causeId }) => causeId)}::uuid[]
      ) as u(lead, type, seq, cause) order by lead, type, seq desc
    ) e
    where r.workspace_id = ${workspaceId} and r.state = 'waiting' and r.lead_id = e.lead
      and r.waits_for = e.type and e.seq > r.waits_since
      and e.cause is distinct from r.id`.execute(db);
}
