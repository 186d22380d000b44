import { type RawBuilder, sql } from 'kysely';

/** Of a lead with the alias `l`: it is open, and nobody has touched it yet. */
export const isWaiting = (workspaceId: string): RawBuilder<boolean> => sql`
  (l.first_touch_at is null and l.deleted_at is null and l.status_id not in (
    select s.id from statuses s
    where s.workspace_id = ${workspaceId} and s.key in ('won', 'lost')))`;
