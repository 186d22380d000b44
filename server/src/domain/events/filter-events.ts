// The conditions of a list of events, and whether an index finds them.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Ref } from '../record-ref.ts';
import { type Area, subjectsOfArea, typesOfArea } from './area.ts';
import { ofTypes } from './logged-event.ts';
import { subjectId } from './subject-number.ts';

export interface EventFilter {
  types?: readonly string[] | undefined;
  area?: Area | undefined;
  subjectType?: string | undefined;
  subject?: { type: string; ref: Ref } | undefined;
  /** A key or a member, or every actor of a type. */
  actor?: { type: string; ref?: Ref | undefined } | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
}

interface Filtered {
  /** On events with the alias `e`. */
  conditions: RawBuilder<unknown>[];
  /** Otherwise the reader scans the log. */
  isIndexed: boolean;
}

// As in the index events_audit.
const isRare = sql`e.subject_type not in ('lead', 'contact', 'deal', 'task', 'form')`;

export async function filterEvents(
  db: Kysely<Tables>,
  workspaceId: string,
  { types, area, subjectType, subject, actor, since, until }: EventFilter,
): Promise<Filtered> {
  const conditions: RawBuilder<unknown>[] = [];
  let isIndexed = false;
  if (types !== undefined) conditions.push(ofTypes(types));
  if (area !== undefined) {
    const { types: included, except } = typesOfArea(area);
    conditions.push(ofTypes(included), sql`e.type <> all(${except}::text[])`);
    const subjects = subjectsOfArea(area);
    if (subjects !== undefined) {
      conditions.push(isRare, sql`e.subject_type = any(${subjects}::text[])`);
      isIndexed = true;
    }
  }
  if (subjectType !== undefined) conditions.push(sql`e.subject_type = ${subjectType}`);
  if (subject !== undefined) {
    const id = await subjectId(db, workspaceId, subject.type, subject.ref);
    conditions.push(sql`e.subject_type = ${subject.type} and e.subject_id = ${id}`);
    isIndexed = true;
  }
  if (actor !== undefined) {
    conditions.push(sql`e.actor_type = ${sql.lit(actor.type)}`);
    if (actor.ref !== undefined) {
      const id = await subjectId(db, workspaceId, actor.type, actor.ref);
      conditions.push(sql`e.actor_id = ${id}`);
      isIndexed ||= actor.type === 'member';
    }
  }
  if (since !== undefined) conditions.push(sql`e.at >= ${since}`);
  if (until !== undefined) conditions.push(sql`e.at < ${until}`);
  return { conditions, isIndexed };
}
