import { type RawBuilder, sql } from 'kysely';
import type { SubjectType } from '../event.ts';
import type { EventRange } from './projection.ts';

/**
 * A common table expression `changed`: the records of a type that these events changed, except
 * for scores, which no read model of this kind contains. It is
 * materialized so that a planner without statistics looks each record up once, instead of reading
 * the events anew for every record.
 */
export const changedSubjects = (
  { workspaceId, after, upTo }: EventRange,
  subjectType: SubjectType,
): RawBuilder<unknown> => sql`changed as materialized (
  select distinct subject_id from events
  where workspace_id = ${workspaceId} and seq > ${after} and seq <= ${upTo}
    and subject_type = ${subjectType} and type <> 'lead.scored'
)`;
