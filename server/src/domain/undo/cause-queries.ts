// Reads a cause, and the events of the records that it changed.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type CauseState, recordCause, type SubjectCounts } from '../events/causes.ts';
import type { Actor, EventType, SubjectType } from '../events/event.ts';
import { subjectNumber } from '../events/subject-number.ts';
import type { Facts, LoggedChange } from './logged-change.ts';

export interface Cause {
  actor: Actor;
  at: Date;
  /** The number of its events, and the types of their subjects. */
  events: number;
  types: SubjectType[];
  subjects: SubjectCounts;
  state: CauseState;
  undoneBy: string | null;
  /** Of a cause that has no row; null for the others. */
  firstType: EventType | null;
}

interface CauseRow {
  actor_type: Actor['type'];
  actor_id: string | null;
  at: Date;
  events: number;
  types: SubjectType[];
  subjects: SubjectCounts;
  first_type: EventType | null;
  state: CauseState;
  undone_by: string | null;
}

/** A cause of one change has no row: its events tell all. */
export async function findCause(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<Cause | undefined> {
  const { rows } = await sql<CauseRow>`
    select actor_type, actor_id, at, events, subject_types as types, subjects, state, undone_by,
      null as first_type
    from causes where workspace_id = ${workspaceId} and id = ${id}
    union all
    select first.actor_type, first.actor_id, first.at, counted.events, counted.types,
      counted.subjects, 'finished', null, first.type
    from (
      select actor_type, actor_id, at, type from events
      where workspace_id = ${workspaceId} and cause_id = ${id} order by seq limit 1) first
    cross join (
      select sum(events)::bigint as events, array_agg(subject_type) as types,
        jsonb_object_agg(subject_type, subjects) as subjects
      from (
        select subject_type, count(*) as events, count(distinct subject_id) as subjects from events
        where workspace_id = ${workspaceId} and cause_id = ${id} group by subject_type) of_type
    ) counted
    limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { actor_type: type, actor_id: actorId, undone_by, first_type, ...rest } = row;
  return { ...rest, actor: { type, id: actorId }, undoneBy: undone_by, firstType: first_type };
}

interface ChangeRow {
  seq: number;
  type: EventType;
  subject_type: SubjectType;
  subject_id: string;
  before: Facts | null;
  after: Facts | null;
  actor_type: Actor['type'];
  actor_id: string | null;
  cause_id: string | null;
  undoes: string | null;
}

/** A part of the events of a cause. */
export interface EventRange {
  after: number;
  upTo: number;
  /** The number of its events. */
  events: number;
}

/**
 * From the first event of the cause on each record, oldest first. With a range, only of records whose
 * first event lies in it.
 */
export async function readHistory(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  range?: EventRange,
): Promise<LoggedChange[]> {
  const { after = 0, upTo = null } = range ?? {};
  const { rows } = await sql<ChangeRow>`
    with part as materialized (
      select subject_id, min(seq) as first from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId}
        and seq > ${after} and (${upTo}::bigint is null or seq <= ${upTo}::bigint)
      group by subject_id
    ), changed as materialized (
      -- By record: the planner would take the index of causes, and read each event before.
      select * from part s where not exists (
        select from (
          select cause_id from events
          where workspace_id = ${workspaceId} and subject_id = s.subject_id and seq <= ${after}
          offset 0
        ) p where p.cause_id = ${causeId})
    )
    select e.*, c.undoes from changed s
    cross join lateral (
      select seq, type, subject_type, subject_id, before, after, actor_type, actor_id, cause_id
      from events
      where workspace_id = ${workspaceId} and subject_id = s.subject_id and seq >= s.first offset 0
    ) e
    left join causes c on c.workspace_id = ${workspaceId} and c.id = e.cause_id
    order by e.seq`.execute(db);
  return rows.map((row) => ({
    seq: row.seq,
    type: row.type,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    before: row.before,
    after: row.after,
    actor: { type: row.actor_type, id: row.actor_id },
    causeId: row.cause_id,
    undoes: row.undoes,
  }));
}

/**
 * The next events of a cause; undefined when there are no more. A merge is not split, since its leads can
 * only return to contacts that are restored with them: its last event is a link, at the same time.
 */
export async function nextRange(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  { after, events }: { after: number; events: number },
): Promise<EventRange | undefined> {
  const { rows } = await sql<{ up_to: number | null; found: number }>`
    with cause as not materialized (
      select seq, at, type from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId} and seq > ${after}
    ), last as materialized (
      select seq, at from (select * from cause order by seq limit ${events}) next
      order by seq desc limit 1
    ), other as materialized (
      select c.seq from cause c, last where c.seq > last.seq and c.at <> last.at
      order by c.seq limit 1
    ), link as materialized (
      select max(c.seq) as seq from cause c, last
      where c.seq > last.seq and c.type = any(${linkTypes}::text[])
        and c.seq < coalesce((select seq from other), c.seq + 1)
    )
    select max(seq) as up_to, count(*) as found from cause
    where seq <= coalesce((select seq from link), (select seq from last))`.execute(db);
  const [{ up_to: upTo = null, found = 0 } = {}] = rows;
  return upTo === null ? undefined : { after, upTo, events: found };
}

const linkTypes: EventType[] = ['contact.merged', 'contact.unmerged'];

/** By id, of records that have events of their own. */
export async function numbersOf(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: number }>`
    select e.subject_id as id, ${subjectNumber} as number from unnest(${ids}::uuid[]) s(id)
    cross join lateral (
      select workspace_id, subject_type, subject_id from events
      where workspace_id = ${workspaceId} and subject_id = s.id order by seq limit 1) e`.execute(
    db,
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Marks the cause as undone; a cause of one change gets its row now. */
export async function markUndone(
  db: Kysely<Tables>,
  workspaceId: string,
  { id, cause, undoneBy }: { id: string; cause: Cause; undoneBy: string },
): Promise<void> {
  if (cause.firstType !== null) {
    const { actor, at, subjects, events: count, types, firstType } = cause;
    await recordCause(db, {
      ...{ workspaceId, id, kind: 'change', actor, at, subjects, undoneBy },
      ...{ events: { count, types }, summary: { event_type: firstType } },
    });
    return;
  }
  await db
    .updateTable('causes')
    .set({ undone_by: undoneBy })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
