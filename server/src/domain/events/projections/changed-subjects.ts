import { type RawBuilder, sql } from 'kysely';
import type { SubjectType } from '../event.ts';
import { isChange } from '../is-change.ts';
import type { EventRange } from './projection.ts';

/**
 * A common table expression `changed`: the records of a type that these events changed. It is
 * materialized so that a planner without statistics looks each record up once, instead of reading
 * the events anew for every record.
 */
export const changedSubjects = (
  { workspaceId, after, upTo }: EventRange,
  subjectType: SubjectType,
): RawBuilder<unknown> => sql`changed as materialized (
  select distinct e.subject_id from events e
  where e.workspace_id = ${workspaceId} and e.seq > ${after} and e.seq <= ${upTo}
    and e.subject_type = ${subjectType} and ${isChange}
)`;
