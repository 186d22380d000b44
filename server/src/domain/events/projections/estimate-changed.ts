import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { SubjectType } from '../event.ts';
import type { EventRange } from './projection.ts';

/** So many events are read, and stand for the others. */
const maxRead = 20_000;

/** About how many records of a type these events changed. */
export async function estimateChanged(
  db: Kysely<Tables>,
  { workspaceId, after, upTo }: EventRange,
  subjectType: SubjectType,
): Promise<number> {
  const read = Math.min(upTo - after, maxRead);
  const { rows } = await sql<{ count: number }>`
    select count(distinct subject_id) from events
    where workspace_id = ${workspaceId} and seq > ${after} and seq <= ${after + read}
      and subject_type = ${subjectType}`.execute(db);
  return Math.round(((rows[0]?.count ?? 0) * (upTo - after)) / read);
}
