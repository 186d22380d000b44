import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Actor, EventType } from '../events/event.ts';

export interface HistoryEntry {
  type: EventType;
  at: Date;
  actor: Actor & { name: string | null };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

interface Row extends Omit<HistoryEntry, 'actor'> {
  actor_type: Actor['type'];
  actor_id: string | null;
  actor_name: string | null;
}

const most = 100;

/** What happened to a lead, newest first. */
export async function leadHistory(
  { database }: ReadDeps,
  workspaceId: string,
  leadId: string,
): Promise<HistoryEntry[]> {
  const { rows } = await sql<Row>`
    select e.type, e.at, e.actor_type, e.actor_id, coalesce(k.name, m.name) as actor_name,
      e.before, e.after
    from events e
    left join keys k
      on e.actor_type = 'key' and k.id = e.actor_id and k.workspace_id = e.workspace_id
    left join members m
      on e.actor_type = 'member' and m.workspace_id = e.workspace_id and m.id = e.actor_id
    where e.workspace_id = ${workspaceId} and e.subject_id = ${leadId} and e.subject_type = 'lead'
    order by e.seq desc limit ${most}`.execute(database.kysely);
  return rows.map(({ actor_type: type, actor_id: id, actor_name: name, ...entry }) => ({
    ...entry,
    actor: { type, id, name },
  }));
}
