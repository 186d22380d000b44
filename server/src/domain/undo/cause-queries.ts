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

/** A part of the events of a cause: from one of them, and before another, if any. */
export interface EventRange {
  from: number;
  before: number | null;
  /** The number of its events. */
  events: number;
}

// Their plan needs no values: leads and contacts are restored as they are in the trash.
const isExistenceAlone = sql`e.subject_type in ('lead', 'contact')
  and e.type in (${sql.join(
    ['lead', 'contact'].flatMap((noun) =>
      ['created', 'deleted', 'restored'].map((verb) => sql.lit(`${noun}.${verb}`)),
    ),
  )})`;

/**
 * From the first event of the cause on each record, oldest first. With a range, only of records whose
 * last event of the cause lies in it.
 */
export async function readHistory(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  range?: EventRange,
): Promise<LoggedChange[]> {
  const { from = 0, before = null } = range ?? {};
  const { rows } = await sql<ChangeRow>`
    with part as materialized (
      select workspace_id, subject_id from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId}
        and seq >= ${from} and (${before}::bigint is null or seq < ${before}::bigint)
      group by workspace_id, subject_id
    )
    select e.seq, e.type, e.subject_type, e.subject_id, e.actor_type, e.actor_id, e.cause_id,
      (select c.undoes from causes c where c.workspace_id = e.workspace_id and c.id = e.cause_id)
        as undoes,
      case when not (${isExistenceAlone}) then e.before end as before,
      case when not (${isExistenceAlone}) then e.after end as after
    from part s
    -- By record. A workspace that is new to the statistics would seem to have one event, so that the
    -- planner could read all of them for each record; that of a row of "part" seems to have many.
    cross join lateral (
      select *, min(seq) filter (where cause_id = ${causeId}) over () as first from events
      where workspace_id = s.workspace_id and subject_id = s.subject_id offset 0
    ) e
    where e.seq >= e.first
    order by e.seq`.execute(db);
  const later = new Set<string>();
  for (const { seq, cause_id, subject_id } of rows) {
    if (before !== null && seq >= before && cause_id === causeId) later.add(subject_id);
  }
  return rows
    .filter((row) => !later.has(row.subject_id))
    .map((row) => ({
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
 * The last events of a cause before one; undefined when there are none. A transaction is not split: the
 * leads of a merge can only return to contacts that are restored with them.
 */
export async function rangeBefore(
  db: Kysely<Tables>,
  workspaceId: string,
  causeId: string,
  { before, events }: { before: number | null; events: number },
): Promise<EventRange | undefined> {
  const { rows } = await sql<{ first: number | null; found: number }>`
    with cause as not materialized (
      select seq, at from events
      where workspace_id = ${workspaceId} and cause_id = ${causeId}
        and (${before}::bigint is null or seq < ${before}::bigint)
    ), first as materialized (
      select seq, at from (select * from cause order by seq desc limit ${events}) last
      order by seq limit 1
    ), earlier as materialized (
      select (
        select c.seq from cause c where c.seq < f.seq and c.at <> f.at order by c.seq desc limit 1
      ) as seq from first f
    )
    select min(c.seq) as first, count(*) as found from cause c, earlier e
    where c.seq > coalesce(e.seq, 0)`.execute(db);
  const [{ first: from = null, found = 0 } = {}] = rows;
  return from === null ? undefined : { from, before, events: found };
}

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
