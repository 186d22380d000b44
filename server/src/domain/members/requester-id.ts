import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../events/event.ts';

/** The id of the member who requests; of a key, that of the user who created it. */
export function requesterId(workspaceId: string, { type, id }: Actor): RawBuilder<unknown> {
  if (type !== 'key') return sql`${type === 'member' ? id : null}::uuid`;
  return sql`(select created_by from keys where id = ${id} and workspace_id = ${workspaceId})`;
}
